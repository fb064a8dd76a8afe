import { openPeer } from '../peers/openPeer';
import type { SystemName } from './arguments';
import type { TimedSystem } from './system';

/** A system without cards yet. Its code is loaded now, so that its memory is its own. */
export async function openSystem(name: SystemName, language: string): Promise<TimedSystem> {
  if (name === 'sidecard') return (await import('./sidecardSystem')).sidecardSystem();
  const { peerSystem } = await import('./peerSystem');
  return peerSystem(await openPeer(name, { language }));
}
