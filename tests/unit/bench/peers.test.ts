import { describe, expect, it } from 'vitest';
import { openPeer, PEER_NAMES } from '@/bench/peers/openPeer';

const CARDS = [
  { id: 'pump', title: 'The pump is loud', body: 'Rinse the small wheel.', lang: 'en' },
  { id: 'lamp', title: 'Replace the lamp', body: 'Press both tabs and pull.', lang: 'en' },
  { id: 'seeds', title: 'Seeds', body: 'They sprout in a warm tray.', lang: 'en' },
  { id: 'refund', title: 'Refund', body: 'The money is back in a week.', lang: 'en' },
];

describe.each(PEER_NAMES)('the peer %s', (name) => {
  it('finds a card by its title and by its body, in a text with signs', async () => {
    const peer = await openPeer(name, { language: 'en' });
    peer.build(CARDS);
    expect(peer.name).toBe(name);
    expect(peer.search('the pump: so loud? ~ +"!"', 10)[0]).toBe('pump');
    expect(peer.search('when does the money come (in a week)', 10)[0]).toBe('refund');
    expect(peer.search('the pump, the lamp and the seeds', 2)).toHaveLength(2);
    expect(peer.search('', 10)).toBeInstanceOf(Array);
  });

  it('finds the same once it was saved and loaded', async () => {
    const [saved, loaded] = [
      await openPeer(name, { language: 'en' }),
      await openPeer(name, { language: 'en' }),
    ];
    saved.build(CARDS);
    loaded.load(saved.save());
    expect(loaded.search('warm tray with seeds', 10)[0]).toBe('seeds');
  });

  it('finds a card as it was last put, where the library can', async () => {
    const peer = await openPeer(name, { language: 'en' });
    peer.build(CARDS);
    peer.update?.({ id: 'lamp', title: 'Umbrella', body: 'It rains.', lang: 'en' });
    expect(peer.search('umbrella', 10)).toEqual(peer.update ? ['lamp'] : []);
  });
});
