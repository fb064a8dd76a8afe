import type { Send } from '@/storage/sync/couch/couchHttp';

/** Why no line to a server came about, as Node tells it. */
export interface LineTrouble {
  /** Of OpenSSL or the operating system, such as `ECONNREFUSED`; undefined where all went well. */
  code: string | undefined;
}

function codeIn(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeIn(error.cause);
}

/** Sends as `fetch` does, and notes why it could not, which `fetch` itself keeps to itself. */
export function sendFromNode(): { send: Send; trouble: LineTrouble } {
  const trouble: LineTrouble = { code: undefined };
  const send: Send = async (url, init) => {
    try {
      return await fetch(url, init);
    } catch (error) {
      trouble.code = codeIn(error);
      throw error;
    }
  };
  return { send, trouble };
}
