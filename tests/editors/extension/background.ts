import { browser } from 'wxt/browser';
import {
  type InsertOrder,
  type InsertOutcome,
  insertIntoEditor,
} from '@/helpdesks/editors/insertIntoEditor';
import { type UndoOrder, undoInEditor } from '@/helpdesks/editors/undoInEditor';

type World = 'MAIN' | 'ISOLATED';

declare global {
  interface Window {
    insertInto(url: string, world: World, order: InsertOrder): Promise<InsertOutcome | null>;
    undoIn(url: string, order: UndoOrder): Promise<void>;
  }
}

async function targetAt(url: string): Promise<{ tabId: number; frameIds: number[] }> {
  const tabs = await browser.tabs.query({});
  const tabId = tabs.find((tab) => tab.url === url)?.id;
  if (tabId === undefined) throw new Error(`No tab is at ${url}.`);
  return { tabId, frameIds: [0] };
}

self.insertInto = async (url, world, order) => {
  const target = await targetAt(url);
  const [frame] = await browser.scripting.executeScript({
    target,
    world,
    func: insertIntoEditor,
    args: [order],
  });
  return (frame?.result as InsertOutcome | undefined) ?? null;
};

self.undoIn = async (url, order) => {
  const target = await targetAt(url);
  await browser.scripting.executeScript({
    target,
    world: 'MAIN',
    func: undoInEditor,
    args: [order],
  });
};
