import { i18n } from '#i18n';
import type { ChangedPart, PartDiff } from '@/cards/versionDiff';
import type { PartView } from '@/components/history/historyView';
import { languageName } from '@/components/languageName';
import type { Directory } from '@/storage/directory';

type ValueDiff = Extract<PartDiff, { kind: 'value' }>;

const LABELS = {
  title: 'history.part.title',
  answer: 'history.part.answer',
  'answer-title': 'history.part.title',
  notes: 'history.part.notes',
  keywords: 'history.part.keywords',
  verifiers: 'history.part.verifiers',
  triggers: 'history.part.triggers',
  sources: 'history.part.sources',
  images: 'history.part.images',
  collection: 'history.part.collection',
  status: 'history.part.status',
  language: 'history.part.language',
  template: 'history.part.template',
  owner: 'history.part.owner',
  'verify-every': 'history.part.verifyEvery',
  launch: 'history.part.launch',
  review: 'history.part.review',
  verified: 'history.part.verified',
} as const;

const STATUS = {
  draft: 'trust.draft',
  archived: 'trust.archived',
  published: 'conflict.published',
} as const;

/** What a part is called, with its language where it has one. */
export function labelOf({ part, lang }: ChangedPart): string {
  const label = i18n.t(LABELS[part]);
  return lang === null ? label : `${label} (${languageName(lang)})`;
}

function personName(id: string, { members, groups }: Directory): string {
  return members.get(id)?.name ?? groups.get(id)?.name ?? i18n.t('trust.unknownMember');
}

function dayWords(day: string): string {
  const format = new Intl.DateTimeFormat(i18n.t('locale'), {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });
  return format.format(new Date(day));
}

function everyWords(every: string): string {
  return /^\d+$/.test(every) ? i18n.t('conflict.everyDays', Number(every)) : dayWords(every);
}

function statusWords(status: string): string {
  const known = Object.entries(STATUS).find(([name]) => name === status);
  return known ? i18n.t(known[1]) : status;
}

function valueWords(part: ValueDiff['part'], value: string | null, directory: Directory): string {
  if (value === null)
    return i18n.t(part === 'verify-every' ? 'conflict.never' : 'conflict.noValue');
  switch (part) {
    case 'owner':
    case 'verified':
      return personName(value, directory);
    case 'collection':
      return directory.collections.get(value)?.name ?? value;
    case 'status':
      return statusWords(value);
    case 'language':
      return languageName(value);
    case 'template':
      return value.replace(/^template:/, '');
    case 'verify-every':
      return everyWords(value);
    case 'launch':
    case 'review':
      return dayWords(value);
  }
}

/** A part that differs, in words; ids become the names they have today. */
export function partView(diff: PartDiff, directory: Directory): PartView {
  switch (diff.kind) {
    case 'text': {
      const { part, lang, blocks } = diff;
      const label = labelOf(diff);
      return { kind: 'text', key: `${part} ${lang}`, label, lang: lang ?? undefined, blocks };
    }
    case 'set': {
      const { part } = diff;
      const words = (entries: readonly string[]) =>
        part === 'verifiers' ? entries.map((id) => personName(id, directory)) : [...entries];
      const [added, removed] = [words(diff.added), words(diff.removed)];
      return { kind: 'set', key: part, label: labelOf({ part, lang: null }), added, removed };
    }
    case 'value': {
      const { part, lang } = diff;
      const [before, after] = [diff.before, diff.after].map((value) =>
        valueWords(part, value, directory),
      );
      const label = labelOf(diff);
      return {
        kind: 'value',
        key: `${part} ${lang}`,
        label,
        before: before ?? '',
        after: after ?? '',
      };
    }
  }
}
