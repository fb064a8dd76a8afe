import { i18n } from '#i18n';
import { chooseAnswer } from '@/cards/answer';
import { maskedNote } from '@/cards/flagNote';
import { maskedWords } from '@/cards/maskedWords';
import { FlagDialog } from '@/components/flag/FlagDialog';
import { peopleOf } from '@/helpdesks/people';
import { useAgentName, useDirectory } from '../useReplica';
import { raise } from './flagActions';
import { type Flagging, flagState } from './flagState';

/** The form in which a person says what the matter is with a card. */
export function FlaggingDialog({ card, ticket }: Flagging) {
  const agentName = useAgentName();
  const directory = useDirectory();
  const facts = { id: ticket?.id ?? '', ...peopleOf(ticket, agentName) };
  return (
    <FlagDialog
      title={chooseAnswer(card).title}
      isShared={directory?.collections.get(card.collection)?.slug !== undefined}
      mask={(note) => maskedNote(note, facts, maskedWords(i18n.t('locale')))}
      onFlag={(wish) => void raise(card.id, wish)}
      onCancel={() => flagState.setState({ flagging: null })}
    />
  );
}
