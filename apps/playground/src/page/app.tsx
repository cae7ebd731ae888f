import type { LiveEvent } from '@recourse/api-client/schemas';
import { Alert, type I18n, I18nContext, Toasts } from '@recourse/ui';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { pull, serviceClient } from './api.ts';
import { HostPanels } from './host-panels.tsx';
import { Clock, type Pull, Troubles } from './levers.tsx';
import { Outbox } from './outbox.tsx';
import { applyLanguage, applyTheme, type Theme } from './preferences.ts';
import { Register } from './register.tsx';
import { createPageI18n, say, type TextKey } from './texts/index.ts';
import { TopBar } from './top-bar.tsx';
import { useLive, usePlayState } from './use-play.ts';
import { useCase, useList, useSession } from './use-register.ts';
import { useToasts } from './use-toasts.ts';

/** The first page of `npm start`. */
export function App({ language: first, theme: firstTheme }: { language: I18n['language']; theme: Theme }) {
  const [language, setLanguage] = useState(first);
  const [theme, setTheme] = useState(firstTheme);
  const i18n = useMemo(() => createPageI18n(language), [language]);
  useEffect(() => applyLanguage(i18n, say(i18n, 'page.title')), [i18n]);
  useEffect(() => applyTheme(theme), [theme]);
  return (
    <I18nContext.Provider value={i18n}>
      <TopBar theme={theme} onLanguage={setLanguage} onTheme={setTheme} />
      <Playground i18n={i18n} />
    </I18nContext.Provider>
  );
}

function Playground({ i18n }: { i18n: I18n }) {
  const client = useMemo(() => serviceClient(i18n.language), [i18n]);
  const [selected, setSelected] = useState<string | null>(null);
  const { state, setState, refresh } = usePlayState();
  const { toasts, toast } = useToasts();
  const session = useSession(client);
  const list = useList(client);
  const open = useCase(client, selected);
  const onChange = (event: LiveEvent | null) => {
    void list.reload();
    if (event === null || event.reference === selected) void open.reload();
    if (event?.types.includes('Lodged')) toast(say(i18n, 'register.new', { reference: event.reference }));
    void refresh();
  };
  const live = useLive(state?.serviceUrl, onChange);
  const act: Pull = async (name, input, done) => {
    const result = await pull(name, input);
    if (result.ok) setState(result.state);
    const date = result.ok ? i18n.formatDate(result.state.now) : '';
    const text = result.ok ? done : (result.code as TextKey);
    if (text) toast(i18n.lookup(text, say(i18n, 'action.failed'), { date }));
    if (name === 'advance' || name === 'next-deadline') await Promise.all([list.reload(), open.reload()]);
  };
  const retry = async (id: string) => {
    const done = await client.replayDelivery(id).catch(() => null);
    toast(say(i18n, done ? 'outbox.retried' : 'action.failed'));
    await refresh();
  };
  return (
    <main class="pg-main">
      {state && (
        <section class="pg-controls" aria-label={say(i18n, 'controls.title')}>
          <h2 class="rc-hidden">{say(i18n, 'controls.title')}</h2>
          <Clock state={state} pull={act} />
          <Troubles state={state} pull={act} />
          <Outbox outbox={state.outbox} onRetry={(id) => void retry(id)} />
        </section>
      )}
      {state?.up === false && (
        <Alert tone="warning" live>
          {say(i18n, 'service.down')}
        </Alert>
      )}
      <div class="pg-side-by-side">
        <HostPanels />
        <Register
          rows={list.rows}
          selected={selected}
          file={open.file}
          gone={open.gone}
          session={session}
          now={state?.now ?? Date.now()}
          live={live}
          onSelect={setSelected}
        />
      </div>
      <Toasts items={toasts} />
    </main>
  );
}
