import { useId, useState } from 'react';
import { i18n } from '#i18n';
import type { Choice } from '@/cards/merge/settle';
import { Button } from '../Button';
import styles from './ConflictPart.module.css';
import { keepWords, type PartView, type SideView, sideName } from './conflictView';

export interface ConflictSides {
  mine: SideView;
  theirs: SideView;
}

interface ConflictPartProps {
  part: PartView;
  sides: ConflictSides;
  choice: Choice | undefined;
  /** Marked as one that has still to be chosen. */
  isMissing: boolean;
  onChoose(choice: Choice): void;
}

/** From so many characters on, text that nobody has to decide about is folded. */
const FOLDED_FROM = 200;

interface ClashProps extends Pick<ConflictPartProps, 'sides' | 'choice'> {
  mine: string;
  theirs: string;
  lang: string | undefined;
  /** What stands where a side has nothing. */
  nothing: string;
}

function Clash({ sides, choice, mine, theirs, lang, nothing }: ClashProps) {
  const both = [
    ['mine', mine],
    ['theirs', theirs],
  ] as const;
  return (
    <div className={styles.clash}>
      {both.map(([side, text]) => (
        <div
          key={side}
          className={styles.side}
          data-chosen={choice === side || choice === 'both' || undefined}
          data-left={(choice !== undefined && choice !== side && choice !== 'both') || undefined}
        >
          <h3 className={styles.whose}>{sideName(sides[side])}</h3>
          {text.trim() === '' ? (
            <p className={styles.nothing}>{nothing}</p>
          ) : (
            <p className={styles.text} lang={lang} dir="auto">
              {text.trim()}
            </p>
          )}
        </div>
      ))}
    </div>
  );
}

function Agreed({ text, lang, isWhole }: { text: string; lang?: string; isWhole: boolean }) {
  if (text.trim() === '') return null;
  const isFolded = !isWhole && text.length >= FOLDED_FROM;
  return (
    <p className={styles.agreed} lang={lang} dir="auto" data-folded={isFolded || undefined}>
      {text.trim()}
    </p>
  );
}

function Versions({ part, sides, choice }: Omit<ConflictPartProps, 'onChoose' | 'isMissing'>) {
  const [isWhole, setIsWhole] = useState(false);
  const { lang } = part;
  const nothing = i18n.t(part.kind === 'deleted' ? 'conflict.deleted' : 'conflict.nothing');
  const of = { sides, choice, lang, nothing };
  if (part.kind !== 'text') return <Clash {...of} mine={part.mine} theirs={part.theirs} />;
  const isFoldable = part.pieces.some(
    (piece) => piece.kind === 'agreed' && piece.text.length >= FOLDED_FROM,
  );
  return (
    <>
      {part.pieces.map((piece, index) =>
        piece.kind === 'agreed' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never change places.
          <Agreed key={index} text={piece.text} isWhole={isWhole} {...(lang && { lang })} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never change places.
          <Clash key={index} {...of} mine={piece.mine} theirs={piece.theirs} />
        ),
      )}
      {isFoldable && (
        <Button
          kind="quiet"
          className={styles.fold}
          aria-expanded={isWhole}
          onClick={() => setIsWhole(!isWhole)}
        >
          {i18n.t(isWhole ? 'conflict.less' : 'conflict.whole')}
        </Button>
      )}
    </>
  );
}

/** What can be chosen for a part: which choice, and in which words. */
function offers(part: PartView, sides: ConflictSides): [Choice, string][] {
  if (part.kind === 'deleted') {
    const words = (text: string) =>
      i18n.t(text === '' ? 'conflict.deleteCard' : 'conflict.keepCard');
    return [
      ['mine', words(part.mine)],
      ['theirs', words(part.theirs)],
    ];
  }
  const own = part.kind === 'text' ? part.both : part.mine || part.theirs;
  return [
    ['mine', keepWords(sides.mine)],
    ['theirs', keepWords(sides.theirs)],
    ...(part.kind === 'text'
      ? [['both', i18n.t('conflict.keepBoth')] satisfies [Choice, string]]
      : []),
    ...(part.kind !== 'value'
      ? [[{ text: own }, i18n.t('conflict.write')] satisfies [Choice, string]]
      : []),
  ];
}

function isSameWay(a: Choice | undefined, b: Choice): boolean {
  return typeof a === 'object' ? typeof b === 'object' : a === b;
}

/** A part of a card in both versions, and what becomes of it. */
export function ConflictPart({ part, sides, choice, isMissing, onChoose }: ConflictPartProps) {
  const id = useId();
  const { label, lang } = part;
  return (
    <fieldset className={styles.part} data-missing={isMissing || undefined}>
      <legend className={styles.label}>{label}</legend>
      <Versions part={part} sides={sides} choice={choice} />
      <div className={styles.choices}>
        {offers(part, sides).map(([offer, words]) => (
          <label key={words} className={styles.choice}>
            <input
              type="radio"
              name={id}
              aria-invalid={isMissing || undefined}
              checked={isSameWay(choice, offer)}
              onChange={() => onChoose(offer)}
            />
            {words}
          </label>
        ))}
      </div>
      {typeof choice === 'object' && (
        <textarea
          className={styles.own}
          aria-label={i18n.t('conflict.ownText', [label])}
          lang={lang}
          dir="auto"
          rows={part.kind === 'text' ? 8 : 2}
          value={choice.text}
          onChange={(event) => onChoose({ text: event.target.value })}
        />
      )}
    </fieldset>
  );
}
