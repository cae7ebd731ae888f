import { createClient } from '@recourse/api-client/client';
import type { Language } from '@recourse/complaint-domain';
import { EmptyState, I18nContext } from '@recourse/ui/components';
import { createI18nFrom, type I18n, languageOf } from '@recourse/ui/i18n';
import { loadCatalogue } from '@recourse/ui/load';
import { render } from 'preact';
import { readBoot } from './host/boot.ts';
import { followColors, openHost } from './host/host.ts';
import { connectZaf, HostError } from './host/zaf.ts';
import { Root } from './root.tsx';
import { createApp } from './state/app.ts';
import { createDrafts, createMemoryStorage, tabStorage } from './state/drafts.ts';
import { failureFrom } from './state/failures.ts';
import { askBeforeSave } from './state/guard.ts';
import { startLive } from './state/live.ts';
import { handOver } from './state/new-ticket.ts';
import { createUpload } from './state/upload.ts';
import './styles.css';

const root = document.getElementById('app') as HTMLElement;

async function start(): Promise<void> {
  let i18n = await textsOf(languageOf(navigator.language));
  const boot = readBoot(document);
  if (!boot) return showNotice(i18n, i18n.t('app.noBoot.title'), i18n.t('app.noBoot.text'));
  try {
    const zaf = await connectZaf(location.href, boot.local);
    followColors(zaf, location.href, (scheme) => {
      if (scheme) document.documentElement.dataset.theme = scheme;
    });
    const host = await openHost(zaf);
    i18n = await textsOf(host.language);
    const access = { url: boot.apiUrl, token: boot.session, language: i18n.language };
    const client = createClient({ ...access, timeoutMs: 20_000 });
    const session = await client.session();
    const ticket = boot.location === 'ticket_sidebar' ? await host.ticket() : null;
    const storage = tabStorage(window) ?? createMemoryStorage();
    const draftsOf = (name: string) => createDrafts(storage, `${boot.register}:${host.account}:${name}`);
    const app = createApp({
      client,
      upload: createUpload(access),
      host,
      boot,
      session,
      i18n,
      clock: Date.now,
      drafts: draftsOf(ticket?.id ?? boot.location),
      newTicketDrafts: draftsOf('new_ticket_sidebar'),
    });
    render(<Root app={app} />, root);
    await app.open();
    follow(app, boot.apiUrl || location.origin);
  } catch (error) {
    if (error instanceof HostError)
      return showNotice(i18n, i18n.t('app.noBoot.title'), i18n.t('app.badOrigin'));
    showNotice(i18n, i18n.t('failed.title'), failureFrom(error, i18n).failure.text);
  }
}

async function textsOf(language: Language): Promise<I18n> {
  const i18n = createI18nFrom(language, await loadCatalogue(language));
  document.documentElement.lang = i18n.language;
  document.documentElement.dir = i18n.dir;
  return i18n;
}

/** Everything that reaches the app from outside while it is open. */
function follow(app: ReturnType<typeof createApp>, url: string): void {
  startLive({
    client: app.client,
    url,
    onChange: app.changed,
    onState: (state) => {
      app.socket.value = state;
    },
  });
  setInterval(app.tick, 30_000);
  addEventListener('online', () => void app.refresh());
  addEventListener('offline', () => {
    app.offline.value = true;
  });
  app.host.beforeSave(() => askBeforeSave(app));
  app.host.onSaved(() => {
    app.pass.value = false;
    app.stopped.value = false;
    if (app.boot.location === 'new_ticket_sidebar') handOver(app.drafts, Date.now());
    void app.open();
  });
  if (app.boot.location === 'new_ticket_sidebar') app.host.onTicketChange(() => void app.refresh());
  let height = 0;
  new ResizeObserver(() => {
    const next = Math.min(900, Math.max(520, root.offsetHeight + 16));
    if (next !== height) app.host.fit(next);
    height = next;
  }).observe(root);
}

function showNotice(i18n: I18n, title: string, text: string): void {
  render(
    <I18nContext.Provider value={i18n}>
      <main>
        <EmptyState page icon="info" title={title}>
          {text}
        </EmptyState>
      </main>
    </I18nContext.Provider>,
    root,
  );
}

void start();
