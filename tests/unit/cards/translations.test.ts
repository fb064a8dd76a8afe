import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphsOf } from '@/cards/paragraphs';
import {
  basedOnAfter,
  staleLanguages,
  staleParagraphs,
  stillRight,
  type Translated,
  textsByDigest,
} from '@/cards/translations';

function card(en: string, es: string, basedOn?: readonly string[]): Translated {
  return { sourceLang: 'en', answer: { en: { body: en }, es: { body: es, basedOn } } };
}

/** Both languages written in one go. */
function translated(en: string, es: string): Translated {
  return card(en, es, basedOnAfter(null, card(en, es), 'es'));
}

/** The card after another text of one language or both. */
function edit(before: Translated, { en, es }: { en?: string; es?: string }): Translated {
  const texts = [before.answer.en?.body ?? '', before.answer.es?.body ?? ''];
  const after = card(en ?? texts[0] ?? '', es ?? texts[1] ?? '', before.answer.es?.basedOn);
  return card(
    after.answer.en?.body ?? '',
    after.answer.es?.body ?? '',
    basedOnAfter(before, after, 'es'),
  );
}

function kindsOf(each: Translated) {
  return staleParagraphs(each, 'es').map(({ kind }) => kind);
}

const EN = '# Refunds\n\nWe refund within 30 days.\n\n- Ask the customer\n- Refund\n\nWrite back.';
const ES = '# Reembolsos\n\nEn 30 días.\n\n- Pregunta\n- Reembolsa\n\nResponde.';

describe('paragraphs', () => {
  it('are the top-level blocks, a list whole', () => {
    expect(paragraphsOf(EN).map(({ kind }) => kind)).toEqual([
      ...['heading 1', 'paragraph', 'list', 'paragraph'],
    ]);
  });

  it('have digests of what they mean, whatever their dress', () => {
    const [plain, bold, other] = ['one  two', '**one** _two_', 'one three'].map(
      (text) => paragraphsOf(text)[0]?.digest,
    );
    expect(plain).toBe(bold);
    expect(plain).not.toBe(other);
  });

  it('are one where they are nested too deeply to be parsed', () => {
    expect(paragraphsOf(`${'> '.repeat(20_000)}a`)).toHaveLength(1);
  });
});

describe('a translation', () => {
  it('of which it is not known what it was written against is never stale', () => {
    expect(staleParagraphs(card(EN, 'Otra cosa.'), 'es')).toEqual([]);
    expect(staleParagraphs(card(EN, 'Otra cosa.', []), 'es')).toEqual([]);
    expect(staleParagraphs(card(EN, 'Otra cosa.', ['of another form']), 'es')).toEqual([]);
  });

  it('is stale where its source was changed, and says what it was and is', () => {
    const before = translated(EN, ES);
    const after = edit(before, { en: EN.replace('30', '60') });
    expect(staleLanguages(after)).toEqual(['es']);
    const [stale] = staleParagraphs(after, 'es');
    expect(stale).toMatchObject({
      kind: 'changed',
      own: { place: 1, text: 'En 30 días.' },
      source: { place: 1, text: 'We refund within 60 days.' },
    });
    const was = stale?.kind === 'changed' ? stale.was : [];
    expect(was.map((digest) => textsByDigest([EN]).get(digest))).toEqual([
      'We refund within 30 days.',
    ]);
  });

  it('is not stale where the source was only dressed otherwise', () => {
    const after = edit(translated(EN, ES), { en: EN.replace('30 days', '**30 days**') });
    expect(kindsOf(after)).toEqual([]);
  });

  it('is right again once the source says what it said', () => {
    const changed = edit(translated(EN, ES), { en: EN.replace('30', '60') });
    expect(kindsOf(edit(changed, { en: EN }))).toEqual([]);
  });

  it('lacks what is new in the source, and says what is gone from it', () => {
    const before = translated(EN, ES);
    const more = edit(before, { en: EN.replace('- Ask', 'Be kind.\n\n- Ask') });
    expect(staleParagraphs(more, 'es')).toEqual([
      { kind: 'missing', source: { place: 2, text: 'Be kind.' }, after: 1 },
    ]);
    const less = edit(before, { en: EN.replace('\n\nWrite back.', '') });
    expect(kindsOf(less)).toEqual(['gone']);
  });

  it('is based on the source of today where it is edited, and elsewhere stays as it was', () => {
    const changed = edit(translated(EN, ES), {
      en: EN.replace('30', '60').replace('Write back', 'Write'),
    });
    const edited = edit(changed, { es: ES.replace('30', '60') });
    expect(staleParagraphs(edited, 'es')).toMatchObject([{ kind: 'changed', own: { place: 3 } }]);
  });

  it('is known from its source before the edit where nothing was known', () => {
    const after = edit(card(EN, ES), { en: EN.replace('30', '60') });
    expect(staleParagraphs(after, 'es')).toMatchObject([{ kind: 'changed', own: { place: 1 } }]);
    // Fewer paragraphs than the source has are no fewer than it had.
    const short = edit(card(EN, 'Todo en uno.'), { en: EN.replace('back', 'soon') });
    expect(kindsOf(short)).not.toContain('missing');
  });

  it('stays unknown while neither it nor its source is touched', () => {
    expect(basedOnAfter(card(EN, ES), card(EN, ES), 'es')).toBeUndefined();
  });

  it('is unknown once the card is of another language, and where the source came after it', () => {
    const before = translated(EN, ES);
    expect(basedOnAfter(before, { ...before, sourceLang: 'es' }, 'en')).toBeUndefined();
    expect(basedOnAfter(card('', ES), card(EN, ES), 'es')).toBeUndefined();
  });

  it('says with one paragraph what it said with the two that were joined', () => {
    const joined = edit(translated('One.\n\nTwo.', 'Uno.\n\nDos.'), { es: 'Uno. Dos.' });
    expect(kindsOf(joined)).toEqual([]);
    expect(kindsOf(edit(joined, { en: 'One.\n\nThree.' }))).toEqual(['changed']);
  });

  it('keeps what is known of a paragraph that moves', () => {
    const moved = edit(translated('One.\n\nTwo.', 'Uno.\n\nDos.'), { es: 'Dos.\n\nUno.' });
    expect(kindsOf(moved)).toEqual([]);
    const after = edit(moved, { en: 'One.\n\nThree.' });
    // What came in the place of its source cannot be told any more.
    expect(staleParagraphs(after, 'es')).toMatchObject([
      { kind: 'gone', own: { text: 'Dos.' } },
      { kind: 'missing', source: { text: 'Three.' } },
    ]);
  });
});

