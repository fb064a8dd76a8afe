import type { Answer } from './call.ts';

/** A request as tests see it. */
export interface SeenRequest {
  method: string;
  /** With its query, as it was sent. */
  path: string;
  headers: Headers;
  body: string;
}

/**
 * What happens to a request instead of the usual:
 * an answer in its place, before anything is done;
 * `silence`: nothing is done and nothing is ever said; `drop`: nothing is done, the line breaks;
 * `lost`: it is done, and the line breaks before a word of the answer;
 * `half`: it is done, and the line breaks in the middle of the answer;
 * `alter`: it is done, and the answer is changed on its way.
 */
export type Interference =
  | { status: number; headers?: Record<string, string>; body?: string }
  | { alter: (answer: Answer) => Answer }
  | 'silence'
  | 'drop'
  | 'lost'
  | 'half';

export type Interferer = (
  request: SeenRequest,
) => Interference | undefined | Promise<Interference | undefined>;

/** One request that came in, and what became of it. */
export interface LoggedRequest {
  method: string;
  path: string;
  /** Bytes of the body that came in. */
  received: number;
  /** Bytes of the body that went out; the rest of a long poll is added when it is sent. */
  sent: number;
  /** 0 where nothing was answered, or not yet. */
  status: number;
}

/** How the answer of a request leaves. */
export type Outcome =
  | { way: 'whole' | 'half'; answer: Answer; logged: LoggedRequest }
  | { way: 'silence' }
  | { way: 'drop' };

export function answerOf({
  status,
  headers = {},
  body = '',
}: {
  status: number;
  headers?: Record<string, string>;
  body?: string;
}): Answer {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body };
}

/** The first half of a body, at least one character less than all of it. */
export function halfOf(body: string): string {
  return body.slice(0, Math.floor(body.length / 2));
}
