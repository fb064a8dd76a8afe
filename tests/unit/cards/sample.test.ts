import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseAnswer } from '@/cards/answer';
import type { Card } from '@/cards/card';
import { markdownToPlainLine, markdownToText } from '@/cards/markdownText';
import { trustOf } from '@/cards/trust';
import { knownValues, variablesIn } from '@/cards/variables';
import { fold } from '@/ranking/fold';
import { shippedPack } from './samplePack';
import { SanitiserPage } from './sanitiserPage';

const pack = shippedPack();

/** Every answer with a value for each of its variables. */
const ANSWERS = pack.cards.flatMap((card) =>
  Object.entries(card.answer).map(([lang, { body }]) => ({
    name: `${card.title} (${lang})`,
    body,
    values: Object.fromEntries(variablesIn(body).map((name) => [name, `<${name}>`])),
  })),
);

/** What no ticket tells, so that the agent is asked for it. */
const ASKED_FOR = ['order number', 'refund amount'];

function peopleOf(card: Card): string[] {
  const marks = Object.values(card.verified).map(({ by }) => by);
  return [card.owner, card.created.by, card.updated.by, ...card.verifiers, ...marks];
}

describe('the sample pack that ships', () => {
  it('has eighty cards, each with an answer in its own language', () => {
    expect(pack.cards).toHaveLength(80);
    for (const card of pack.cards) {
      expect(chooseAnswer(card).lang).toBe(card.sourceLang);
      expect(chooseAnswer(card).body.trim()).not.toBe('');
    }
  });

  it('names nothing twice', () => {
    const ids = [...pack.cards, ...pack.collections, ...pack.members].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has no two titles alike', () => {
    const plain = (title: string) =>
      fold(title)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
    const titles = pack.cards.flatMap(({ title, answer }) => [
      plain(title),
      ...Object.values(answer).flatMap((each) => (each.title ? [plain(each.title)] : [])),
    ]);
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  });

  it('names only collections and people that it brings', () => {
    const collections = new Set(pack.collections.map(({ id }) => id));
    const members = new Set<string>(pack.members.map(({ id }) => id));
    expect(pack.cards.filter((card) => !collections.has(card.collection))).toEqual([]);
    expect(pack.cards.flatMap(peopleOf).filter((id) => !members.has(id))).toEqual([]);
  });

  it('brings nobody and no collection for nothing', () => {
    const named = new Set<string>(pack.cards.flatMap(peopleOf));
    const used = new Set(pack.cards.map(({ collection }) => collection));
    expect(pack.members.filter(({ id }) => !named.has(id))).toEqual([]);
    expect(pack.collections.filter(({ id, sample }) => !used.has(id) || !sample)).toEqual([]);
  });

  it('is verified only in languages it has answers in, and never after it was written', () => {
    for (const card of pack.cards) {
      expect(Object.keys(card.answer)).toEqual(expect.arrayContaining(Object.keys(card.verified)));
      const times = [card.created, card.updated, ...Object.values(card.verified)];
      for (const { at } of times) {
        expect(Date.parse(at)).toBeLessThanOrEqual(Date.parse(pack.writtenAt));
      }
    }
  });

  it('shows every state a card can be in', () => {
    expect(new Set(pack.cards.map(({ status }) => status))).toEqual(
      new Set(['published', 'draft', 'archived']),
    );
  });

  it('shows every state of trust on the day it was written', () => {
    const now = Date.parse(pack.writtenAt);
    const states = pack.cards.flatMap((card) =>
      Object.keys(card.answer).map((lang) => trustOf(card, lang, now).state),
    );
    const count = (state: string) => states.filter((each) => each === state).length;
    for (const state of ['due-soon', 'needs-verification', 'draft', 'archived']) {
      expect(count(state), state).toBeGreaterThan(1);
    }
    expect(count('verified')).toBeGreaterThan(states.length / 2);
  });

  it('breaks down a feature: a launch with sections for customers, and who to ask for the team', () => {
    const cards = pack.cards.filter(({ template }) => template.endsWith(':feature-breakdown'));
    expect(cards).toHaveLength(1);
    for (const { answer, notes, dates } of cards) {
      expect(dates.launch).toBeDefined();
      for (const { body } of Object.values(answer)) expect(body.match(/^## /gm)).toHaveLength(6);
      expect(notes).toMatch(/\| Ask \| About \|/);
    }
  });

  it('uses only variables that a ticket fills or that the agent is asked for', () => {
    const known = knownValues({ requesterName: 'Ana Ferrer', ticketId: '1', agentName: 'Tom' });
    const used = new Set(ANSWERS.flatMap(({ body }) => variablesIn(body)));
    const names = [...Object.keys(known), ...ASKED_FOR];
    expect([...used].filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each(ANSWERS)('gives a text that can be sent: $name', ({ body, values }) => {
    const text = markdownToText(body, values);
    expect(text.length).toBeGreaterThan(100);
    expect(text).not.toMatch(/\{\{|\}\}|\*\*|\]\(|&\w+;|sidecardvariable/);
    for (const value of Object.values(values)) expect(text).toContain(value);
    expect(markdownToPlainLine(body)).not.toMatch(/\n|https?:/);
  });
});

describe('the sample pack as HTML', () => {
  let page: SanitiserPage;
  beforeAll(async () => {
    page = await SanitiserPage.open();
  }, 120_000);
  afterAll(() => page.close());

  it('says the same as its text, formatted', async () => {
    const essence = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');
    for (const { name, body, values } of ANSWERS) {
      const html = await page.html(body, values);
      expect(html, name).toMatch(/^<p>/);
      const words = html.replace(/<[^>]+>/g, '').replace(/&(lt|gt|amp|nbsp);/g, ' ');
      const text = markdownToText(body, values).replace(/ \(https?:[^)]*\)/g, '');
      const numbered = text.replace(/^ *\d+\. /gm, '');
      expect(essence(words), name).toBe(essence(numbered));
    }
  });
});
