import { type Bootstrap, call, loadSession, type Ticket, type User, watchChanges } from './api.ts';
import { closeFrame, openApp, openModal } from './app-frames.ts';
import { h } from './dom.ts';
import { listView } from './list-view.ts';
import { LOCALES, t, useLocale } from './strings.ts';
import { endApps, type TicketView, ticketView } from './ticket-view.ts';
import { toast } from './toast.ts';
import { createHostApi } from './zaf-api.ts';
import { ZafHost } from './zaf-host.ts';
import type { Surroundings } from './zaf-invoke.ts';

const root = document.getElementById('root')!;
let session: Bootstrap;
let ticket: TicketView | undefined;
let person: User | undefined;
let changed: (ticketId: number) => Promise<void> = async () => undefined;

const host = new ZafHost(
  createHostApi(
    (): Surroundings => ({
      session,
      model: ticket?.model,
      person,
      instances: () => host.instances.values(),
      insert: (html) => ticket?.insert(html),
      openModal: (options, opener) => openModal(host, options, opener),
      destroy: (instance) => closeFrame(host, instance),
      goTo,
    }),
  ),
);

function goTo(path: string): void {
  history.pushState(null, '', path);
  void show();
}

/** Shows the page that the address names. */
async function show(): Promise<void> {
  endApps(host);
  ticket = undefined;
  person = undefined;
  const [, kind, id] = /^\/agent(?:\/(tickets|users|apps)(?:\/(\w+))?)?/.exec(location.pathname) ?? [];
  try {
    if (kind === 'tickets') await showTicket(id === 'new' ? undefined : Number(id));
    else if (kind === 'users') await showUser(Number(id));
    else if (kind === 'apps') await showNavBar();
    else await showList();
  } catch (error) {
    frame(h('main', { class: 'empty' }, t('notFound')));
    toast((error as Error).message, 'error');
  }
}

function frame(main: HTMLElement): void {
  root.replaceChildren(topBar(), main);
}

async function showList(): Promise<void> {
  const { element, refresh } = await listView();
  changed = refresh;
  frame(element);
}

async function showTicket(id: number | undefined): Promise<void> {
  const view = await ticketView(session, host, id, goTo);
  ticket = view;
  changed = async (ticketId) => {
    if (id !== undefined && (ticketId === id || ticketId === 0)) await view.model.load(id);
  };
  frame(view.element);
}

async function showUser(id: number): Promise<void> {
  const { user } = await call<{ user: User }>('GET', `/api/v2/users/${id}.json`);
  const query = encodeURIComponent(`type:ticket requester:${user.email ?? user.name}`);
  const { results } = await call<{ results: Ticket[] }>('GET', `/api/v2/search.json?query=${query}`);
  person = user;
  const apps = h('aside', { class: 'apps', 'aria-label': t('apps') });
  const links = results.map((r) =>
    h('li', {}, h('a', { href: `/agent/tickets/${r.id}`, 'data-link': true, dir: 'auto' }, r.subject)),
  );
  frame(
    h(
      'main',
      { class: 'user' },
      h(
        'div',
        {},
        h('h1', { dir: 'auto' }, user.name),
        h('p', { class: 'muted' }, user.email ?? ''),
        h('ul', {}, ...links),
      ),
      apps,
    ),
  );
  await placeApp(apps, 'user_sidebar', { userId: id });
}

async function showNavBar(): Promise<void> {
  const apps = h('main', { class: 'nav-app' });
  frame(apps);
  const instance = await placeApp(apps, 'nav_bar', {});
  if (instance) host.emit(instance, 'pane.activated', {});
}

function placeApp(parent: Element, place: string, own: Record<string, unknown>) {
  const context = {
    product: 'support',
    location: place,
    account: { subdomain: session.account.subdomain },
    ...own,
  };
  return openApp(host, parent, place, session.app.name, context);
}

function topBar(): HTMLElement {
  const link = (href: string, label: string): HTMLElement => h('a', { href, 'data-link': true }, label);
  const agents = h(
    'select',
    { 'aria-label': t('signedInAs'), name: 'agent' },
    ...session.agents.map((agent) =>
      h('option', { value: agent.id, selected: agent.id === session.user.id }, agent.name),
    ),
  );
  agents.addEventListener('change', () => void switchAgent(Number(agents.value)));
  const language = h(
    'select',
    { 'aria-label': 'Language', name: 'locale' },
    ...LOCALES.map(([locale, label]) =>
      h('option', { value: locale, selected: locale.slice(0, 2) === session.user.locale.slice(0, 2) }, label),
    ),
  );
  language.addEventListener('change', () => setLocale(language.value));
  return h(
    'nav',
    { class: 'top' },
    h('strong', {}, session.account.subdomain),
    link('/agent', t('tickets')),
    link('/agent/tickets/new', t('newTicket')),
    session.app.locations.includes('nav_bar') && link('/agent/apps', session.app.name),
    h('span', { class: 'spring' }),
    language,
    agents,
    h('button', { type: 'button', 'aria-label': t('theme'), onclick: switchTheme }, '◐'),
  );
}

async function switchAgent(id: number): Promise<void> {
  await call('POST', '/agent/session', { user_id: id });
  window.location.reload();
}

function setLocale(locale: string): void {
  sessionStorage.setItem('locale', locale);
  session.user.locale = locale;
  useLocale(locale);
  void show();
}

function switchTheme(): void {
  const theme = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark';
  localStorage.setItem('theme', theme);
  setTheme(theme);
}

function setTheme(theme: string): void {
  document.documentElement.dataset.theme = theme;
  host.broadcast('colorScheme.changed', theme);
}

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest?.('a[data-link]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  goTo(link.getAttribute('href')!);
});
window.addEventListener('popstate', () => void show());
// Theme and language also follow another page of this origin, such as one that frames this one.
window.addEventListener('storage', ({ key, newValue }) => {
  if (key === 'theme' && newValue) setTheme(newValue);
  if (key === 'locale' && newValue && newValue !== session.user.locale) setLocale(newValue);
});

session = await loadSession();
session.user.locale = sessionStorage.getItem('locale') ?? session.user.locale;
useLocale(session.user.locale);
document.documentElement.dataset.theme = localStorage.getItem('theme') ?? 'light';
watchChanges((ticketId) => void changed(ticketId).catch((error: Error) => toast(error.message, 'error')));
await show();
