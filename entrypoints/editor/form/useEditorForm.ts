import { useEffect, useMemo, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { CardDetails } from '@/cards/details';
import type { CardFields, Draft } from '@/cards/draft';
import { hasWords, missingParts } from '@/cards/fields';
import type { Template } from '@/cards/templates/template';
import { useDraftKeeper } from '@/editing/useDraftKeeper';
import { useSave } from '@/editing/useSave';
import { writingNow } from '@/editing/writingNow';
import type { Saving } from '@/storage/cardWrites';
import { verifyCards } from '@/storage/review/reviewWrites';
import { tell, told } from '../store';
import { type FullForm, fullForm } from './fullForm';
import { withoutTemplateRests } from './templates';
import { TextsOnTheWay } from './textsOnTheWay';
import { useAddress } from './useAddress';

type Parts = Partial<Pick<Draft, 'source'>> & {
  fields?: (fields: CardFields) => CardFields;
  details?: (details: CardDetails) => CardDetails;
};

/** What a person asks for who saves. */
interface Asked {
  /** The languages to verify once the form is saved. */
  toVerify?: readonly string[];
  onChange?: Saving['onChange'];
}

/** The form as it is typed: what it says, how that stands in storage, and how it becomes a card. */
export function useEditorForm(first: FullForm, templates: readonly Template[]) {
  const [{ draft, card, isKept }, setForm] = useState(first);
  // What is typed before the next drawing goes on from here.
  const latest = useRef(first);
  const [tries, setTries] = useState(0);
  const [asked, setAsked] = useState<Asked>();
  const { keeper, kept } = useDraftKeeper(draft.id, told);
  const [texts] = useState(() => new TextsOnTheWay((isAny) => keeper.expect(isAny)));
  // What a template gave is nobody's words yet.
  const isBegun = kept !== 'untouched' || isKept;
  const isChanged = isBegun && hasWords(draft, card ?? undefined);
  useAddress(draft, isChanged, kept);

  const show = (next: FullForm) => {
    latest.current = next;
    setForm(next);
  };
  const change = ({ fields, details, ...rest }: Parts) => {
    const { draft: now, ...current } = latest.current;
    const next: FullForm = {
      ...current,
      draft: {
        ...{ ...now, ...rest, at: new Date().toISOString() },
        ...(fields && { fields: fields(now.fields) }),
        ...(details && { details: details(now.details) }),
      },
    };
    show(next);
    keeper.keep(next);
  };

  const { template } = draft.details;
  const fields = useMemo(
    () => withoutTemplateRests(draft.fields, template, templates),
    [draft.fields, template, templates],
  );
  const missing = missingParts(fields);
  const saver = useSave({
    ...{ draft: { ...draft, fields }, keeper, told, writingNow },
    onSaved: async (form, isTypedOn) => {
      const next = fullForm(form, false);
      show(next);
      if (isTypedOn) keeper.keep(next);
      const languages = asked?.toVerify ?? [];
      const verified = new Map([[form.card.id, languages]]);
      if (languages.length > 0) await verifyCards(verified, writingNow());
      const words = languages.length > 0 ? 'editor.savedAndVerified' : 'form.saved';
      tell(i18n.t(isTypedOn ? 'form.savedBefore' : words));
    },
  });
  const write = useRef<(next: Asked) => void>(() => undefined);
  useEffect(() => {
    write.current = ({ onChange }) => {
      if (missing.length > 0) setTries(tries + 1);
      else void saver.save(onChange);
    };
  });
  useEffect(() => {
    if (asked) write.current(asked);
  }, [asked]);
  useEffect(() => {
    const handOn = () => texts.handOn();
    // Before the keeper writes what it was told.
    window.addEventListener('pagehide', handOn, { capture: true });
    document.addEventListener('visibilitychange', handOn, { capture: true });
    return () => {
      window.removeEventListener('pagehide', handOn, { capture: true });
      document.removeEventListener('visibilitychange', handOn, { capture: true });
    };
  }, [texts]);

  return {
    ...{ draft, card, kept, keeper, texts, isChanged, change, tries },
    /** Saves what the form says once it was told all that was typed. */
    save: (next: Asked = {}) => {
      texts.handOn();
      setAsked(next);
    },
    missing: tries > 0 ? missing : [],
    isSaving: saver.isSaving,
    conflict: saver.conflict,
  };
}

/** What {@link useEditorForm} gives. */
export type EditorFormState = ReturnType<typeof useEditorForm>;
