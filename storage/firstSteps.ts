import { database } from './database';
import { readSetting, writeSetting } from './settings';

/** How far a new person has come. */
export interface FirstSteps {
  /** The welcome was gone through or closed. */
  isOver: boolean;
  /** An answer was inserted, and not taken back. */
  hasInserted: boolean;
  /** There is a card that is not of the sample. */
  hasOwnCard: boolean;
}

/** How far this person has come; it looks at no more rows than it needs. */
export function firstSteps(): Promise<FirstSteps> {
  const { cards, collections, receipts, settings } = database;
  return database.transaction('r', cards, collections, receipts, settings, async () => {
    if (await readSetting('welcomed-at')) {
      return { isOver: true, hasInserted: true, hasOwnCard: true };
    }
    const samples = await collections.filter((each) => each.sample === true).primaryKeys();
    const own = await cards.where('collection').noneOf(samples).first();
    const isEmpty = (await receipts.limit(1).count()) === 0;
    return { isOver: false, hasInserted: !isEmpty, hasOwnCard: own !== undefined };
  });
}

/** Shows the welcome no more. @param now ms since the epoch. */
export function endWelcome(now: number): Promise<void> {
  return writeSetting('welcomed-at', new Date(now).toISOString());
}
