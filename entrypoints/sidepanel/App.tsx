import { useStore } from 'zustand';
import { i18n } from '#i18n';
import { FillDialog } from '@/components/FillDialog';
import { SearchBox } from '@/components/SearchBox';
import { StatusBar } from '@/components/StatusBar';
import { TicketLine } from '@/components/TicketLine';
import { unansweredCount } from '@/ranking/waitingMessages';
import styles from './App.module.css';
import { CardPage } from './CardPage';
import { FailureNotice } from './FailureNotice';
import { Results } from './Results';
import { Suggestions } from './Suggestions';
import { panel, ticketOf } from './store';
import { TicketLanguage } from './TicketLanguage';
import { useRanking } from './useRanking';
import { DirectoryContext, useLiveDirectory } from './useReplica';

function Cards({ isSearch }: { isSearch: boolean }) {
  return isSearch ? <Results /> : <Suggestions />;
}

/** The side panel: the ticket in one line, the search, and the cards. */
export function App() {
  useRanking();
  const directory = useLiveDirectory();
  const { page, searchText, openCard, status, filling, failure } = useStore(panel);
  const ticket = ticketOf(page);
  return (
    <DirectoryContext value={directory}>
      <div className={styles.panel}>
        <main className={styles.main}>
          <h1 className={styles.heading}>{i18n.t('extensionName')}</h1>
          {openCard ? (
            <CardPage id={openCard.id} lang={openCard.lang} />
          ) : (
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
              <SearchBox
                text={searchText}
                onChange={(text) => panel.setState({ searchText: text })}
              />
              {failure ? (
                <FailureNotice failure={failure} />
              ) : (
                <Cards isSearch={searchText.trim() !== ''} />
              )}
            </>
          )}
        </main>
        <StatusBar status={status} onClose={() => panel.getState().showStatus(null)} />
        {filling && (
          <FillDialog
            title={filling.title}
            variables={filling.variables}
            purpose={filling.purpose}
            onFill={filling.settle}
            onCancel={() => filling.settle(null)}
          />
        )}
      </div>
    </DirectoryContext>
  );
}
