import * as v from 'valibot';
import { REQUESTS, type RequestName } from './requests';

/** How a request travels; other extensions' and older versions' messages do not look like this. */
export interface Envelope {
  sidecard: RequestName;
  body: unknown;
}

const EnvelopeSchema = v.object({
  sidecard: v.picklist(Object.keys(REQUESTS) as RequestName[]),
  body: v.unknown(),
});

/** The envelope in a message, or null for a message that is not ours. */
export function openEnvelope(message: unknown): Envelope | null {
  const parsed = v.safeParse(EnvelopeSchema, message);
  return parsed.success ? parsed.output : null;
}
