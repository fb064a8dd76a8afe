import { connect, type Socket } from 'node:net';
import { createServer } from 'node:tls';
import { makeCertificate } from '../../helpdesks/certificate.ts';

/** Where devices find the workspace: a host that the extension may read without being asked. */
const HOST = 'couch.zendesk.com';
export const ADDRESS = `https://${HOST}`;

/** One device's way to the server. */
export interface Line {
  /** For Chromium's `--host-resolver-rules`, before all others. */
  hostRule: string;
  /** Breaks what is under way, and lets nothing through until it is mended. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/**
 * Leads a device by TLS to a server that listens on this machine.
 *
 * @param host by which the device knows the server.
 */
export async function lineTo(serverPort: number, host = HOST): Promise<Line> {
  const open = new Set<Socket>();
  let isCut = false;
  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  const server = createServer(await makeCertificate([host]), (near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    const far = connect(serverPort, '127.0.0.1');
    const ends: [Socket, Socket][] = [
      [near, far],
      [far, near],
    ];
    for (const [end, other] of ends) {
      open.add(end);
      // A broken line is what a test is about; its other end breaks with it.
      end.on('error', () => end.destroy());
      end.once('close', () => {
        open.delete(end);
        other.destroy();
      });
      end.pipe(other);
    }
  });
  server.on('tlsClientError', (_, socket) => socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The line has no port.');
  return {
    hostRule: `MAP ${host} 127.0.0.1:${address.port}`,
    cut() {
      isCut = true;
      cut();
    },
    mend() {
      isCut = false;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        cut();
      }),
  };
}
