import { i18n } from '#i18n';
import type { Run, TextBlock } from '@/cards/textDiff';
import heard from '../heard.module.css';
import styles from './TextDiff.module.css';

/** Shorter paragraphs that did not change stay in sight: they say where one is. */
const SHORT = 160;

function Marked({ kind, text }: Run) {
  if (kind === 'same') return text;
  const Mark = kind === 'added' ? 'ins' : 'del';
  return (
    <Mark className={styles[kind]}>
      <span className={heard.heard}>
        {i18n.t(kind === 'added' ? 'history.added' : 'history.removed')}{' '}
      </span>
      {text}
    </Mark>
  );
}

function Same({ paragraphs }: { paragraphs: readonly string[] }) {
  const text = paragraphs.join('').trimEnd();
  if (paragraphs.length === 1 && text.length <= SHORT) return <p className={styles.same}>{text}</p>;
  return (
    <details className={styles.fold}>
      <summary>{i18n.t('history.unchanged', paragraphs.length)}</summary>
      <p className={styles.same}>{text}</p>
    </details>
  );
}

/** The runs of a paragraph without the empty lines behind it. */
function withoutEnd(runs: readonly Run[]): Run[] {
  const shown = [...runs];
  while (shown.at(-1)?.text.trim() === '') shown.pop();
  return shown.map((run, at) =>
    at === shown.length - 1 ? { ...run, text: run.text.trimEnd() } : run,
  );
}

/** The blocks of a diff as pieces that are drawn, each with a key of its own. */
function keyed(blocks: readonly TextBlock[]) {
  return blocks.map((block, at) => ({ block, key: `${at} ${block.kind}` }));
}

function Block({ block }: { block: TextBlock }) {
  switch (block.kind) {
    case 'same':
      return <Same paragraphs={block.paragraphs} />;
    case 'changed':
      return (
        <p className={styles.paragraph}>
          {withoutEnd(block.runs).map((run, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a paragraph have no other name, and none moves.
            <Marked key={at} {...run} />
          ))}
        </p>
      );
    case 'added':
    case 'removed':
      return (
        <p className={styles.paragraph} data-whole={block.kind}>
          <Marked kind={block.kind} text={block.paragraphs.join('').trimEnd()} />
        </p>
      );
  }
}

/** Two texts as one, with what was removed and what was added marked. */
export function TextDiff({ blocks }: { blocks: readonly TextBlock[] }) {
  return keyed(blocks).map(({ block, key }) => <Block key={key} block={block} />);
}