const word = fc.stringMatching(/^[a-z]{1,6}$/);
const block = fc.oneof(
  fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' ')),
  word.map((each) => `## ${each}`),
  fc.array(word, { minLength: 1, maxLength: 3 }).map((items) => `- ${items.join('\n- ')}`),
  word.map((each) => `| ${each} |\n| --- |\n| b |`),
);
/** No two lists beside each other, which are one, and nothing said twice. */
const blocks = fc
  .uniqueArray(block, { minLength: 1, maxLength: 8 })
  .map((each) => each.flatMap((text, index) => [text, `between ${index}`]))
  .filter(
    (each) =>
      new Set(paragraphsOf(each.join('\n\n')).map(({ digest }) => digest)).size === each.length,
  );
const text = blocks.map((each) => each.join('\n\n'));

describe('laws of translations', () => {
  it('a translation paragraph by paragraph is not stale, however its source is dressed', () => {
    fc.assert(
      fc.property(blocks, (each) => {
        const en = each.join('\n\n');
        const before = translated(en, each.map((own) => `${own} es`).join('\n\n'));
        expect(kindsOf(before)).toEqual([]);
        expect(
          kindsOf(edit(before, { en: `\n${en.replaceAll('between', '_between_')}\n` })),
        ).toEqual([]);
      }),
    );
  });

  it('exactly the paragraphs whose source was changed are stale, until they are edited or confirmed', () => {
    fc.assert(
      fc.property(blocks, fc.infiniteStream(fc.boolean()), (each, picks) => {
        const es = each.map((_, index) => `párrafo ${index}`);
        const chosen = each.map(() => picks.next().value === true);
        const changed = each.map((own, index) => (chosen[index] ? `new ${index} of it` : own));
        const stale = edit(translated(each.join('\n\n'), es.join('\n\n')), {
          en: changed.join('\n\n'),
        });
        const places = chosen.flatMap((isChosen, place) => (isChosen ? [place] : []));
        const found = staleParagraphs(stale, 'es');
        expect(found.map((one) => (one.kind === 'changed' ? one.own.place : one))).toEqual(places);
        const edited = edit(stale, {
          es: es.map((own, index) => (chosen[index] ? `${own} de hoy` : own)).join('\n\n'),
        });
        expect(kindsOf(edited)).toEqual([]);
      }),
    );
  });

  it('whatever came of both texts, what is confirmed one by one is stale no more', () => {
    fc.assert(
      fc.property(text, text, text, text, (en, es, nextEn, nextEs) => {
        let now = edit(edit(translated(en, es), { en: nextEn }), { es: nextEs });
        for (let left = staleParagraphs(now, 'es'); left[0]; left = staleParagraphs(now, 'es')) {
          const { en: source, es: own } = now.answer;
          now = card(source?.body ?? '', own?.body ?? '', stillRight(now, 'es', left[0]));
          expect(staleParagraphs(now, 'es').length).toBeLessThan(left.length);
        }
      }),
    );
  });

  it('edits word by word end as one edit does', () => {
    fc.assert(
      fc.property(blocks, fc.array(word, { minLength: 1, maxLength: 6 }), (each, words) => {
        const en = each.join('\n\n');
        const before = translated(en, en);
        const last = words.join(' ');
        let stepped = before;
        for (let count = 1; count <= words.length; count += 1) {
          stepped = edit(stepped, { en: `${en} ${words.slice(0, count).join(' ')}` });
        }
        expect(stepped).toEqual(edit(before, { en: `${en} ${last}` }));
      }),
    );
  });
});
