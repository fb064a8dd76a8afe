import * as v from 'valibot';
import type { Envelope } from './envelope';
import type { KnownRequests, RequestName, RequestOf, ResponseOf } from './requests';

/** Nobody answered a request, or not in the agreed form. */
export class UnansweredError extends Error {
  override name = 'UnansweredError';
  constructor(request: RequestName, cause: unknown) {
    super(`No answer to ${request}.`, { cause });
  }
}

/** What another context answers, parsed by what this one knows of the request. */
export async function answered<Name extends RequestName>(
  known: KnownRequests,
  name: Name,
  send: (envelope: Envelope) => Promise<unknown>,
  body: RequestOf<Name>,
): Promise<ResponseOf<Name>> {
  try {
    const answer = await send({ sidecard: name, body });
    const schemas = known[name];
    if (!schemas) throw new Error('unknown here');
    return v.parse(schemas.response, answer) as ResponseOf<Name>;
  } catch (error) {
    throw new UnansweredError(name, error);
  }
}
