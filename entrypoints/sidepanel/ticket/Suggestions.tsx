import { browser } from 'wxt/browser';
import { useStore } from 'zustand';
import { i18n } from '#i18n';
import { Button } from '@/components/Button';
import { Notice } from '@/components/Notice';
import { ReadingLine } from '@/components/panel/ReadingLine';
import { HELPDESK_ORIGINS } from '@/helpdesks/hosts';
import type { TicketReport } from '@/messaging/ticketReport';
import { waitingMessages } from '@/ranking/waitingMessages';
import { SampleControls } from '../asides/SampleControls';
import { Signature } from '../asides/Signature';
import { HitList } from '../card/HitList';
import { type FollowedPage, panel, ticketOf } from '../store';
import { told } from '../told';
import { Browse } from '../views';
import { useShown } from './shown';

function ReportNotice({ report }: { report: TicketReport }) {
  switch (report.state) {
    case 'no-ticket':
      return <Notice title={i18n.t('empty.noTicket.title')} hint={i18n.t('empty.noTicket.hint')} />;
    case 'loading':
      return <Notice title={i18n.t('empty.loading')} hint="" isLate />;
    case 'unreadable':
      return (
        <Notice title={i18n.t('empty.unreadable.title')} hint={i18n.t('empty.unreadable.hint')} />
      );
    case 'ticket':
      return waitingMessages(report.ticket).length === 0 ? (
        <Notice
          title={i18n.t('empty.nothingAsked.title')}
          hint={i18n.t('empty.nothingAsked.hint')}
        />
      ) : (
        <Notice title={i18n.t('empty.noMatch.title')} hint={i18n.t('empty.noMatch.hint')} />
      );
  }
}

function PageNotice({ page }: { page: FollowedPage }) {
  switch (page.state) {
    case 'connecting':
      return <Notice title={i18n.t('empty.loading')} hint="" isLate />;
    case 'no-helpdesk':
      return (
        <Notice title={i18n.t('empty.noHelpdesk.title')} hint={i18n.t('empty.noHelpdesk.hint')} />
      );
    case 'not-allowed':
      return (
        <Notice title={i18n.t('empty.notAllowed.title')} hint={i18n.t('empty.notAllowed.hint')}>
          {/* Asked for in the click itself: after an await the browser refuses. */}
          <Button onClick={() => void browser.permissions.request({ origins: HELPDESK_ORIGINS })}>
            {i18n.t('empty.notAllowed.allow')}
          </Button>
        </Notice>
      );
    case 'unreachable':
      return (
        <Notice title={i18n.t('empty.unreachable.title')} hint={i18n.t('empty.unreachable.hint')}>
          <Button onClick={() => void told(() => browser.tabs.reload(page.tabId))}>
            {i18n.t('empty.unreachable.reload')}
          </Button>
        </Notice>
      );
    case 'followed':
      return <ReportNotice report={page.report} />;
  }
}

/** Whether the page is about no ticket at all; one that cannot be read yet is no time to browse. */
function isWithoutTicket(page: FollowedPage): boolean {
  if (page.state === 'followed') return page.report.state === 'no-ticket';
  return page.state === 'no-helpdesk';
}

/** The cards for the ticket at hand; without one, why there are none and what was updated last. */
export function Suggestions() {
  const { page, suggestions } = useShown((state) => state);
  const isLeft = useStore(panel, (state) => state.page !== page);
  const ticket = ticketOf(page);
  const ranked = ticket && suggestions?.ticketKey === ticket.key ? suggestions : null;
  const isWaiting = ticket !== null && ranked === null;
  const hits = ranked?.hits ?? [];
  const isAnySuited = hits.some(({ isDismissed }) => !isDismissed);
  return (
    <>
      {ranked?.reading && <ReadingLine {...ranked.reading} />}
      {/* Until the cards of this ticket are ranked nothing is said, least of all that there are none. */}
      {!isWaiting && !isAnySuited && !ranked?.reading && <PageNotice page={page} />}
      {hits.length > 0 && (
        // Cards of a ticket that the page has left are on their way out: nobody can insert them.
        <div inert={isLeft}>
          <HitList kind="suggested" hits={hits} />
        </div>
      )}
      {isWithoutTicket(page) && <Browse />}
      <div hidden={isWaiting}>
        <SampleControls />
        <Signature />
      </div>
    </>
  );
}
