import type { ZendeskConnection } from '../../register/rpc.ts';

/** A connected account, as the installation leaves it. */
export const ACME: ZendeskConnection = {
  host: 'zendesk',
  register: 'main',
  subdomain: 'acme',
  baseUrl: 'https://acme.zendesk.com',
  email: 'api@acme.example',
  apiToken: 'token',
  webhookSecret: 'secret',
  appPublicKey: '',
  audience: '',
  issuer: 'acme.zendesk.com',
  fields: { reference: 1, status: 2, nextObligation: 3 },
  apiUserId: '7',
};
