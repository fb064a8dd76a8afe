import type { Card } from '@/cards/card';
import { RANKING_LENGTH } from '../eval/metrics';
import { textOf } from '../eval/ticketOf';
import type { Peer, PeerCard } from '../peers/peer';
import type { TimedSystem } from './system';

function peerCard({ id, title, sourceLang, answer }: Card): PeerCard {
  return { id, title, body: answer[sourceLang]?.body ?? '', lang: sourceLang };
}

/** A peer as a system that is timed; it gets a ticket's subject and message as one text. */
export function peerSystem(peer: Peer): TimedSystem {
  const { update } = peer;
  return {
    build: (cards) => peer.build(cards.map(peerCard)),
    ask({ subject, messages }) {
      const message = messages.map(({ text }) => text).join('\n');
      return peer.search(textOf({ subject, message }), RANKING_LENGTH).length;
    },
    update: update && ((card) => update(peerCard(card))),
    save: () => new TextEncoder().encode(peer.save()),
    load: (saved) => peer.load(new TextDecoder().decode(saved)),
  };
}
