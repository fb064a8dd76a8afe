import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '@/storage/database';
import {
  keptTemplates,
  removeTemplate,
  restoreTemplate,
  saveTemplate,
  TemplateGoneError,
  TemplateNameTakenError,
  templateHome,
} from '@/storage/templates';
import { emptyDatabase } from './emptyDatabase';
import { aWorkspace } from './sync/aWorkspace';
import { newDevice } from './sync/device';

const outage = { id: null, home: 'device', name: ' Outage ', answer: '## Now', notes: '' } as const;

describe('the templates of a device', () => {
  beforeEach(emptyDatabase);

  it('are kept, changed and removed there, by name, and nobody is told', async () => {
    const id = await saveTemplate(outage);
    await saveTemplate({ ...outage, name: 'Bug' });
    await saveTemplate({ ...outage, id, notes: 'Ask Tom.' });
    expect(await keptTemplates()).toMatchObject([
      { name: 'Bug' },
      { id, home: 'device', name: 'Outage', answer: '## Now', notes: 'Ask Tom.' },
    ]);
    expect(await database.outbox.count()).toBe(0);
    await removeTemplate({ id, home: 'device' });
    await removeTemplate({ id, home: 'device' });
    expect(await keptTemplates()).toMatchObject([{ name: 'Bug' }]);
  });

  it('can be put back as they were', async () => {
    await saveTemplate(outage);
    const [kept] = await keptTemplates();
    if (!kept) throw new Error('It was not kept.');
    await removeTemplate(kept);
    await restoreTemplate(kept);
    expect(await keptTemplates()).toEqual([kept]);
  });

  it('have names of their own, and cannot be changed once they are gone', async () => {
    const id = await saveTemplate(outage);
    await expect(saveTemplate({ ...outage, name: 'OUTAGE' })).rejects.toThrow(
      TemplateNameTakenError,
    );
    await removeTemplate({ id, home: 'device' });
    await expect(saveTemplate({ ...outage, id })).rejects.toThrow(TemplateGoneError);
    expect(await keptTemplates()).toEqual([]);
  });

  it('leave out what cannot be read', async () => {
    await database.ownDocuments.put({ id: 'template:01', kind: 'template', content: { name: 7 } });
    expect(await keptTemplates()).toEqual([]);
  });

  it('are kept by everybody who stands alone', async () => {
    expect(await templateHome()).toBe('device');
  });
});

describe('the templates of a team', () => {
  it('reach everybody, from whoever manages the workspace', async () => {
    const standIn = await aWorkspace({
      ann: ['manage:hub', 'edit:help'],
      bob: ['read:help'],
    });
    const ann = await newDevice(standIn, 'ann');
    await ann.sync();
    const {
      keptTemplates: hers,
      removeTemplate: remove,
      saveTemplate: save,
      templateHome: home,
    } = await import('@/storage/templates');
    expect(await home()).toBe('hub');
    const id = await save({ ...outage, home: 'hub' });
    await ann.sync();
    expect(await ann.database.outbox.count()).toBe(0);
    const bob = await newDevice(standIn, 'bob');
    await bob.sync();
    const his = await import('@/storage/templates');
    expect(await his.keptTemplates()).toMatchObject([{ id, home: 'hub', name: 'Outage' }]);
    expect(await his.templateHome()).toBeNull();
    await remove({ id, home: 'hub' });
    await ann.sync();
    expect(await hers()).toEqual([]);
    await bob.sync();
    expect(await his.keptTemplates()).toEqual([]);
  });
});
