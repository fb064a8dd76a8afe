import { useEffect, useRef } from 'react';
import { i18n } from '#i18n';
import type { CardFields } from '@/cards/draft';
import { htmlToMarkdown } from '@/cards/htmlToMarkdown';
import type { Template } from '@/cards/templates/template';
import type { StaleParagraph } from '@/cards/translations';
import { WRITABLE_LANGUAGES } from '@/cards/writableLanguages';
import { EditorAnswer } from '@/components/editor/EditorAnswer';
import { EditorLanguages } from '@/components/editor/EditorLanguages';
import { EditorText } from '@/components/editor/EditorText';
import { EditorWords } from '@/components/editor/EditorWords';
import type { RichTextProps } from '@/components/editor/richText/RichText';
import { NotesLeak } from '@/components/form/NotesLeak';
import { languageName } from '@/components/languageName';
import { useNotesLeak } from '@/editing/useNotesLeak';
import { page, tell } from '../store';
import { BeginPart } from './BeginPart';
import { jumpTo } from './jumpTo';
import { SimilarPart } from './SimilarPart';
import { TranslationPart } from './TranslationPart';
import type { EditorFormState } from './useEditorForm';
import { withLanguage, withoutLanguage, withSource, withText, withTitle } from './wordChanges';

interface WordsPartProps {
  form: EditorFormState;
  /** Those beside the built-in ones. */
  templates: readonly Template[];
  /** The translation beside the original. BCP 47. */
  beside: string | null;
  isReadOnly: boolean;
  onBeside(lang: string | null): void;
}

/** The variables that are filled without asking: cards/variables tells what from. */
function variables(): RichTextProps['variables'] {
  return [
    { name: 'requester.firstName', title: i18n.t('form.requesterName') },
    { name: 'agent.name', title: i18n.t('form.agentName') },
    { name: 'ticket.id', title: i18n.t('form.ticketNumber') },
  ];
}

function translationsOf({ answer, sourceLang }: CardFields): string[] {
  return Object.keys(answer).filter((lang) => lang !== sourceLang);
}

function jumpToStale(answers: Element | null, lang: string, stale: StaleParagraph): void {
  const place = stale.kind === 'missing' ? stale.after : stale.own.place;
  jumpTo(answers?.querySelector(`[data-lang="${CSS.escape(lang)}"]`) ?? null, place);
}

/** What the card says, to write: the original, a translation beside it, and the notes. */
export function WordsPart({ form, templates, beside, isReadOnly, onBeside }: WordsPartProps) {
  const { draft, card, change, missing, tries } = form;
  const { fields } = draft;
  const { sourceLang, answer } = fields;
  const translations = translationsOf(fields);
  const title = useRef<HTMLInputElement>(null);
  const answers = useRef<HTMLDivElement>(null);
  const changeFields = (next: (fields: CardFields) => CardFields) => change({ fields: next });

  useEffect(() => {
    if (!draft.base) title.current?.focus();
  }, [draft.base]);
  const firstMissing = missing[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies(firstMissing): only a try moves the focus.
  useEffect(() => {
    if (tries === 0) return;
    if (firstMissing === 'title') title.current?.focus();
    if (firstMissing === 'answer') {
      answers.current?.querySelector<HTMLElement>('textarea, [contenteditable="true"]')?.focus();
    }
  }, [tries]);

  const remove = (lang: string) => {
    const removed = answer[lang];
    changeFields((now) => withoutLanguage(now, lang));
    onBeside(translations.find((each) => each !== lang) ?? null);
    const undo = () => {
      if (removed) changeFields((now) => withLanguage(now, lang, removed));
      onBeside(lang);
      page.setState({ status: null });
    };
    tell(i18n.t('editor.languageRemoved', [languageName(lang)]), undo);
  };
  const leak = useNotesLeak(fields, sourceLang);
  const leakBeside = useNotesLeak(fields, beside ?? sourceLang);
  const changeText = (
    { images }: Pick<Parameters<RichTextProps['onChange']>[0], 'images'>,
    next: (fields: CardFields) => CardFields,
  ) =>
    change({ fields: next, details: (now) => ({ ...now, images: { ...now.images, ...images } }) });
  const textProps = (text: string) => ({
    images: draft.details.images,
    variables: variables(),
    isReadOnly,
    toMarkdown: htmlToMarkdown,
    onTyping: (handOn: (() => void) | null) => form.texts.note(text, handOn),
  });
  const answerIn = (lang: string) => {
    const isSource = lang === sourceLang;
    return (
      <EditorAnswer
        key={lang}
        lang={lang}
        isSource={isSource}
        title={isSource ? fields.title : (answer[lang]?.title ?? '')}
        {...(isSource ? { titleRef: title } : { titleOfSource: fields.title })}
        problem={isSource && missing.includes('title') ? i18n.t('form.missingTitle') : undefined}
        isReadOnly={isReadOnly}
        body={
          <EditorText
            {...textProps(lang)}
            label={
              isSource ? i18n.t('form.answer') : i18n.t('editor.answerIn', [languageName(lang)])
            }
            lang={lang}
            markdown={answer[lang]?.body ?? ''}
            problem={
              isSource && missing.includes('answer') ? i18n.t('form.missingAnswer') : undefined
            }
            onChange={(next) => changeText(next, (now) => withText(now, lang, next.markdown))}
          />
        }
        footer={
          !isSource && (
            <TranslationPart
              form={form}
              lang={lang}
              isReadOnly={isReadOnly}
              onJump={(stale) => jumpToStale(answers.current, lang, stale)}
            />
          )
        }
        onTitle={(text) => changeFields((now) => withTitle(now, lang, text))}
        onRemove={() => remove(lang)}
      />
    );
  };
  return (
    <EditorWords
      answersRef={answers}
      languages={
        <>
          {!card && !isReadOnly && <BeginPart form={form} templates={templates} />}
          <EditorLanguages
            sourceLang={sourceLang}
            sourceChoices={
              card || isReadOnly ? [] : WRITABLE_LANGUAGES.filter((each) => !(each in answer))
            }
            translations={translations}
            current={beside}
            written={new Set(translations.filter((lang) => answer[lang]?.body.trim()))}
            addable={WRITABLE_LANGUAGES.filter((each) => each !== sourceLang && !(each in answer))}
            isReadOnly={isReadOnly}
            onSource={(lang) => changeFields((now) => withSource(now, lang))}
            onChoose={onBeside}
            onAdd={(lang) => {
              changeFields((now) => withLanguage(now, lang, { body: '' }));
              onBeside(lang);
            }}
          />
        </>
      }
      answers={[sourceLang, ...(beside !== null ? [beside] : [])].map(answerIn)}
      notes={(hintId) => (
        <EditorText
          {...textProps('notes')}
          label={i18n.t('card.notes')}
          hintId={hintId}
          markdown={fields.notes}
          onChange={(next) => changeText(next, (now) => ({ ...now, notes: next.markdown }))}
        />
      )}
    >
      <NotesLeak passage={leak ?? leakBeside} />
      <SimilarPart form={form} />
    </EditorWords>
  );
}
