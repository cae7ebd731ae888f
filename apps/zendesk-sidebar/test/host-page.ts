import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Language } from '@recourse/complaint-domain';
import { ticketText } from './fixtures.ts';

/** What the page around the app knows; tests change it through `window.zaf.model`. */
export type Model = Record<string, unknown>;

export function ticketModel(language: Language = 'en', change: Model = {}): Model {
  const { subject, description, name } = ticketText(language);
  return {
    'currentUser.locale': language === 'en' ? 'en-US' : language,
    'ticket.id': 35,
    'ticket.subject': subject,
    'ticket.description': description,
    'ticket.status': 'open',
    'ticket.requester': { name, email: 'rosa@example.org', locale: language },
    'ticket.via': { channel: 'email' },
    'comment.text': '',
    'user.email': 'rosa@example.org',
    ...change,
  };
}

/** Zendesk's side of the app framework's protocol, for one frame. Runs in the browser. */
const HOST = `
const { appUrl, model, location: place, width } = JSON.parse(document.getElementById('setup').textContent);
const guid = 'guid-1', subscriptions = new Map(), calls = [];
const frame = document.getElementById('app');
frame.style.inlineSize = width;
const post = (message) => frame.contentWindow.postMessage(JSON.stringify({ ...message, appGuid: guid, instanceGuid: guid }), new URL(appUrl).origin);
let reply;
addEventListener('message', ({ data, source, origin }) => {
  if (source !== frame.contentWindow || origin !== new URL(appUrl).origin) return;
  const { id, key = '', request, params, message, error } = typeof data === 'string' ? JSON.parse(data) : data;
  if (key === 'iframe.handshake') post({ key: 'zaf.app.registered', message: { context: { account: { subdomain: 'acme' }, location: place, product: 'support' }, metadata: {} } });
  else if (key.startsWith('iframe.on:')) subscriptions.set(key.slice(10), message.subscriberCount);
  else if (key.startsWith('iframe.reply:')) reply?.(error ? error.msg : null);
  else if (request) {
    const result = { errors: {} };
    if (request === 'get') for (const path of params) path in model ? (result[path] = model[path]) : (result.errors[path] = { name: 'APIError', message: 'No such Api', path });
    if (request === 'invoke') for (const [name, args] of Object.entries(params)) { calls.push([name, ...args]); result[name] = true; if (name === 'resize') frame.style.blockSize = args[0].height; }
    post({ id, result });
  }
});
window.zaf = {
  model, calls,
  emit: (event, message = {}) => subscriptions.get(event) && post({ key: 'zaf.' + event, message }),
  save: () => new Promise((done) => { if (!subscriptions.get('ticket.save')) return done('not asked'); reply = done; post({ key: 'zaf.ticket.save', needsReply: true }); }),
};
frame.src = appUrl;
`;

/** A page of another origin that holds the app as Zendesk does. */
export class HostPage {
  #server: Server;
  url = '';
  #setup = '{}';
  constructor() {
    this.#server = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(
        `<!doctype html><html lang="en"><title>Ticket 35</title><link rel="icon" href="data:,"><style>body{margin:0}iframe{border:0;block-size:900px;display:block}</style>` +
          `<iframe id="app" title="Recourse" allow="clipboard-write"></iframe><script type="application/json" id="setup">${this.#setup}</script><script>${HOST}</script></html>`,
      );
    });
  }
  /** `name`: 127.0.0.1 is the app's own site, as for a local emulator; localhost is another site, as Zendesk is. */
  async start(name: '127.0.0.1' | 'localhost' = '127.0.0.1'): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, name, resolve));
    this.url = `http://${name}:${(this.#server.address() as AddressInfo).port}`;
    return this;
  }
  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
  /** What the next load of the page shows. */
  prepare(
    service: string,
    location: string,
    model: Model,
    query: Record<string, string> = {},
    width = '100%',
  ): void {
    const appUrl = `${service}/zendesk/acme/${location}?${new URLSearchParams({ origin: this.url, app_guid: 'guid-1', ...query })}`;
    this.#setup = JSON.stringify({ appUrl, model, location, width }).replace(/</g, '\\u003c');
  }
}
