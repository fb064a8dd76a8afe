import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { ArgumentError } from '../commandLine';
import type { Random } from '../generated/random.ts';
import english from '../noise/en.json';
import spanish from '../noise/es.json';

/** A text, or its lines. */
const Text = v.union([
  v.string(),
  v.pipe(
    v.array(v.string()),
    v.transform((lines) => lines.join('\n')),
  ),
]);
const Texts = v.optional(v.array(Text), []);

/** What surrounds a question in a mail; bench/README.md says what each part is. */
export const TemplatesSchema = v.pipe(
  v.unknown(),
  v.check((value) => !Array.isArray(value), 'this is a list'),
  v.strictObject({
    lang: v.optional(v.string()),
    greetings: Texts,
    openings: Texts,
    closings: Texts,
    signatures: Texts,
    disclaimers: Texts,
    quotes: Texts,
  }),
);
export type Templates = v.InferOutput<typeof TemplatesSchema>;

const PARTS = ['greetings', 'openings', 'closings', 'signatures', 'disclaimers', 'quotes'] as const;

const SHIPPED = {
  en: v.parse(TemplatesSchema, english),
  es: v.parse(TemplatesSchema, spanish),
} as const;

/** The shipped templates for a language, BCP 47; the English ones where there are none. */
export function shippedTemplates(language: string): Templates {
  return language.split('-')[0] === 'es' ? SHIPPED.es : SHIPPED.en;
}

/**
 * The templates of a file.
 *
 * @throws ArgumentError where it cannot be read or holds something else.
 */
export function readTemplates(file: string): Templates {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ArgumentError(`The templates ${file} cannot be read (${reason}).`);
  }
  const parsed = v.safeParse(TemplatesSchema, content);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const path = v.getDotPath(issue);
  if (issue.type === 'strict_object' && path !== null) {
    throw new ArgumentError(
      `The templates ${file} have a part "${path}", which no mail has; its parts: ${PARTS.join(', ')}.`,
    );
  }
  throw new ArgumentError(
    `The templates ${file} are not as expected: ${path ? `${path}: ` : ''}${issue.message}.`,
  );
}

/** Of so many mails one has the greeting on the line of what follows it. */
const ONE_IN_INLINE = 4;
/** Of so many mails one has no blank lines between its parts. */
const ONE_IN_DENSE = 4;

function oneOf(texts: readonly string[], random: Random): string[] {
  const text = texts[Math.floor(random() * texts.length)];
  return text === undefined ? [] : [text];
}

/**
 * A question in a mail: greeting, opening, the question, closing, signature, disclaimer and an earlier
 * mail, one of each part that has texts. The same numbers give the same mail.
 */
export function wrap(question: string, templates: Templates, random: Random): string {
  const greeting = oneOf(templates.greetings, random);
  const told = [...oneOf(templates.openings, random), question];
  const [first = question, ...rest] = told;
  const isInline = random() * ONE_IN_INLINE < 1;
  const beginning = isInline ? [[...greeting, first].join(' '), ...rest] : [...greeting, ...told];
  const farewell = [...oneOf(templates.closings, random), ...oneOf(templates.signatures, random)];
  const after = [...oneOf(templates.disclaimers, random), ...oneOf(templates.quotes, random)];
  const gap = random() * ONE_IN_DENSE < 1 ? '\n' : '\n\n';
  const farewells = farewell.length > 0 ? [farewell.join('\n')] : [];
  return [...beginning, ...farewells, ...after].join(gap);
}
