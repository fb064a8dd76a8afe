import { Check, X } from 'lucide-react';
import { useId } from 'react';
import { i18n } from '#i18n';
import type { ExampleTicket, Stretch, TriedTrigger } from '@/ranking/priors/tryTriggers';
import styles from './Triggers.module.css';

interface TryTriggersProps {
  example: ExampleTicket;
  tried: readonly TriedTrigger[];
  onChange(example: ExampleTicket): void;
}

/** The text cut at the stretches; of those that lie over each other the first counts. */
function cutAt(text: string, stretches: readonly Stretch[]): { text: string; isFound: boolean }[] {
  const pieces: { text: string; isFound: boolean }[] = [];
  let at = 0;
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    pieces.push({ text: text.slice(at, start), isFound: false });
    pieces.push({ text: text.slice(start, end), isFound: true });
    at = end;
  }
  return [...pieces, { text: text.slice(at), isFound: false }];
}

function Result({ tried, number }: { tried: TriedTrigger; number: number }) {
  const { parts, isHeld } = tried;
  const Icon = isHeld ? Check : X;
  const named = (state: 'holds' | 'lacking') => {
    const values = parts.filter((part) => (part.state === 'holds') === (state === 'holds'));
    return values.map(({ value }) => `“${value}”`).join(', ');
  };
  const [found, lacking] = [named('holds'), named('lacking')];
  return (
    <li className={styles.result} data-held={isHeld}>
      <Icon size={14} strokeWidth={2} aria-hidden="true" />
      <span>
        {i18n.t(isHeld ? 'trigger.holds' : 'trigger.holdsNot', [String(number)])}
        {found !== '' && <> · {i18n.t('trigger.found', [found])}</>}
        {lacking !== '' && <> · {i18n.t('trigger.lacking', [lacking])}</>}
      </span>
    </li>
  );
}

/** An example of a ticket to try the rows on: which hold, and which words were found. */
export function TryTriggers({ example, tried, onChange }: TryTriggersProps) {
  const id = useId();
  const { text, host, tags } = example;
  const stretches = tried.flatMap(({ found }) => found);
  const isAny = tried.some(({ isHeld }) => isHeld);
  const isTried = text.trim() !== '' || host.trim() !== '' || tags.some((tag) => tag.trim() !== '');
  return (
    <section className={styles.try} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className={styles.title}>
        {i18n.t('trigger.tryTitle')}
      </h3>
      <label htmlFor={`${id}-text`} className={styles.label}>
        {i18n.t('trigger.tryText')}
      </label>
      <textarea
        id={`${id}-text`}
        className={styles.area}
        rows={4}
        value={text}
        onChange={({ target }) => onChange({ ...example, text: target.value })}
      />
      <div className={styles.pair}>
        <div>
          <label htmlFor={`${id}-host`} className={styles.label}>
            {i18n.t('trigger.tryHost')}
          </label>
          <input
            id={`${id}-host`}
            className={styles.input}
            autoComplete="off"
            placeholder={i18n.t('trigger.hostHint')}
            value={host}
            onChange={({ target }) => onChange({ ...example, host: target.value })}
          />
        </div>
        <div>
          <label htmlFor={`${id}-tags`} className={styles.label}>
            {i18n.t('trigger.tryTags')}
          </label>
          <input
            id={`${id}-tags`}
            className={styles.input}
            autoComplete="off"
            placeholder={i18n.t('trigger.tagHint')}
            value={tags.join(',')}
            onChange={({ target }) => onChange({ ...example, tags: target.value.split(',') })}
          />
        </div>
      </div>
      {isTried && (
        <div aria-live="polite" className={styles.results}>
          <ul>
            {tried.map((each, index) =>
              each.parts.length === 0 ? null : (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is told by its place.
                <Result key={index} tried={each} number={index + 1} />
              ),
            )}
          </ul>
          {!isAny && <p className={styles.hint}>{i18n.t('trigger.noneHolds')}</p>}
        </div>
      )}
      {stretches.length > 0 && (
        <figure className={styles.marked} aria-label={i18n.t('trigger.marked')}>
          {cutAt(text, stretches).map((piece, index) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never change places.
            piece.isFound ? <mark key={index}>{piece.text}</mark> : piece.text,
          )}
        </figure>
      )}
    </section>
  );
}
