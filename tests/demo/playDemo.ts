import { relative } from 'node:path';
import type { HelpdeskServer } from '../helpdesks/server.ts';
import { type Shot, writePictures } from './picture.ts';
import { capture } from './scenes/capture.ts';
import { find } from './scenes/finding.ts';
import { answerConversation } from './scenes/intercom.ts';
import { keep } from './scenes/keeping.ts';
import { answerTicket, switchTicket } from './scenes/zendesk.ts';
import { onStage } from './stage.ts';
import { Steps } from './steps.ts';

async function printPictures(shots: readonly Shot[], folder: string): Promise<void> {
  const files = await writePictures(shots, folder);
  console.log(`\nPictures: ${files.map((file) => relative(process.cwd(), file)).join(', ')}`);
}

/**
 * Plays the demo in a headless browser, in English and in Spanish, and prints its steps.
 *
 * @throws StepFailedError at the first that fails, after writing the pictures up to that moment.
 */
export async function playDemo(server: HelpdeskServer, folder: string): Promise<void> {
  const playbill = { steps: new Steps(), server, shots: [] as Shot[] };
  try {
    await onStage(playbill, 'en', async (stage) => {
      const { page, panel } = await answerTicket(stage);
      await switchTicket(stage, page, panel);
      await find(stage, panel);
      await capture(stage, page, panel);
      await keep(stage, page, panel);
      await answerConversation(stage, page, panel);
    });
    await onStage(playbill, 'es', async (stage) => {
      const { page, panel } = await answerTicket(stage);
      await find(stage, panel);
      await capture(stage, page, panel);
      await keep(stage, page, panel);
      await answerConversation(stage, page, panel);
    });
  } catch (error) {
    // The step's failure is what the person has to see, not that of a picture.
    await printPictures(playbill.shots, folder).catch(() =>
      console.error('No pictures could be written.'),
    );
    throw error;
  }
  await printPictures(playbill.shots, folder);
}
