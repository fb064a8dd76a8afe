import { useDeferredValue, useMemo } from 'react';
import type { CardFields } from '@/cards/draft';
import { titlesOf } from '@/cards/insertGuard';
import { notesLeak } from '@/cards/notesLeak';

/** What of the answer in a language stands in the notes too, as one writes; null for nothing. */
export function useNotesLeak({ answer, title, notes }: CardFields, lang: string): string | null {
  // Typing goes on while a long text is looked through.
  const [body, deferredNotes] = [
    useDeferredValue(answer[lang]?.body ?? ''),
    useDeferredValue(notes),
  ];
  const titles = titlesOf({ title, answer }).join('\n');
  return useMemo(
    () => notesLeak(body, deferredNotes, titles.split('\n')),
    [body, deferredNotes, titles],
  );
}
