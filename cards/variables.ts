/** What the marks of {@link markVariables} start with. */
export const VARIABLE_MARK = 'sidecardvariable';

/** Values by variable name, as found in `{{name}}`. */
export type VariableValues = Readonly<Record<string, string>>;

/**
 * `{{ anything without braces }}` within one paragraph: whatever looks like a variable is one, so
 * none is ever sent raw.
 */
const VARIABLE = /\{\{((?:[^{}\n]|\n(?!\s*\n))*)\}\}/g;
/** What a variable without a name is called, so that it can be asked for. */
const NAMELESS = '?';
/** An address is no name; and braces in one would be a variable to the help desk it is sent by. */
const NOT_A_NAME = /[@{}<>]/;

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

function nameOf(inside: string): string {
  return inside.trim().replace(/\s+/g, ' ') || NAMELESS;
}

/** The text with something in the place of each variable; `source` is how it stands there, braces and all. */
export function replaceVariables(
  markdown: string,
  replace: (variable: { source: string; name: string }) => string,
): string {
  return markdown.replace(VARIABLE, (source: string, inside: string) =>
    replace({ source, name: nameOf(inside) }),
  );
}

/** The distinct variable names in a Markdown text, in the order of their first use. */
export function variablesIn(markdown: string): string[] {
  return [...new Set([...markdown.matchAll(VARIABLE)].map((match) => nameOf(match[1] ?? '')))];
}

/** A first name only where it is plainly one: not of `Whitlock, Hannah`, `Dr. Whitlock`, `J. Marsh`. */
function firstNameOf(name: string): string | undefined {
  const [first = ''] = name.split(/\s+/);
  return name.includes(',') || /[.\d]/.test(first) ? undefined : first;
}

/** The values that need no asking: `requester.firstName`, `requester.name`, `ticket.id`, `agent.name`. */
export function knownValues(context: VariableContext): VariableValues {
  const shown = context.requesterName?.trim() ?? '';
  // Some help desks show the address or the telephone number where no name is known.
  const name = NOT_A_NAME.test(shown) || !/\p{L}/u.test(shown) ? undefined : shown;
  const candidates: Record<string, string | undefined> = {
    'requester.firstName': name && firstNameOf(name),
    'requester.name': name,
    'ticket.id': context.ticketId?.trim(),
    'agent.name': context.agentName?.trim(),
  };
  return Object.fromEntries(
    Object.entries(candidates).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}

function givenValue(values: VariableValues, name: string): string {
  // A variable may be called like what every object has, such as `constructor`.
  return Object.hasOwn(values, name) ? (values[name]?.trim() ?? '') : '';
}

/** The variables of a text that `values` does not fill, in order. A blank value fills nothing. */
export function missingVariables(markdown: string, values: VariableValues): string[] {
  return variablesIn(markdown).filter((name) => givenValue(values, name) === '');
}

/**
 * The value of every variable of a text, by name.
 *
 * @throws UnfilledVariableError where a variable has no value.
 */
export function valuesFor(markdown: string, values: VariableValues): (name: string) => string {
  const missing = missingVariables(markdown, values)[0];
  if (missing !== undefined) throw new UnfilledVariableError(missing);
  return (name) => givenValue(values, name);
}

/** A variable as it stands in a text. */
export function asItStands(name: string): string {
  return `{{${name}}}`;
}

/** A text whose variables were swapped for marks that Markdown, URLs and sanitisers leave alone. */
export interface MarkedVariables {
  markdown: string;
  /** Writes what stands for each variable in place of its marks. Call it once for each piece of text. */
  fill(text: string, write: (name: string) => string): string;
}

/**
 * Swaps variables for plain alphanumeric marks, so that a value never meets the Markdown parser
 * (a name such as `*Ana*` stays as typed).
 */
export function markVariables(markdown: string): MarkedVariables {
  const names = variablesIn(markdown);
  let nonce = VARIABLE_MARK;
  while (markdown.includes(nonce)) nonce += 'x';
  const marks = new RegExp(`${nonce}(\\d+)end`, 'g');
  return {
    markdown: markdown.replace(
      VARIABLE,
      (_, inside: string) => `${nonce}${names.indexOf(nameOf(inside))}end`,
    ),
    fill: (text, write) =>
      text.replace(marks, (_, index: string) => write(names[Number(index)] ?? '')),
  };
}
