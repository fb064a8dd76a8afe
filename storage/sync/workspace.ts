import type { Prefix } from '@/documents/place';
import { readSetting } from '../settings';

/** Where the team's workspace is, and as whom this device takes part in it. */
export interface Workspace {
  /** Of the server, without a slash behind it. */
  address: string;
  /** What the names of its databases begin with. */
  prefix: Prefix;
  /** The account on the server. */
  account: string;
}

/** The workspace this device takes part in; undefined for one that stands alone. */
export function currentWorkspace(): Promise<Workspace | undefined> {
  return readSetting('workspace');
}
