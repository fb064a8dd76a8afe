import type { Card } from '@/cards/card';

/** Another window changed or deleted the card meanwhile; nothing was written. */
export class CardChangedError extends Error {
  override name = 'CardChangedError';
  /** The card as it is now; null where it is gone. */
  readonly current: Card | null;
  constructor(current: Card | null) {
    super('The card was changed meanwhile.');
    this.current = current;
  }
}
