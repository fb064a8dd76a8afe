import { describe, expect, it } from 'vitest';
import { LexicalIndex } from '@/ranking/lexicalIndex';
import { search } from '@/ranking/search';
import { aCard } from '../cards/aCard';
import { shippedPack } from '../cards/samplePack';

const pack = shippedPack();
const index = new LexicalIndex();
for (const card of pack.cards) index.put(card);
const titles = new Map(pack.cards.map(({ id, title }) => [id, title]));
const statuses = new Map(pack.cards.map(({ id, status }) => [id, status]));

function found(text: string, limit = 20): string[] {
  return search(text, { index, limit }).map(({ id }) => titles.get(id) ?? '');
}

const RESET = 'Password reset e-mail never arrives';
const WIFI = 'Garden does not connect to Wi-Fi after a router change';
const LIGHTS = 'Lights on at the wrong time after a clock or time-zone change';

describe('a search by typed words', () => {
  it.each([
    ['password reset', RESET],
    ['reset password', RESET],
    ['PASSWORD', RESET],
    ['restablecer contraseña', RESET],
    ['restablecer contrasena', RESET],
    ['wifi router', WIFI],
    ['Wi-Fi', WIFI],
    ['mould', 'White mould or green film on the soil'],
    ['app 4.12', 'App 4.12: what is new'],
    ['cancel the club', 'Cancel the Club'],
    ['how do I cancel the club?', 'Cancel the Club'],
    ['cats and dogs', 'Are the plants safe for cats and dogs?'],
  ])('finds first for "%s" the card "%s"', (text, title) => {
    expect(found(text)[0]).toBe(title);
  });

  it.each(['passwrd', 'pasword', 'passwort', 'password rest'])('forgives "%s"', (text) => {
    expect(found(text)).toContain(RESET);
  });

  it('finds while the last word is being typed, from its second letter on', () => {
    for (const text of ['mo', 'mou', 'moul', 'mould', 'white mo', 'white mou']) {
      expect(found(text)).toContain('White mould or green film on the soil');
    }
  });

  it('does not lose a result while a common word is being typed', () => {
    for (const text of ['lights', 'lights a', 'lights at', 'lights at t', 'lights at the wrong']) {
      expect(found(text)).toContain(LIGHTS);
    }
    expect(found('lights at the wrong')[0]).toBe(LIGHTS);
  });

  it('puts cards with all the words before cards with any', () => {
    const small = new LexicalIndex();
    const traits = [
      { id: 'one', title: 'Pump pump pump', keywords: ['pump'] },
      {
        id: 'both',
        title: 'Other',
        answer: { en: { body: 'A tank, and much else, and a pump.' } },
      },
      { id: 'other', title: 'Tank tank tank', keywords: ['tank'] },
    ];
    for (const each of traits) small.put(aCard(each));
    const ids = search('pump tank', { index: small, limit: 9 }).map(({ id }) => id);
    expect(ids[0]).toBe('card:both');
    expect(ids).toHaveLength(3);
  });

  it('counts a hyphenated word once, found by the whole or a part', () => {
    const small = new LexicalIndex();
    small.put(aCard({ id: 'email', title: 'Email pump' }));
    small.put(aCard({ id: 'mail', title: 'E-mail lamp' }));
    const ids = search('e-mail pump', { index: small, limit: 9 }).map(({ id }) => id);
    expect(ids).toEqual(['card:email', 'card:mail']);
  });

  it('finds drafts, and never archived cards', () => {
    expect(found('holiday mode')[0]).toBe('Holiday mode: what it does and when it comes');
    const student = pack.cards.find(({ status }) => status === 'archived');
    expect(found(student?.title ?? '')).not.toContain(student?.title);
    const all = search('garden', { index, limit: 100 }).map(({ id }) => statuses.get(id));
    expect(all).not.toContain('archived');
  });

  it('finds a word that says little where it is all there is', () => {
    expect(found('when').length).toBeGreaterThan(0);
  });

  it.each(['', ' ', '?!', '😀', 'qqqqqqq'])('finds nothing for "%s"', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('gives at most as many as wanted', () => {
    expect(found('garden', 3)).toHaveLength(3);
  });

  it('says by which of the typed words a card was found, each once', () => {
    const [first] = search('Restablecer contraseña deliveries', { index, limit: 1 });
    expect(first?.matches.map(({ word }) => word).sort()).toEqual(['Restablecer', 'contraseña']);
  });
});
