export { MAX_BODY_BYTES, readBody } from '@recourse/channel/http';
export { type SlackApiDeps, slackApi, slackClientOptions } from './api/client.ts';
export { type Meaning, meaningOf } from './api/errors.ts';
export { type Failure, type Outcome, outcomeOf } from './api/outcome.ts';
export { createSlackChannel, type SlackChannelOptions } from './channel.ts';
export { profileOf } from './deliver/people.ts';
export { type Place, placeOf } from './deliver/place.ts';
export {
  accountsOf,
  type EventCallback,
  type Interaction,
  payloadOf,
  type SlackPayload,
  type SlashCommand,
} from './payload.ts';
export { type InboundContext, inboundOf } from './receive/inbound.ts';
export { filesOf, type SlackFile } from './receive/message.ts';
export { SIGNATURE_HEADER, TIMESTAMP_HEADER, verifySlackRequest } from './receive/signature.ts';
export { readable } from './receive/text.ts';
export { msOfTs } from './receive/time.ts';
export {
  ACTION_IDS,
  type ActionValue,
  actionValue,
  actionValueOf,
  buttonOf,
  DRAFT,
  SHOW_ALL,
  showAllButton,
} from './render/actions.ts';
export {
  actions,
  aside,
  buttonText,
  divider,
  facts,
  LIMIT,
  literally,
  marked,
  paragraphs,
  plainText,
  title,
} from './render/blocks.ts';
export { digestMessage, rowText } from './render/digest.ts';
export {
  foldedBody,
  type MessageOptions,
  messageOf,
  noteMessage,
  notification,
  type SlackText,
} from './render/message.ts';
export { dateMark, escaped, linkMark, mrkdwnOf, mrkdwnPieces, type Users } from './render/mrkdwn.ts';
export { type RenderOptions, renderNotice, type Told } from './render/notice.ts';
