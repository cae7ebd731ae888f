export { createZendeskApi, type Reply, type ZendeskApi, type ZendeskApiOptions } from './api.ts';
export { createZendeskChannel, type ZendeskChannelOptions } from './channel.ts';
export type { AppWanted, InstalledApp } from './install/app.ts';
export { type PreparationStep, ZendeskSetupError } from './install/calls.ts';
export {
  type Preparation,
  prepareZendeskAccount,
  type WantedAccount,
  type ZendeskConnection,
} from './install/prepare.ts';
export { SUBSCRIPTIONS as ZENDESK_EVENT_TYPES } from './payload.ts';
export { CASE_TAG, DELIVERY_KEY, statusTag, type ZendeskFields } from './render/update.ts';
