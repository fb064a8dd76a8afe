import { useStore } from 'zustand';
import { OFFERED_LANGUAGES } from '@/cards/offeredLanguages';
import { LanguageSwitch } from '@/components/panel/LanguageSwitch';
import { panel, ticketLanguage } from '../store';
import { useAnswerLanguage } from '../useReplica';
import { useShown } from './shown';

function baseOf(tag: string): string {
  return tag.split('-')[0] ?? tag;
}

/** In which language the answers to the ticket at hand are shown: its own, until the person chooses. */
export function TicketLanguage() {
  const chosen = useStore(panel, (state) => state.chosenLanguage);
  const ofTicket = useShown(ticketLanguage);
  const otherwise = useAnswerLanguage();
  const hits = useShown((state) => state.suggestions?.hits);
  const written = (hits ?? []).flatMap(({ card }) => Object.keys(card.answer).map(baseOf));
  const current = chosen ?? ofTicket ?? otherwise;
  return (
    <LanguageSwitch
      languages={[...new Set([...OFFERED_LANGUAGES, ...written])]}
      current={current && baseOf(current)}
      onChoose={(lang) => panel.setState({ chosenLanguage: lang })}
    />
  );
}
