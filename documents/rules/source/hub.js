import { ack, announcement } from './announcements.js';
import { meta } from './instance.js';
import { judge } from './judge.js';
import { setting } from './settings.js';
import { collection, group, member, template } from './workspace.js';
import { writerOf } from './writer.js';

/** Judges a write into the hub of a workspace. */
export function validate(newDoc, oldDoc, userCtx) {
  const writer = writerOf(userCtx, 'hub');
  const kinds = { collection, member, group, template, announcement, ack, setting, meta };
  judge(newDoc, oldDoc, writer, kinds);
}
