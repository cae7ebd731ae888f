import type { Channel, Notice } from '@recourse/channel';
import type { SurfaceRef } from '@recourse/complaint-domain';
import { createZendeskChannel } from '../channel.ts';
import { ACCOUNT, API_USER, NOW, SECRET } from './events.ts';

export const FIELDS = { reference: 360001, status: 360002, nextObligation: 360003 };
export const SURFACE: SurfaceRef = { host: 'zendesk', account: ACCOUNT, ref: '35' };

export function testChannel(
  deps: { fetch: typeof fetch; now?: () => number; timeZone?: string },
  baseUrl = 'https://acme.zendesk.com',
): Channel {
  return createZendeskChannel({
    account: ACCOUNT,
    baseUrl,
    email: 'robot@acme.example',
    apiToken: 'token-1',
    webhookSecret: SECRET,
    fields: FIELDS,
    apiUserId: API_USER,
    now: () => NOW,
    ...deps,
  });
}

export const FIELDS_NOTICE: Extract<Notice, { kind: 'fields' }> = {
  kind: 'fields',
  language: 'en',
  fields: {
    reference: 'C-2026-000042-7',
    status: 'in_progress',
    stage: 'assessed',
    type: 'complaint',
    priority: 'high',
    nextObligation: { id: 'au-rg271-final', due: Date.parse('2026-12-24T12:59:59Z') },
  },
};

export const ALERT: Extract<Notice, { kind: 'alert' }> = {
  kind: 'alert',
  language: 'en',
  state: 'missed',
  obligation: {
    id: 'uk-disp/final-response',
    kind: 'final-response',
    due: Date.parse('2026-12-24T23:59:59.999Z'),
    citation: 'DISP 1.6.2R',
    verifiedOn: '2026-11-02',
  },
  people: [
    { name: 'Marta Neri', email: 'marta@acme.example' },
    { name: 'Tom Hale', email: 'tom@acme.example' },
  ],
};

/** One of each kind. Comment 501 is the first comment of a `FakeAccount`. */
export const NOTICES: Notice[] = [
  FIELDS_NOTICE,
  { kind: 'note', language: 'it', item: 'n1', text: 'Ha chiamato due volte.', author: 'Marta Neri' },
  { kind: 'message', language: 'en', item: 'm1', text: 'Dear Ms Bianchi,\n\nwe refund the second charge.' },
  ALERT,
  { kind: 'revision', language: 'en', externalId: '501', text: null },
  { kind: 'revision', language: 'pl', externalId: '501', text: 'Poprawiona treść.' },
  { kind: 'erase', language: 'en', externalIds: ['501'] },
];
