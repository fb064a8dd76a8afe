import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Choice, Choices } from '@/cards/merge/settle';

/** What a person chose so far for a card in conflict. */
interface Chosen {
  choices: Choices;
  /** The versions that were chosen between. */
  seen: string;
  /** The versions have changed since something was chosen. */
  isChanged: boolean;
}

/** By place and id; kept while the panel is open, so that a look elsewhere takes nothing. */
const chosen = createStore<Record<string, Chosen>>()(() => ({}));

const NOTHING: Chosen = { choices: {}, seen: '', isChanged: false };

/** What the person wrote is theirs, whatever the versions are now; a side of before means nothing. */
function ownWords(choices: Choices): Choices {
  return Object.fromEntries(
    Object.entries(choices).filter(([, choice]) => typeof choice === 'object'),
  );
}

/** The choices between these versions. */
function choicesFor(known: Chosen | undefined, seen: string): Chosen {
  if (!known || known.seen === '') return { ...NOTHING, seen };
  if (known.seen === seen) return known;
  const isChosen = Object.keys(known.choices).length > 0;
  return { choices: ownWords(known.choices), seen, isChanged: known.isChanged || isChosen };
}

/** The choices of one conflict, and how they change. */
export function useChoices(key: string, seen: string) {
  const current = choicesFor(
    useStore(chosen, (all) => all[key]),
    seen,
  );
  return {
    choices: current.choices,
    isChanged: current.isChanged,
    choose: (name: string, choice: Choice) =>
      chosen.setState({
        [key]: { ...current, choices: { ...current.choices, [name]: choice } },
      }),
    forget: () => chosen.setState({ [key]: NOTHING }),
  };
}
