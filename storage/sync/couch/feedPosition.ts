import * as v from 'valibot';
import { type Cursor, CursorSchema } from '../backend';

const FeedPositionSchema = v.object({
  /** Which database of its name it is. */
  instance: v.string(),
  /** What its document `meta:instance` says, where its feed has brought one. */
  meta: v.optional(v.string()),
  seq: v.union([v.string(), v.number()]),
});

/** Where in the feed of which database. */
export type FeedPosition = v.InferOutput<typeof FeedPositionSchema>;

export function cursorOf(position: FeedPosition): Cursor {
  return v.parse(CursorSchema, JSON.stringify(position));
}

/** The position of a cursor; null for one that no version of this backend made. */
export function positionOf(cursor: Cursor): FeedPosition | null {
  try {
    const parsed = v.safeParse(FeedPositionSchema, JSON.parse(cursor));
    return parsed.success ? parsed.output : null;
  } catch {
    // Of another backend: what it stands for is read from the start.
    return null;
  }
}
