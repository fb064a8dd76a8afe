import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { Card } from '@/cards/card';
import type { CardId } from '@/cards/ids';
import { type InsertFinding, type InsertTarget, insertFindings } from '@/cards/insertGuard';
import type { BrokenLinks } from '@/cards/trust';
import { openFlagsOf } from '@/storage/flags';
import { brokenLinksOf } from '@/storage/review/brokenLinks';
import { useFlagKinds } from '../flag/useFlags';
import { type PanelState, panel, ticketLanguage } from '../store';

/** A card that may be inserted, and the language asked for. */
export interface Insertable {
  card: Card;
  lang: string | undefined;
  /** What of the answer is inserted, where that is not all of it. */
  body?: string | undefined;
}

/** The language that the customer is to read: chosen by hand, else the ticket's. */
function customersLanguage(state: PanelState): string | undefined {
  return state.chosenLanguage ?? ticketLanguage(state);
}

/** What to know at this moment before a card is inserted. */
export async function findingsNow(
  { card, lang, body }: Insertable,
  target: InsertTarget,
): Promise<InsertFinding[]> {
  const [flags, links] = await Promise.all([openFlagsOf(card.id), brokenLinksOf([card])]);
  return insertFindings({
    ...{ card, lang, body, target, links, now: Date.now() },
    wanted: customersLanguage(panel.getState()),
    isFlaggedWrong: flags.some(({ kind }) => kind === 'wrong'),
  });
}

/**
 * What to know before each of some cards is inserted; nothing where there is nothing to insert into.
 *
 * @param cards the same array as long as the cards are the same.
 */
export function useFindings(
  cards: readonly Insertable[],
  target: InsertTarget | null,
  links: BrokenLinks,
): ReadonlyMap<CardId, readonly InsertFinding[]> {
  const wanted = useStore(panel, customersLanguage);
  const flags = useFlagKinds();
  return useMemo(() => {
    const now = Date.now();
    const found = target === null ? [] : cards;
    return new Map(
      found.map(({ card, lang }) => {
        const isFlaggedWrong = flags.get(card.id)?.includes('wrong') ?? false;
        return [
          card.id,
          insertFindings({
            card,
            lang,
            wanted,
            target: target ?? 'public',
            links,
            isFlaggedWrong,
            now,
          }),
        ];
      }),
    );
  }, [cards, target, wanted, flags, links]);
}
