import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ANSWER_TEMPLATE } from '@/cards/details';
import { newId } from '@/cards/ids';
import { type EditorRoute, routeOf, searchOf } from '@/editing/editorRoute';

const route: fc.Arbitrary<EditorRoute> = fc.oneof(
  fc
    .constantFrom('en', 'pt-BR')
    .map((lang) => ({ kind: 'card', id: newId('card'), lang }) as const),
  fc.constantFrom('history', 'card').map((kind) => ({ kind, id: newId('card') }) as const),
  fc.constant({ kind: 'draft', id: newId('draft') } as const),
  fc.constant({
    ...{ kind: 'new', template: ANSWER_TEMPLATE, collection: newId('collection') },
  } as const),
  fc.constant({ kind: 'new', template: newId('template') } as const),
);

describe('the address of the editor', () => {
  it('names what is shown, and is read as that', () => {
    fc.assert(
      fc.property(route, (each) => {
        expect(routeOf(searchOf(each))).toEqual(each);
      }),
    );
  });

  it('names nothing where it is none of ours, and leaves out what it does not understand', () => {
    for (const search of ['', '?card=draft:1', '?draft=', '?new=card:1', '?card=card:<b>']) {
      expect(routeOf(search)).toBeNull();
    }
    expect(routeOf('?card=card:1&lang=../x')).toEqual({ kind: 'card', id: 'card:1' });
    expect(routeOf('?new=template:answer&collection=card:1')).toEqual({
      ...{ kind: 'new', template: 'template:answer' },
    });
  });
});
