export { type SlackApiDeps, slackApi, slackClientOptions } from './api/client.ts';
export { type Meaning, meaningOf } from './api/errors.ts';
export { type Failure, type Outcome, outcomeOf } from './api/outcome.ts';
export {
  accountsOf,
  type EventCallback,
  type Interaction,
  payloadOf,
  type SlackPayload,
  type SlashCommand,
} from './payload.ts';
export { MAX_BODY_BYTES, readBody } from './receive/body.ts';
export { type InboundContext, inboundOf } from './receive/inbound.ts';
export { filesOf, type SlackFile } from './receive/message.ts';
export { SIGNATURE_HEADER, TIMESTAMP_HEADER, verifySlackRequest } from './receive/signature.ts';
export { readable } from './receive/text.ts';
export { msOfTs } from './receive/time.ts';
