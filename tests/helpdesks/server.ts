import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { extname, join, normalize } from 'node:path';
import { makeCertificate } from './certificate.ts';
import type { HelpdeskHost } from './hosts.ts';
import { helpdeskHosts, zendeskHost } from './hosts.ts';

export interface HelpdeskServer {
  port: number;
  /** For Chromium's `--host-resolver-rules`. */
  hostRules: string;
  /** `url('/agent/tickets/101')` on the Zendesk host, or on another host of the table. */
  url(path: string, host?: string): string;
  close(): Promise<void>;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

// CKEditor writes style attributes, hence 'unsafe-inline' for styles only.
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self' https://*.apps.zdusercontent.com",
  "object-src 'none'",
  "base-uri 'self'",
  "frame-ancestors 'self'",
].join('; ');

function send(response: ServerResponse, status: number, type: string, body: string | Buffer) {
  response.writeHead(status, {
    'content-type': type,
    'content-security-policy': policy,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}

function sendNotFound(response: ServerResponse) {
  const body = { error: 'RecordNotFound', description: 'Not found' };
  send(response, 404, 'application/json; charset=utf-8', JSON.stringify(body));
}

async function sendFile(response: ServerResponse, outDir: string, path: string) {
  const file = join(outDir, normalize(path));
  const type = types[extname(file)] ?? 'application/octet-stream';
  const body = await readFile(file).catch(() => null);
  if (body === null) sendNotFound(response);
  else send(response, 200, type, body);
}

async function answer(
  hosts: readonly HelpdeskHost[],
  request: IncomingMessage,
  response: ServerResponse,
) {
  const name = (request.headers.host ?? '').split(':')[0];
  const host = hosts.find((candidate) => candidate.name === name);
  if (host === undefined) return sendNotFound(response);
  const { pathname } = new URL(request.url ?? '/', `https://${host.name}`);
  if (pathname === '/') {
    response.writeHead(302, { location: host.home });
    response.end();
    return;
  }
  if (pathname.startsWith('/api/')) return sendNotFound(response);
  await sendFile(response, host.outDir, host.app.test(pathname) ? '/index.html' : pathname);
}

export async function serveHelpdesks({
  port = 0,
}: {
  port?: number;
} = {}): Promise<HelpdeskServer> {
  const { key, cert } = await makeCertificate(helpdeskHosts.map((host) => host.name));
  const server = createServer({ key, cert }, (request, response) => {
    answer(helpdeskHosts, request, response).catch(() => sendNotFound(response));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  const maps = helpdeskHosts.map((host) => `MAP ${host.pattern} 127.0.0.1:${address.port}`);
  return {
    port: address.port,
    hostRules: [...maps, 'MAP * ~NOTFOUND', 'EXCLUDE localhost', 'EXCLUDE 127.0.0.1'].join(', '),
    url: (path, host = zendeskHost.name) => new URL(path, `https://${host}`).href,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
