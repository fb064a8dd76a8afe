import { i18n } from '#i18n';
import type { CardConflict, CardOrDeleted, ConflictPart } from '@/cards/merge/mergeCards';
import { textOf } from '@/cards/merge/mergeText';
import { nameOfPart } from '@/cards/merge/parts';
import { languageName } from '@/components/languageName';
import type { PartView } from '@/components/sync/conflictView';
import type { Directory } from '@/storage/directory';

type Value = Exclude<
  ConflictPart,
  { part: 'deleted' | 'title' | 'notes' | 'answer' | 'answer title' }
>;

function dayWords(day: string | null): string {
  if (day === null) return i18n.t('conflict.noValue');
  const format = new Intl.DateTimeFormat(i18n.t('locale'), {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });
  return format.format(new Date(day));
}

function verifyWords(every: number | string | null): string {
  if (every === null) return i18n.t('conflict.never');
  return typeof every === 'number' ? i18n.t('conflict.everyDays', every) : dayWords(every);
}

const STATUS_WORDS = {
  draft: 'trust.draft',
  archived: 'trust.archived',
  published: 'conflict.published',
} as const;

/** What a value is called, and both versions of it in words. */
function valueView(part: Value, { collections, members }: Directory): [string, string, string] {
  const both = <T>({ mine, theirs }: { mine: T; theirs: T }, words: (value: T) => string) =>
    [words(mine), words(theirs)] as const;
  const member = (id: string) => members.get(id)?.name ?? i18n.t('trust.unknownMember');
  switch (part.part) {
    case 'language': {
      const label = `${i18n.t('form.answer')} · ${languageName(part.lang)}`;
      return [label, ...both(part, (answer) => answer?.body ?? '')];
    }
    case 'status': {
      const words = both(part, ({ status }) => i18n.t(STATUS_WORDS[status]));
      return [i18n.t('conflict.status'), ...words];
    }
    case 'owner':
      return [i18n.t('conflict.owner'), ...both(part, member)];
    case 'collection': {
      const words = both(part, (id) => collections.get(id)?.name ?? id);
      return [i18n.t('form.collection'), ...words];
    }
    case 'sourceLang':
      return [i18n.t('conflict.sourceLang'), ...both(part, languageName)];
    case 'template':
      return [i18n.t('conflict.template'), ...both(part, (id) => id.replace(/^template:/, ''))];
    case 'verifyEvery':
      return [i18n.t('conflict.verifyEvery'), ...both(part, verifyWords)];
    case 'launch':
      return [i18n.t('conflict.launch'), ...both(part, dayWords)];
    case 'review':
      return [i18n.t('conflict.review'), ...both(part, dayWords)];
  }
}

/** All that a card says and where, as one text; empty for one that was deleted. */
function wholeText(card: CardOrDeleted, { collections }: Directory): string {
  if (card === 'deleted') return '';
  const bodies = Object.values(card.answer).map(({ body }) => body.trim());
  const notes = card.notes.trim() && `${i18n.t('card.notes')}: ${card.notes.trim()}`;
  const name = collections.get(card.collection)?.name ?? '';
  // What was deleted on one side may have been moved on the other.
  const where = name && `${i18n.t('form.collection')}: ${name}`;
  return [card.title, ...bodies, notes, where].filter((text) => text !== '').join('\n\n');
}

/** A label that names the language where the card speaks more than one. */
function labelled(words: string, lang: string, isOneOfMany: boolean): string {
  return isOneOfMany ? `${words} · ${languageName(lang)}` : words;
}

function languagesOf({ sides: { mine, theirs } }: CardConflict): number {
  const languages = (card: CardOrDeleted) => (card === 'deleted' ? [] : Object.keys(card.answer));
  return new Set([...languages(mine), ...languages(theirs)]).size;
}

function viewOf(part: ConflictPart, isOneOfMany: boolean, directory: Directory): PartView {
  const name = nameOfPart(part);
  const lang = 'lang' in part ? part.lang : undefined;
  switch (part.part) {
    case 'deleted': {
      const [mine, theirs] = [wholeText(part.mine, directory), wholeText(part.theirs, directory)];
      return { kind: 'deleted', name, lang, label: i18n.t('conflict.card'), mine, theirs };
    }
    case 'title': {
      const { mine, theirs } = part;
      return { kind: 'line', name, lang, label: i18n.t('form.title'), mine, theirs };
    }
    case 'answer title': {
      const label = labelled(i18n.t('form.title'), part.lang, isOneOfMany);
      return { kind: 'line', name, lang, label, mine: part.mine ?? '', theirs: part.theirs ?? '' };
    }
    case 'notes':
    case 'answer': {
      const { pieces, mine, theirs } = part;
      const words = i18n.t(part.part === 'notes' ? 'card.notes' : 'form.answer');
      const label = part.part === 'answer' ? labelled(words, part.lang, isOneOfMany) : words;
      return {
        kind: 'text',
        name,
        lang,
        label,
        pieces,
        mine,
        theirs,
        both: textOf(pieces, 'both'),
      };
    }
    default: {
      const [label, mine, theirs] = valueView(part, directory);
      return { kind: 'value', name, lang, label, mine, theirs };
    }
  }
}

/** The open parts of a conflict in words and texts. */
export function partViews(conflict: CardConflict, directory: Directory): PartView[] {
  const isOneOfMany = languagesOf(conflict) > 1;
  return conflict.parts.map((part) => viewOf(part, isOneOfMany, directory));
}
