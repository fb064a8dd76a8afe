import { describe, expect, it } from 'vitest';
import { aCard } from '../cards/aCard';
import { shippedPack } from '../cards/samplePack';
import { searcher } from './searcher';

const pack = shippedPack();
const inPack = searcher(pack.cards);
const titles = new Map(pack.cards.map(({ id, title }) => [id, title]));
const statuses = new Map(pack.cards.map(({ id, status }) => [id, status]));

async function found(text: string, limit = 20): Promise<string[]> {
  return (await inPack(text, limit)).map(({ id }) => titles.get(id) ?? '');
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
  ])('finds first for "%s" the card "%s"', async (text, title) => {
    expect((await found(text))[0]).toBe(title);
  });

  it.each(['passwrd', 'pasword', 'passwort', 'password rest'])('forgives "%s"', async (text) => {
    expect(await found(text)).toContain(RESET);
  });

  it('finds while the last word is being typed, from its second letter on', async () => {
    for (const text of ['mo', 'mou', 'moul', 'mould', 'white mo', 'white mou']) {
      expect(await found(text)).toContain('White mould or green film on the soil');
    }
  });

  it('does not lose a result while a common word is being typed', async () => {
    for (const text of ['lights', 'lights a', 'lights at', 'lights at t', 'lights at the wrong']) {
      expect(await found(text)).toContain(LIGHTS);
    }
    expect((await found('lights at the wrong'))[0]).toBe(LIGHTS);
  });

  it('puts cards with all the words before cards with any', async () => {
    const traits = [
      { id: 'one', title: 'Pump pump pump', keywords: ['pump'] },
      {
        id: 'both',
        title: 'Other',
        answer: { en: { body: 'A tank, and much else, and a pump.' } },
      },
      { id: 'other', title: 'Tank tank tank', keywords: ['tank'] },
    ];
    const small = searcher(traits.map((each) => aCard(each)));
    const ids = (await small('pump tank')).map(({ id }) => id);
    expect(ids[0]).toBe('card:both');
    expect(ids).toHaveLength(3);
  });

  it('counts a hyphenated word once, found by the whole or a part', async () => {
    const small = searcher([
      aCard({ id: 'email', title: 'Email pump' }),
      aCard({ id: 'mail', title: 'E-mail lamp' }),
    ]);
    const ids = (await small('e-mail pump')).map(({ id }) => id);
    expect(ids).toEqual(['card:email', 'card:mail']);
  });

  it('finds drafts, and never archived cards', async () => {
    expect((await found('holiday mode'))[0]).toBe('Holiday mode: what it does and when it comes');
    const student = pack.cards.find(({ status }) => status === 'archived');
    expect(await found(student?.title ?? '')).not.toContain(student?.title);
    const all = (await inPack('garden', 100)).map(({ id }) => statuses.get(id));
    expect(all).not.toContain('archived');
  });

  it('finds a word that says little where it is all there is', async () => {
    expect((await found('when')).length).toBeGreaterThan(0);
  });

  it.each(['', ' ', '?!', '😀', 'qqqqqqq'])('finds nothing for "%s"', async (text) => {
    expect(await found(text)).toEqual([]);
  });

  it('gives at most as many as wanted', async () => {
    expect(await found('garden', 3)).toHaveLength(3);
  });

  it('says by which of the typed words a card was found, each once', async () => {
    const [first] = await inPack('Restablecer contraseña deliveries', 1);
    expect(first?.matches.map(({ word }) => word).sort()).toEqual(['Restablecer', 'contraseña']);
  });
});
