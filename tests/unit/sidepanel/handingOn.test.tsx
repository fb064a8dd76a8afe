// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CardId, DraftId } from '@/cards/ids';
import { HandingOn } from '@/entrypoints/sidepanel/review/HandingOn';
import { review } from '@/entrypoints/sidepanel/review/reviewState';
import { type PanelState, panel } from '@/entrypoints/sidepanel/store';
import { DirectoryContext } from '@/entrypoints/sidepanel/useReplica';
import { readDirectory } from '@/storage/directory';
import { speak } from '../components/strings';
import { emptyDatabase } from '../storage/emptyDatabase';

const IDS = ['card:a' as CardId];

beforeEach(async () => {
  await emptyDatabase();
  await speak('en');
  panel.setState(panel.getInitialState());
  review.setState({ handingOn: IDS });
  render(
    <DirectoryContext value={await readDirectory()}>
      <HandingOn ids={IDS} mayAppoint />
    </DirectoryContext>,
  );
});
afterEach(cleanup);

it.each<[string, Partial<PanelState>]>([
  ['another ticket', { lastTicketKey: 'zendesk:2' }],
  ['another card', { openCard: { id: 'card:b' as CardId, lang: undefined } }],
  ['a form', { openDraft: 'draft:a' as DraftId }],
])('the question to whom cards go does not wait behind %s', (_, shown) => {
  expect(screen.getByRole('dialog')).toBeDefined();
  act(() => panel.setState({ waiting: 3 }));
  expect(review.getState().handingOn).toBe(IDS);
  act(() => panel.setState(shown));
  expect(review.getState().handingOn).toBeNull();
});
