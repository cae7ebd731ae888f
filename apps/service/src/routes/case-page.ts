import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { html } from 'hono/html';
import type { App, AppEnv, Services } from '../app-env.ts';
import { languageOf, registerOfCredential, SESSION_COOKIE } from '../auth.ts';
import { CASE_WORDS, type CaseWords } from '../case-words.ts';
import { type Html, PLAIN_PAGE_CSP, page } from '../html.ts';
import type { CasePage } from '../register/rpc.ts';

const HOST_NAMES: Record<CasePage['links'][number]['host'], string> = { zendesk: 'Zendesk', slack: 'Slack' };

/**
 * The page that a case's address in chats leads to: how far it is and where it is worked. Without a session it is the
 * same page for every reference, so nobody learns from it which ones there are.
 */
export function casePageRoutes(app: App, services: Services): void {
  app.get('/cases/:reference', (c) => casePage(c, services, services.config.defaultRegister));
  app.get('/cases/:register/:reference', (c) => casePage(c, services, c.req.param('register')));
}

async function casePage(c: Context<AppEnv>, { register, config }: Services, name: string) {
  const language = languageOf(c);
  const words = CASE_WORDS[language];
  const show = (status: 200 | 401 | 404 | 503, title: string, body: Html) => {
    c.header('content-security-policy', PLAIN_PAGE_CSP);
    c.header('vary', 'accept-language, cookie');
    return c.html(page(title, body, language), status);
  };
  const notice = (status: 401 | 404 | 503, [title, todo]: readonly [string, string]) =>
    show(status, title, html`<h1>${title}</h1><p>${todo}</p>`);

  const credential = getCookie(c, SESSION_COOKIE) ?? '';
  if (registerOfCredential(credential) !== name || !config.registers.has(name))
    return notice(401, words.signIn);
  c.set('registerName', name);
  const caller = { credential, requestId: c.get('requestId'), language };
  const read = await register(name).casePage(caller, (c.req.param('reference') ?? '').slice(0, 40));
  if (read.ok) return show(200, read.value.reference, caseBody(read.value, words, language));
  if (read.problem.status >= 500) return notice(503, words.later);
  return read.problem.status === 401 ? notice(401, words.signIn) : notice(404, words.unknown);
}

function caseBody({ reference, status, next, links }: CasePage, words: CaseWords, language: string): Html {
  return html`<h1><bdi>${reference}</bdi></h1>
<p>${words.status[status]}</p>
${next === null ? '' : nextDate(next, words, language)}
${
  links.length === 0
    ? ''
    : html`<h2>${words.worked}</h2>
<ul>${links.map(({ host, url }) => html`<li><a href="${url}" rel="noreferrer">${HOST_NAMES[host]}</a></li>`)}</ul>`
}`;
}

function nextDate(next: NonNullable<CasePage['next']>, words: CaseWords, language: string): Html {
  const { due, timeZone, citation, verifiedOn } = next;
  const format = new Intl.DateTimeFormat(language, { timeZone, dateStyle: 'full', timeStyle: 'short' });
  return html`<h2>${words.next}</h2>
<p><time datetime="${new Date(due).toISOString()}">${format.format(due)}</time> <span class="quiet">${timeZone}</span></p>
<p class="quiet"><bdi>${citation}</bdi>${verifiedOn === null ? html` · ${words.unverified}` : ''}</p>`;
}
