import { browser } from 'wxt/browser';
import { useStore } from 'zustand';
import { PanelTools } from '@/components/PanelTools';
import { TicketLine } from '@/components/TicketLine';
import { unansweredCount } from '@/ranking/waitingMessages';
import { Browse } from './Browse';
import { browse } from './browseView';
import { startNewCard } from './cardEditing';
import { FailureNotice } from './FailureNotice';
import { Find } from './Find';
import styles from './Home.module.css';
import { captureFromPage, startNewCardHere } from './newCard';
import { Results } from './Results';
import { Suggestions } from './Suggestions';
import { panel, ticketOf } from './store';
import { TicketLanguage } from './TicketLanguage';
import { told } from './told';
import { UnfinishedDrafts } from './UnfinishedDrafts';
import { useCaptureAccess } from './useCaptureAccess';
import { WelcomeCards } from './WelcomeCards';

function Cards() {
  const { searchText, browsing, failure } = useStore(panel);
  if (failure) return <FailureNotice failure={failure} />;
  if (searchText.trim() !== '') return <Results onNewCard={(title) => void startNewCard(title)} />;
  return browsing ? <Browse /> : <Suggestions />;
}

/** Where the panel starts: the ticket in one line, the search, and the cards. */
export function Home() {
  const ticket = ticketOf(useStore(panel, (state) => state.page));
  const access = useCaptureAccess();
  return (
    <>
      {ticket && (
        <TicketLine
          id={ticket.id}
          subject={ticket.subject}
          requester={ticket.requester.name}
          waiting={unansweredCount(ticket)}
        >
          <TicketLanguage />
        </TicketLine>
      )}
      <div className={styles.bar}>
        <Find />
        <PanelTools
          canCapture={access === 'askable'}
          onNewCard={() => void startNewCardHere()}
          onCapture={() => void captureFromPage()}
          onBrowse={() => browse({ kind: 'overview' })}
          onSettings={() => void told(() => browser.runtime.openOptionsPage())}
        />
      </div>
      <UnfinishedDrafts />
      <WelcomeCards />
      <Cards />
    </>
  );
}
