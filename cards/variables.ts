/** What the marks of {@link markVariables} start with. */
export const VARIABLE_MARK = 'sidecardvariable';

/** Values by variable name, as found in `{{name}}`. */
export type VariableValues = Readonly<Record<string, string>>;

/** `{{ anything without braces }}`: whatever looks like a variable is one, so none is ever sent raw. */
const VARIABLE = /\{\{\s*([^{}\n]+?)\s*\}\}/g;

/** What a ticket and the settings know; unknown is undefined, never a guess. */
export interface VariableContext {
  requesterName?: string | undefined;
  ticketId?: string | undefined;
  agentName?: string | undefined;
}

/** A text still held a variable without a value. */
export class UnfilledVariableError extends Error {
  override name = 'UnfilledVariableError';
  readonly variable: string;
  constructor(variable: string) {
    super(`No value for {{${variable}}}.`);
    this.variable = variable;
  }
}

/** The distinct variable names in a Markdown text, in the order of their first use. */
export function variablesIn(markdown: string): string[] {
  return [...new Set([...markdown.matchAll(VARIABLE)].map((match) => match[1] ?? ''))];
}

/** The values that need no asking: `requester.firstName`, `requester.name`, `ticket.id`, `agent.name`. */
export function knownValues(context: VariableContext): VariableValues {
  const name = context.requesterName?.trim();
  // Some help desks show the address where no name is known; it is not a first name.
  const isName = name !== undefined && name !== '' && !name.includes('@');
  const candidates: Record<string, string | undefined> = {
    'requester.firstName': isName ? name.split(/\s+/)[0] : undefined,
    'requester.name': isName ? name : undefined,
    'ticket.id': context.ticketId,
    'agent.name': context.agentName?.trim(),
  };
  return Object.fromEntries(
    Object.entries(candidates).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}

/** The variables of a text that `values` does not fill, in order. A blank value fills nothing. */
export function missingVariables(markdown: string, values: VariableValues): string[] {
  return variablesIn(markdown).filter((name) => !values[name]?.trim());
}

/** A text whose variables were swapped for marks that Markdown, URLs and sanitisers leave alone. */
export interface MarkedVariables {
  markdown: string;
  /** Puts the values in place of the marks, each passed through `encode` for where it stands. */
  fill(text: string, encode: (value: string) => string): string;
}

/**
 * Swaps variables for plain alphanumeric marks, so that a value never meets the Markdown parser
 * (a name such as `*Ana*` stays as typed).
 *
 * @throws UnfilledVariableError where a variable has no value.
 */
export function markVariables(markdown: string, values: VariableValues): MarkedVariables {
  const missing = missingVariables(markdown, values)[0];
  if (missing !== undefined) throw new UnfilledVariableError(missing);
  const names = variablesIn(markdown);
  let nonce = VARIABLE_MARK;
  while (markdown.includes(nonce)) nonce += 'x';
  return {
    markdown: markdown.replace(VARIABLE, (_, name: string) => `${nonce}${names.indexOf(name)}end`),
    fill: (text, encode) =>
      text.replace(new RegExp(`${nonce}(\\d+)end`, 'g'), (_, index: string) =>
        encode(values[names[Number(index)] ?? '']?.trim() ?? ''),
      ),
  };
}
