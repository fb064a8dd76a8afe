import * as v from 'valibot';
import type { KnownRequests, RequestName } from './requests';

/** How a request travels; other extensions' and older versions' messages do not look like this. */
export interface Envelope {
  sidecard: RequestName;
  body: unknown;
}

const EnvelopeSchema = v.object({ sidecard: v.string(), body: v.unknown() });

function isKnown(name: string, known: KnownRequests): name is RequestName {
  return Object.hasOwn(known, name);
}

/** The envelope in a message, or null for a message that is not ours, or that this context does not know. */
export function openEnvelope(message: unknown, known: KnownRequests): Envelope | null {
  const parsed = v.safeParse(EnvelopeSchema, message);
  if (!parsed.success || !isKnown(parsed.output.sidecard, known)) return null;
  return { sidecard: parsed.output.sidecard, body: parsed.output.body };
}
