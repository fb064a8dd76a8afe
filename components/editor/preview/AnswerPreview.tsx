import { useState } from 'react';
import { i18n } from '#i18n';
import type { AnswerPreview as Preview } from '@/cards/answerPreview';
import styles from './AnswerPreview.module.css';

interface AnswerPreviewProps {
  /** Null while there is no answer. */
  preview: Preview | null;
  /** BCP 47. */
  lang: string;
  /** The values that stand for variables. */
  examples: readonly string[];
}

const LOSSES = {
  emphasis: 'preview.emphasis',
  headings: 'preview.headings',
  code: 'preview.code',
  tables: 'preview.tables',
  images: 'preview.images',
  strike: 'preview.strike',
  links: 'preview.links',
} as const;

const CHANNELS = ['rich', 'plain'] as const;
type Channel = (typeof CHANNELS)[number];
const NAMES = { rich: 'preview.rich', plain: 'preview.plain' } as const;

/** The answer as a customer sees it, in a channel with formatting or in one without. */
export function AnswerPreview({ preview, lang, examples }: AnswerPreviewProps) {
  const [channel, setChannel] = useState<Channel>('rich');
  if (!preview) return <p className={styles.note}>{i18n.t('preview.empty')}</p>;
  const lost = preview.lost.map((loss) => i18n.t(LOSSES[loss])).join('; ');
  return (
    <div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and a legend of its own. */}
      <div role="group" aria-label={i18n.t('preview.title')} className={styles.channels}>
        {CHANNELS.map((each) => (
          <button
            key={each}
            type="button"
            className={styles.channel}
            aria-pressed={each === channel}
            onClick={() => setChannel(each)}
          >
            {i18n.t(NAMES[each])}
          </button>
        ))}
      </div>
      {channel === 'rich' ? (
        <div
          className={styles.rich}
          lang={lang}
          dir="auto"
          data-preview="rich"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised where it is made, in cards/markdownHtml.
          dangerouslySetInnerHTML={{ __html: preview.html }}
        />
      ) : (
        <div className={styles.plain} lang={lang} dir="auto" data-preview="plain">
          {preview.text}
        </div>
      )}
      {channel === 'plain' && (
        <p className={styles.note}>
          {lost === '' ? i18n.t('preview.nothingLost') : i18n.t('preview.lost', [lost])}
        </p>
      )}
      {examples.length > 0 && (
        <p className={styles.note}>{i18n.t('preview.examples', [examples.join(', ')])}</p>
      )}
    </div>
  );
}
