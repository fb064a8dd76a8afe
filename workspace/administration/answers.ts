import * as v from 'valibot';
import { BackendFailure } from '@/storage/sync/backend';

/**
 * What a server answered, parsed.
 *
 * @param what was asked for, for whoever reads the failure.
 * @throws BackendFailure `broken` for an answer of another shape.
 */
export function answerOf<Answer>(
  schema: v.GenericSchema<unknown, Answer>,
  body: unknown,
  what: string,
): Answer {
  const parsed = v.safeParse(schema, body);
  if (!parsed.success) throw new BackendFailure('broken', `no ${what} in the answer`);
  return parsed.output;
}
