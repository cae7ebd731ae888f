export { type Fault, type FaultRule, Faults, faultRule } from './faults.ts';
export type { ZendeskOptions } from './zendesk/options.ts';
export { sampleArticles } from './zendesk/samples/articles.ts';
export { sampleTickets } from './zendesk/samples/tickets.ts';
export { sampleUsers } from './zendesk/samples/users.ts';
export { startZendesk, type ZendeskEmulator } from './zendesk/start.ts';
export type { SeedArticle, SeedComment, SeedTicket, SeedUser, Ticket } from './zendesk/types.ts';
export { signWebhook } from './zendesk/webhook-signature.ts';
