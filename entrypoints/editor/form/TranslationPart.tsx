import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue, useMemo } from 'react';
import { basedAnswers } from '@/cards/basedAnswers';
import { withConfirmed } from '@/cards/details';
import {
  type StaleParagraph,
  staleParagraphs,
  stillRight,
  type Translated,
  textsByDigest,
} from '@/cards/translations';
import { TranslationMarks } from '@/components/editor/translations/TranslationMarks';
import { localVersions } from '@/storage/history/cardHistory';
import type { EditorFormState } from './useEditorForm';

interface TranslationPartProps {
  form: EditorFormState;
  /** The translation: BCP 47. */
  lang: string;
  isReadOnly: boolean;
  onJump(stale: StaleParagraph): void;
}

/** The form as its translations stand once it is saved. */
function translatedBy({ draft, card }: Pick<EditorFormState, 'draft' | 'card'>): Translated {
  const { sourceLang, answer } = draft.fields;
  const confirmed = withConfirmed(answer, draft.details);
  return { sourceLang, answer: basedAnswers(card, { sourceLang, answer: confirmed }) };
}

/** Where the translation beside the original is older than that. */
export function TranslationPart({ form, lang, isReadOnly, onJump }: TranslationPartProps) {
  const { card, change } = form;
  const draft = useDeferredValue(form.draft);
  const { sourceLang } = draft.fields;
  const versions = useLiveQuery(async () => (card ? localVersions(card.id) : []), [card]);
  const earlier = useMemo(() => {
    const cards = [
      ...(card ? [card] : []),
      ...(versions ?? []).flatMap(({ content }) => content ?? []),
    ];
    return textsByDigest(cards.map(({ answer }) => answer[sourceLang]?.body ?? ''));
  }, [card, versions, sourceLang]);
  const marks = useMemo(
    () =>
      staleParagraphs(translatedBy({ draft, card }), lang).map((stale) => {
        const was = 'was' in stale ? stale.was.flatMap((digest) => earlier.get(digest) ?? []) : [];
        return { stale, was: was.length > 0 ? was.join('\n\n') : null };
      }),
    [draft, card, lang, earlier],
  );
  const confirm = (stale: StaleParagraph) => {
    const basedOn = stillRight(translatedBy(form), lang, stale);
    if (!basedOn) return;
    change({ details: (now) => ({ ...now, confirmed: { ...now.confirmed, [lang]: basedOn } }) });
  };
  return (
    <TranslationMarks
      marks={marks}
      sourceLang={sourceLang}
      lang={lang}
      isReadOnly={isReadOnly}
      onStillRight={confirm}
      onJump={onJump}
    />
  );
}
