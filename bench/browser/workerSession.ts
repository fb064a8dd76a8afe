import type { CDPSession } from '@playwright/test';
import * as v from 'valibot';

/** What a worker answered to a command of the DevTools protocol. */
const AnswerSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    id: v.optional(v.number()),
    result: v.optional(v.unknown()),
    error: v.optional(v.object({ message: v.string() })),
  }),
);
type Answer = v.InferOutput<typeof AnswerSchema>;

/** A worker that Playwright does not show, spoken to through the browser's own session. */
export interface WorkerSession {
  send(method: string, params?: object): Promise<unknown>;
  detach(): Promise<void>;
}

/**
 * Attaches to the SharedWorker at an address; null while there is none. Playwright lists no shared
 * workers, and its sessions know no child sessions: messages go in the older, unflattened way
 * (https://chromedevtools.github.io/devtools-protocol/tot/Target/#method-sendMessageToTarget).
 */
export async function attachToWorker(
  root: CDPSession,
  address: string,
): Promise<WorkerSession | null> {
  const { targetInfos } = await root.send('Target.getTargets', { filter: [{}] });
  const target = targetInfos.find(({ type, url }) => type === 'shared_worker' && url === address);
  if (!target) return null;
  const { sessionId } = await root.send('Target.attachToTarget', {
    targetId: target.targetId,
    flatten: false,
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  let lastId = 0;
  root.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const answer = v.parse(AnswerSchema, event.message);
    if (answer.id === undefined) return;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  return {
    async send(method, params = {}) {
      lastId += 1;
      const id = lastId;
      const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve));
      const message = JSON.stringify({ id, method, params });
      await root.send('Target.sendMessageToTarget', { sessionId, message });
      const { result, error } = await answered;
      if (error) throw new Error(`${method}: ${error.message}`);
      return result;
    },
    async detach() {
      await root.send('Target.detachFromTarget', { sessionId });
    },
  };
}
