import { openPeer, PEER_NAMES } from '../peers/openPeer';
import type { Evaluation } from './evaluation';
import type { Rank } from './measure';
import { RANKING_LENGTH } from './metrics';
import type { Row } from './rows';
import { rowsOf, runOf, withLongTickets } from './runs';

/** The rows of the other libraries, asked the same; none of them learns. */
export async function* peerRows(evaluation: Evaluation): AsyncGenerator<Row> {
  const { cards, language } = evaluation;
  for (const system of PEER_NAMES) {
    const peer = await openPeer(system, { language });
    peer.build(cards);
    const rank: Rank = ({ text }) => peer.search(text, RANKING_LENGTH);
    const rows = rowsOf({ system, usage: 0 }, [runOf(evaluation, rank, 1)]);
    yield* withLongTickets(rows, rank, evaluation);
  }
}
