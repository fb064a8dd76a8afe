import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Outcome, SeenRequest } from './traffic.ts';
import { halfOf } from './traffic.ts';

type Receive = (seen: SeenRequest, peer: string, signal: AbortSignal) => Promise<Outcome>;

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    headers.set(name, [value ?? ''].flat().join(', '));
  return headers;
}

async function send(response: ServerResponse, outcome: Outcome): Promise<void> {
  if (outcome.way === 'silence') return;
  if (outcome.way === 'drop') {
    response.destroy();
    return;
  }
  const { status, headers, body, rest } = outcome.answer;
  if (!rest) {
    response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
    if (outcome.way === 'whole') response.end(body);
    else response.write(halfOf(body), () => response.destroy());
    return;
  }
  response.writeHead(status, headers);
  response.write(body);
  const text = await rest;
  if (outcome.way === 'whole') response.end(text);
  else response.write(halfOf(text), () => response.destroy());
}

async function serve(request: IncomingMessage, response: ServerResponse, receive: Receive) {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const seen = {
    method: request.method ?? 'GET',
    path: request.url ?? '/',
    headers: headersOf(request),
    body: (await buffer(request)).toString(),
  };
  await send(response, await receive(seen, request.socket.remoteAddress ?? '', gone.signal));
}

/** Listens on 127.0.0.1. @param port 0 for any that is free. */
export async function listen(
  port: number,
  receive: Receive,
): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    serve(request, response, receive).catch((error: unknown) => {
      // A defect of the stand-in, or a line that broke: the test that asked finds no answer.
      if (!response.destroyed) console.error(error);
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return { server, url: `http://127.0.0.1:${address.port}` };
}
