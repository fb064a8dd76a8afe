import { describe, expect, it } from 'vitest';
import { fieldMerge } from '@/storage/sync/merging';

describe('a small document that was changed here and there', () => {
  const base = { name: 'Support', members: ['member:ann'], schema: 1 };

  it('has the fields that either changed, and ours where both did', () => {
    const mine = { ...base, name: 'Helpers' };
    const theirs = { ...base, name: 'Help', members: ['member:bob'] };
    const content = { members: ['member:bob'], name: 'Helpers', schema: 1 };
    expect(fieldMerge(base, mine, theirs)).toEqual({ content, parts: [] });
  });

  it('has no field that was taken away here', () => {
    const { members: _, ...mine } = base;
    expect(fieldMerge(base, mine, { ...base, name: 'Help' }).content).toEqual({
      ...{ name: 'Help', schema: 1 },
    });
  });

  it('says the same in the same bytes, wherever a field is new', () => {
    const said = (content: object | null) => JSON.stringify(content);
    const more = { ...base, card: 'card:1' };
    const merged = fieldMerge(base, more, base).content;
    expect(said(merged)).toBe(said(fieldMerge(base, base, more).content));
  });

  it('stays where it was deleted there and changed here', () => {
    const mine = { ...base, name: 'Helpers' };
    expect(fieldMerge(base, mine, null)).toEqual({ content: mine, parts: [] });
  });
});
