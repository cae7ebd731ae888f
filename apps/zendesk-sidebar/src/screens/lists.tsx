import type { ComplaintRow } from '@recourse/api-client/schemas';
import { CaseList, EmptyState, useI18n } from '@recourse/ui/components';
import { useApp } from '../state/context.ts';

/** Complaints of one person (user sidebar) or of the agent (navigation bar). A row opens its ticket. */
export function Lists({ list, rows }: { list: 'user' | 'queue'; rows: ComplaintRow[] }) {
  const app = useApp();
  const { t } = useI18n();
  const open = async (reference: string) => {
    try {
      const { surfaces } = await app.client.read(reference);
      const ticket = surfaces.find(
        (s) => s.host === 'zendesk' && s.account === app.host.account && s.state === 'live',
      );
      if (ticket) await app.host.openTicket(ticket.ref);
    } catch (error) {
      app.tell(app.notice(error).text);
    }
  };
  return (
    <div class={`page ${list === 'queue' ? 'page-wide' : ''}`}>
      <h1 class="rc-heading list-title">
        {t(`list.${list}`)}
        <span class="rc-count">{rows.length}</span>
      </h1>
      {rows.length === 0 ? (
        <EmptyState icon="inbox" title={t(`list.none.${list}`)} />
      ) : (
        <CaseList rows={rows} stages={app.session.value.settings.stages} now={app.now.value} onOpen={open} />
      )}
    </div>
  );
}
