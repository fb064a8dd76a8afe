import { expect } from 'vitest';
import { aWorkspace } from './aWorkspace';
import { type Device, newDevice } from './device';

/** What an editor of the collection `help` holds. */
export const EDITOR = ['edit:help'];

/** One run on each device, one after the other; each has to come to its end. */
export async function inStep(...devices: Device[]): Promise<void> {
  for (const device of devices) expect(await device.sync()).toEqual({ state: 'done' });
}

/** Two devices of editors, in step. */
export async function twoDevices() {
  const standIn = await aWorkspace({ ann: EDITOR, bob: EDITOR });
  const ann = await newDevice(standIn, 'ann');
  const bob = await newDevice(standIn, 'bob');
  await inStep(ann, bob);
  return { standIn, ann, bob };
}
