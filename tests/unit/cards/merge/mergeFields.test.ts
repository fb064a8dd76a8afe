import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Mark } from '@/cards/edits';
import { type FieldRules, type Fields, mergeFields } from '@/cards/merge/mergeFields';
import { aCard } from '../aCard';

const mark = (name: string, day: number): Mark => ({
  by: aCard({ owner: name }).owner,
  at: `2026-02-0${day}T09:00:00.000Z`,
});
const Marked = v.object({ updated: v.custom<Mark>((value) => typeof value === 'object') });
const rules: FieldRules = {
  asked: ['name'],
  sets: ['members'],
  writtenBy: (fields) => (v.is(Marked, fields) ? fields.updated : null),
};

function merge(base: Fields | null, mine: Fields, theirs: Fields) {
  return mergeFields({ base: base && { value: base }, mine, theirs }, rules);
}

const group = { name: 'Support', members: ['a', 'b'], colour: 'red', updated: mark('ana', 1) };

describe('a small document changed on both sides', () => {
  it('has the edits of both, in sets what either added or removed, else the later word', () => {
    const mine = { ...group, members: ['a', 'c'], colour: 'blue', updated: mark('ana', 3) };
    const theirs = { ...group, name: 'Help', members: ['a', 'b', 'd'], colour: 'green', note: 'x' };
    expect(merge(group, mine, { ...theirs, updated: mark('tom', 2) })).toEqual({
      fields: { ...mine, name: 'Help', members: ['a', 'c', 'd'], note: 'x' },
      open: [],
    });
  });

  it('is open in the fields of which a person decides', () => {
    const [mine, theirs] = [
      { ...group, name: 'A' },
      { ...group, name: 'B' },
    ];
    expect(merge(group, mine, theirs)).toEqual({
      fields: mine,
      open: [{ field: 'name', base: 'Support', mine: 'A', theirs: 'B' }],
    });
    expect(merge(null, mine, theirs).open).toMatchObject([{ field: 'name', base: undefined }]);
  });

  it('is the other side where one did not change it, and the same whichever is whose', () => {
    const value = fc.constantFrom('a', 'b', 'c');
    const fields = fc.record(
      { name: value, members: fc.uniqueArray(value), colour: value, note: value },
      { requiredKeys: ['members'], noNullPrototype: true },
    );
    fc.assert(
      fc.property(fields, fields, fields, (base, mine, theirs) => {
        expect(merge(base, mine, base)).toEqual({ fields: mine, open: [] });
        expect(merge(base, base, theirs)).toEqual({ fields: theirs, open: [] });
        const [one, other] = [merge(base, mine, theirs), merge(base, theirs, mine)];
        expect(one.open.length).toBe(other.open.length);
        if (one.open.length === 0) expect(JSON.stringify(one)).toBe(JSON.stringify(other));
      }),
    );
  });
});
