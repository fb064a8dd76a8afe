import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Card } from '@/cards/card';
import type { CardId } from '@/cards/ids';
import { aWorkspace } from '../../sync/aWorkspace';
import { type Device, newDevice } from '../../sync/device';
import { HELP, OWN, ownCards, type PublishRooms, publishRooms } from './publisher';

const AT = '2026-01-10T09:00:00.000Z';
const by = (who: string) => ({ by: `member:${who}` as Card['owner'], at: AT });

let ann: Device;
let rooms: PublishRooms;

// The rooms of each device are loaded anew, which takes a busy machine its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

beforeEach(async () => {
  ann = await newDevice(await aWorkspace({ ann: ['verify:help'] }), 'ann');
  rooms = await publishRooms();
  await ann.sync();
});

describe('what a person is told before', () => {
  it('names cards that may hold a customer’s words, and addresses of sources', async () => {
    await ownCards(
      ann,
      { id: 'a', title: 'Fine' },
      { id: 'b', title: 'Letter', answer: { en: { body: 'Hello Rosa Diaz,\n\nall good.' } } },
      { id: 'c', title: 'Mail', notes: 'asked by rosa@example.org' },
      {
        ...{ id: 'd', title: 'Page' },
        sources: [{ name: 'Help centre', url: 'https://help.example.org/returns', at: AT }],
      },
    );
    const preview = await rooms.previewPublish(OWN, HELP);
    expect(
      preview?.cards.map(({ title, traces }) => [title, traces.map(({ kind }) => kind)]),
    ).toEqual([
      ['Fine', []],
      ['Letter', ['name']],
      ['Mail', ['contact']],
      ['Page', []],
    ]);
    expect(preview?.cards[2]?.traces[0]?.excerpt).toContain('rosa@example.org');
    expect(preview?.cards[3]?.addresses).toEqual(['https://help.example.org/returns']);
  });

  it('looks into what cards said before as well', async () => {
    const [card] = await ownCards(ann, { id: 'a' });
    const content = { ...card, notes: 'Call +34 600 123 456.' } as Card;
    const version = { id: 'version:a-1' as never, card: 'card:a' as CardId, content, ...by('old') };
    await ann.database.versions.put(version);
    const preview = await rooms.previewPublish(OWN, HELP);
    expect(preview?.cards[0]?.traces).toMatchObject([{ kind: 'contact' }]);
  });
});
