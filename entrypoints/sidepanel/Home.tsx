import { browser } from 'wxt/browser';
import { useStore } from 'zustand';
import { PanelTools } from '@/components/panel/PanelTools';
import { TicketLine } from '@/components/panel/TicketLine';
import { PanelTabs, TAB_PANEL } from '@/components/review/PanelTabs';
import { unansweredCount } from '@/ranking/waitingMessages';
import { FailureNotice } from './asides/FailureNotice';
import { WelcomeCards } from './asides/WelcomeCards';
import { browse } from './browse/browseView';
import { captureFromPage, startNewCardHere } from './capture/newCard';
import { useCaptureAccess } from './capture/useCaptureAccess';
import { startNewCard } from './editing/openForm';
import { UnfinishedDrafts } from './editing/UnfinishedDrafts';
import { Find } from './find/Find';
import { Results } from './find/Results';
import styles from './Home.module.css';
import { panel, ticketOf } from './store';
import { Suggestions } from './ticket/Suggestions';
import { useShown } from './ticket/shown';
import { TicketLanguage } from './ticket/TicketLanguage';
import { told } from './told';
import { useHasBegun } from './useHasBegun';
import { Browse, Review, TeamAsks } from './views';

function Cards() {
  const isSearch = useStore(panel, ({ searchText }) => searchText.trim() !== '');
  const isBrowsing = useStore(panel, ({ browsing }) => browsing !== null);
  const failure = useStore(panel, (state) => state.failure);
  if (failure) return <FailureNotice failure={failure} />;
  if (isSearch) return <Results onNewCard={(title) => void startNewCard(title)} />;
  return isBrowsing ? <Browse /> : <Tabs />;
}

/** What fits the ticket, and what waits for this person: one of them at a time. */
function Tabs() {
  const tab = useStore(panel, (state) => state.tab);
  const waiting = useStore(panel, (state) => state.waiting);
  return (
    <>
      <PanelTabs
        current={tab}
        waiting={waiting}
        onChoose={(chosen) => panel.setState({ tab: chosen, leftCard: null })}
      />
      <div role="tabpanel" id={TAB_PANEL} aria-labelledby={`tab-${tab}`}>
        {tab === 'review' ? <Review /> : <Suggestions />}
      </div>
    </>
  );
}

/** Where the panel starts: the ticket in one line, the search, and the cards. */
export function Home() {
  const ticket = useShown((state) => ticketOf(state.page));
  const access = useCaptureAccess();
  const hasBegun = useHasBegun();
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
      {hasBegun && <TeamAsks />}
      <UnfinishedDrafts />
      <WelcomeCards />
      <Cards />
    </>
  );
}
