import { Alert, I18nContext, Spinner, Toasts, useI18n } from '@recourse/ui/components';
import { Lists } from './screens/lists.tsx';
import { NewTicket } from './screens/new-ticket.tsx';
import { NotRegistered } from './screens/not-registered.tsx';
import { Failed, Forbidden, Summary } from './screens/plain.tsx';
import { Registered } from './screens/registered.tsx';
import type { App } from './state/app.ts';
import { AppContext, CaseContext, useApp } from './state/context.ts';

export function Root({ app }: { app: App }) {
  return (
    <I18nContext.Provider value={app.i18n}>
      <AppContext.Provider value={app}>
        <Banners />
        <main>
          <Current />
        </main>
        <Toasts items={app.toasts.value} />
      </AppContext.Provider>
    </I18nContext.Provider>
  );
}

/** Trouble with the connection or the session, above whatever is open, so that nothing typed disappears. */
function Banners() {
  const app = useApp();
  const { t } = useI18n();
  if (app.expired.value)
    return (
      <div class="banner">
        <Alert tone="warning" icon="lock" live title={t('banner.expired.title')}>
          <p>{t('banner.expired.text')}</p>
        </Alert>
      </div>
    );
  if (app.connection.value === 'offline')
    return (
      <div class="banner">
        <Alert tone="warning" icon="offline" live>
          <p>{t('banner.offline')}</p>
        </Alert>
      </div>
    );
  if (app.connection.value === 'polling')
    return (
      <div class="banner">
        <p class="rc-small polling">{t('banner.polling')}</p>
      </div>
    );
  return null;
}

function Current() {
  const screen = useApp().screen.value;
  const { t } = useI18n();
  switch (screen.kind) {
    case 'loading':
      return <Spinner label={t('app.loading')} />;
    case 'failed':
      return <Failed {...screen} />;
    case 'forbidden':
      return <Forbidden />;
    case 'new-ticket':
      return <NewTicket ticket={screen.ticket} />;
    case 'not-registered':
      return <NotRegistered key={screen.ticket.id} ticket={screen.ticket} assessment={screen.assessment} />;
    case 'registered':
      return (
        <CaseContext.Provider value={screen}>
          <Registered key={screen.view.reference} />
        </CaseContext.Provider>
      );
    case 'summary':
      return <Summary summary={screen.summary} />;
    case 'list':
      return <Lists list={screen.list} rows={screen.rows} />;
  }
}
