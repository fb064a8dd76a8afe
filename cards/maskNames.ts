import { asItStands } from './variables';

/** Names that are words too: replaced only in a greeting or beside the rest of the name. */
const ALSO_WORDS = new Set(
  (
    'will mark grace may april june rose hope art bill rob pat drew chase dawn faith joy summer autumn ' +
    'max frank miles jack dean grant guy ray sky sandy penny holly ivy rich sunny rosa luz sol paz mar ' +
    'cruz angel ángel pilar consuelo dolores mercedes socorro esperanza victoria rocío'
  ).split(' '),
);

const GREETING =
  /^(\s*(?:[>*_-]\s*)*(?:hi|hiya|hello|hey|dear|good (?:morning|afternoon|evening)|hola|buen[oa]s(?: d[ií]as| tardes| noches)?|buen d[ií]a|estimad[oa]|querid[oa])(?:,)?\s+(?:(?:mr|mrs|ms|miss|mx|dr|sr|sra|srta|don|doña)\.?\s+)?)(\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’-]*){0,2})(?=\s*(?:[,!:;.–—-]|$))/gimu;
const HONORIFIC = /\b(?:mr|mrs|ms|miss|mx|dr|sr|sra|srta|don|doña)\.?\s+$/iu;
/** Whom a greeting may be for that is nobody in particular. */
const NOBODY =
  /^(?:there|all|team|everyone|everybody|folks|again|sir|madam|customer|client[ea]?|support|equipo|todos|tod[oa]s|señor(?:es|a|as)?)\b/i;

/** The people of a ticket, as their names are shown there. */
export interface TicketPeople {
  requester: string;
  agents: readonly string[];
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function partsOf(name: string): string[] {
  return name.split(/[\s,]+/).filter((part) => /^\p{Lu}[\p{L}'’-]{1,}$/u.test(part));
}

function replaceName(text: string, name: string, variable: string): string {
  if (name === '') return text;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}{.@])${escaped(name)}(?![\\p{L}\\p{N}}@])`, 'gu');
  return text.replace(pattern, asItStands(variable));
}

/** Whether a whole name can be told from other words. */
function isName(name: string): boolean {
  const parts = partsOf(name);
  return parts.length > 1 || parts.some((part) => !ALSO_WORDS.has(part.toLowerCase()));
}

/** The parts of a name by themselves, where they cannot be another word. */
function replaceParts(text: string, name: string, first: string, others: string): string {
  return partsOf(name)
    .filter((part) => !ALSO_WORDS.has(part.toLowerCase()))
    .reduce((masked, part, index) => replaceName(masked, part, index === 0 ? first : others), text);
}

/**
 * A text with the names of a ticket's people as variables, and whoever a greeting names as the
 * requester: who is greeted is the customer, whatever they are called.
 */
export function maskNames(text: string, { requester, agents }: TicketPeople): string {
  const greeted = text.replace(GREETING, (match, greeting: string, name: string) => {
    if (NOBODY.test(name)) return match;
    // Behind a form of address stands the family name.
    const variable = HONORIFIC.test(greeting) ? 'requester.name' : 'requester.firstName';
    return `${greeting}${asItStands(variable)}`;
  });
  const whole = [
    ...(isName(requester) ? [[requester.trim(), 'requester.name'] as const] : []),
    ...agents.filter(isName).map((agent) => [agent.trim(), 'agent.name'] as const),
  ].reduce((masked, [name, variable]) => replaceName(masked, name, variable), greeted);
  const ofRequester = replaceParts(whole, requester, 'requester.firstName', 'requester.name');
  return agents.reduce(
    (masked, agent) => replaceParts(masked, agent, 'agent.name', 'agent.name'),
    ofRequester,
  );
}
