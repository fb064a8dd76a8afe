import { describe, expect, it } from 'vitest';
import { ArchivedIndex } from '@/entrypoints/ranker/archivedIndex';
import { eachWithAnEmptyReplica, put, remove } from './indexing';

eachWithAnEmptyReplica();

describe('the index of the archive', () => {
  it('holds the archived cards, and every change as soon as it is asked', async () => {
    await put({ id: 'a', title: 'Pump', status: 'archived' }, { id: 'b', title: 'Pump' });
    const archived = new ArchivedIndex();
    const [index, same] = await Promise.all([archived.current(), archived.current()]);
    expect(index.size).toBe(1);
    expect(same).toBe(index);
    await put({ id: 'a', title: 'Pump' }, { id: 'b', title: 'Lamp', status: 'archived' });
    expect((await archived.current()).has('pump')).toBe(false);
    expect((await archived.current()).has('lamp')).toBe(true);
    await remove('b');
    expect((await archived.current()).size).toBe(0);
  });
});
