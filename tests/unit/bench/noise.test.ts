import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ArgumentError } from '@/bench/commandLine';
import { readTemplates, shippedTemplates, type Templates, wrap } from '@/bench/eval/noise';
import { randomFrom } from '@/bench/generated/random';
import { tinySet } from './tinySet';

const QUESTION = 'Why does the pump make such a noise at night?';

const PARTS = ['greetings', 'openings', 'closings', 'signatures', 'disclaimers', 'quotes'] as const;

function templatesOf(text: string): Templates {
  const file = join(tinySet(), 'templates.json');
  writeFileSync(file, text);
  return readTemplates(file);
}

describe('a question in a mail', () => {
  it.each(['en', 'es'])('is about 155 words long with the shipped templates (%s)', (language) => {
    const mails = Array.from({ length: 200 }, (_, seed) =>
      wrap(QUESTION, shippedTemplates(language), randomFrom(seed)),
    );
    const words = mails.map((mail) => mail.split(/\s+/).length);
    const mean = words.reduce((sum, count) => sum + count, 0) / words.length;
    expect(mean).toBeGreaterThan(125);
    expect(mean).toBeLessThan(185);
    expect(mails.every((mail) => mail.includes(QUESTION))).toBe(true);
    expect(new Set(mails).size).toBe(mails.length);
  });

  it.each(['en', 'es'])('has a dozen texts of each part and more (%s)', (language) => {
    for (const part of PARTS) {
      const texts = shippedTemplates(language)[part];
      expect(new Set(texts).size).toBeGreaterThanOrEqual(12);
    }
  });

  it('is the same for the same numbers, in the order of a mail', () => {
    const templates = templatesOf(
      '{"greetings":["A"],"openings":["B"],"closings":["D"],"signatures":[["E","F"]],"quotes":["> G"]}',
    );
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const mail = wrap('C', templates, randomFrom(seed));
      expect(wrap('C', templates, randomFrom(seed))).toBe(mail);
      expect(mail).toMatch(/^A\s+B\s+C\s+D\nE\nF\s+> G$/);
    }
  });

  it('is the question alone without templates', () => {
    expect(wrap(QUESTION, templatesOf('{}'), randomFrom(1))).toBe(QUESTION);
  });

  it.each(['', '[]', '{"greetings":"Hi"}', '{"greetings":[7]}', '{"hello":["Hi"]}'])(
    'is not made from a file that holds %j',
    (text) => {
      expect(() => templatesOf(text)).toThrow(ArgumentError);
    },
  );

  it('is not made with a part that no mail has, and that is said in plain words', () => {
    expect(() => templatesOf('{"greetings":["Hi"],"footers":["Bye"]}')).toThrow(
      /have a part "footers", which no mail has; its parts: greetings, openings,/,
    );
  });

  it('is in English where the language has no templates', () => {
    expect(shippedTemplates('es-MX')).toBe(shippedTemplates('es'));
    expect(shippedTemplates('fr')).toBe(shippedTemplates('en'));
  });
});
