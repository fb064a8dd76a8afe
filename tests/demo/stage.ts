import type { Page } from '@playwright/test';
import { launchSidecard, type Sidecard } from '../browser/launch.ts';
import type { HelpdeskServer } from '../helpdesks/server.ts';
import { type Shot, shoot, shootWhatIsLeft } from './picture.ts';
import type { Steps } from './steps.ts';
import { type Language, type Words, wordsIn } from './words.ts';

/** A browser in which scenes are played, and what they leave behind. */
export interface Stage {
  language: Language;
  words: Words;
  steps: Steps;
  server: HelpdeskServer;
  sidecard: Sidecard;
  /** The page and the panel in front, for the picture of the moment a step fails. */
  page: Page | null;
  panel: Page | null;
  /** Takes page and panel as they are now, or a tab alone; pictures in Spanish end with `-es`. */
  picture(name: string, tab?: Page): Promise<void>;
}

/** What every stage of one demo shares. */
export interface Playbill {
  steps: Steps;
  server: HelpdeskServer;
  shots: Shot[];
}

async function makeStage({ steps, server, shots }: Playbill, language: Language): Promise<Stage> {
  const named = language === 'en' ? '' : ', in Spanish';
  const words = await wordsIn(language);
  const sidecard = await steps.play(`Browser started with the extension${named}`, () =>
    launchSidecard({ headless: true, hostRules: server.hostRules, language }),
  );
  const stage: Stage = {
    ...{ language, words, steps, server, sidecard },
    page: null,
    panel: null,
    async picture(name, tab) {
      const page = tab ?? stage.page;
      if (!page) throw new Error('Nothing is on the stage.');
      const suffix = language === 'en' ? '' : `-${language}`;
      shots.push(await shoot(name + suffix, page, tab ? null : stage.panel));
    },
  };
  return stage;
}

/** Plays scenes in a browser of their own, and takes a last picture if one fails. */
export async function onStage(
  playbill: Playbill,
  language: Language,
  play: (stage: Stage) => Promise<void>,
): Promise<void> {
  const stage = await makeStage(playbill, language);
  try {
    await play(stage);
  } catch (error) {
    const last = await shootWhatIsLeft('failed', stage.page, stage.panel);
    if (last) playbill.shots.push(last);
    throw error;
  } finally {
    await stage.sidecard.close();
  }
}
