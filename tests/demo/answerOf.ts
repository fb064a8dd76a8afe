import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parse } from 'marked';
import type { Language } from './words.ts';

const PACK = new URL('../../public/samples/meadowlark.json', import.meta.url);

interface PackedCard {
  title: string;
  answer: Record<string, { title?: string; body: string }>;
}

/** The answer as its author wrote it, made into HTML without any code of the extension. */
export function answerOf(
  title: string,
  language: Language,
  values: Readonly<Record<string, string>>,
): string {
  const { cards } = JSON.parse(readFileSync(PACK, 'utf8')) as { cards: PackedCard[] };
  const card = cards.find((each) => (each.answer[language]?.title ?? each.title) === title);
  const body = card?.answer[language]?.body ?? '';
  const filled = body.replace(/\{\{(.+?)\}\}/g, (variable, name) => values[name] ?? variable);
  return parse(filled, { async: false });
}

/** HTML as a browser parses it, without what editors add of their own. */
export function normalised(page: Page, html: string): Promise<string> {
  return page.evaluate((text) => {
    const { body } = new DOMParser().parseFromString(text, 'text/html');
    for (const item of body.querySelectorAll('li')) item.removeAttribute('data-list-item-id');
    return body.innerHTML.replace(/>\s+</g, '><').trim();
  }, html);
}
