import type { Language } from '@recourse/complaint-domain';
import { languageOf } from '@recourse/ui/i18n';
import { editorHtml, readTicket, type Ticket } from './ticket.ts';
import type { ZafClient } from './zaf.ts';

/** Everything that the app asks of Zendesk, in the app's words. */
export type Host = {
  account: string;
  /** The agent's language. */
  language: Language;
  ticket: () => Promise<Ticket>;
  /** E-mail of the person whose page is open (user sidebar). */
  personEmail: () => Promise<string>;
  openTicket: (id: string) => Promise<unknown>;
  /** `html`: the same formatted, by the service. */
  insertIntoEditor: (text: string, html?: string) => Promise<void>;
  fit: (height: number) => void;
  /** Asked before the ticket is saved; a text as answer stops the save and is shown to the agent. */
  beforeSave: (ask: () => Promise<string | null>) => void;
  onSaved: (then: () => void) => void;
  onTicketChange: (then: () => void) => void;
};

export type ColorScheme = 'light' | 'dark';
const schemeOf = (value: unknown): ColorScheme | null =>
  value === 'light' || value === 'dark' ? value : null;

/** Zendesk names its colours in the frame's address, and tells when the agent switches them. */
export function followColors(
  zaf: ZafClient,
  address: string,
  show: (scheme: ColorScheme | null) => void,
): void {
  show(schemeOf(new URL(address).searchParams.get('colorScheme')));
  zaf.on('colorScheme.changed', (scheme) => show(schemeOf(scheme)));
}

export async function openHost(zaf: ZafClient): Promise<Host> {
  const [context, me] = await Promise.all([zaf.context(), zaf.get(['currentUser.locale'])]);
  const locale = me['currentUser.locale'];
  return {
    account: context.account?.subdomain ?? '',
    language: languageOf(typeof locale === 'string' ? locale : navigator.language),
    ticket: () => readTicket(zaf),
    personEmail: async () => String((await zaf.get(['user.email']))['user.email'] ?? ''),
    openTicket: (id) => zaf.invoke('routeTo', 'ticket', id),
    insertIntoEditor: (text, html = editorHtml(text)) => insert(zaf, text, html),
    fit: (height) =>
      void zaf.invoke('resize', { width: '100%', height: `${height}px` }).catch(() => undefined),
    beforeSave: (ask) => zaf.on('ticket.save', () => stopWhenRefused(ask)),
    onSaved: (then) => zaf.on('ticket.submit.done', then),
    onTicketChange: (then) => {
      for (const event of [
        'ticket.subject.changed',
        'ticket.requester.email.changed',
        'comment.text.changed',
      ])
        zaf.on(event, then);
    },
  };
}

/** The newer editor action takes rich text at the caret; older interfaces only know appending plain text. */
async function insert(zaf: ZafClient, text: string, html: string): Promise<void> {
  try {
    await zaf.invoke('ticket.editor.insert', html);
  } catch {
    await zaf.invoke('comment.appendText', text);
  }
}

async function stopWhenRefused(ask: () => Promise<string | null>): Promise<true> {
  const refusal = await ask();
  if (refusal !== null) throw refusal;
  return true;
}
