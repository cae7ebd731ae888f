import * as z from 'zod';
import { readContent } from './api/content.ts';
import { postEphemeral, removeEphemeral } from './ephemerals.ts';
import { SlackError } from './errors.ts';
import { rememberState } from './field-state.ts';
import { addMessage, changeMessage, deleteMessage, findMessage } from './messages.ts';
import type { Channel, ResponseUrl } from './types.ts';
import { BOT_ID, BOT_USER, type Workspace } from './workspace.ts';

const responseBody = z.looseObject({
  text: z.string().optional(),
  blocks: z.unknown().optional(),
  attachments: z.unknown().optional(),
  response_type: z.enum(['ephemeral', 'in_channel']).default('ephemeral'),
  replace_original: z.boolean().default(false),
  delete_original: z.boolean().default(false),
  thread_ts: z.string().optional(),
});
type Response = z.output<typeof responseBody>;

/** What an app posts to a `response_url`. Throws `SlackError`: used up, too old, or not to be understood. */
export function answerAtUrl(workspace: Workspace, token: string, body: unknown): void {
  const url = workspace.state.responseUrls.get(token);
  if (!url) throw new SlackError('no_such_url');
  if (url.expiresAt < workspace.now()) throw new SlackError('expired_url');
  if (url.left <= 0) throw new SlackError('used_url');
  const response = readResponse(body);
  const channel = workspace.state.channels.get(url.channel);
  if (!channel) throw new SlackError('channel_not_found');
  if (channel.archived) throw new SlackError('is_archived');
  url.left -= 1;
  respond(workspace, channel, url, response);
}

/** A command's own answer is said in the same form, or as bare text. Nothing is shown for an empty one. */
export function answerCommand(workspace: Workspace, channel: Channel, user: string, body: unknown): void {
  if (body === '' || body === null || body === undefined) return;
  const response = readResponse(typeof body === 'string' ? { text: body } : body);
  respond(workspace, channel, { user, ts: null, ephemeral: null, thread: null }, response);
}

function readResponse(body: unknown): Response {
  const read = responseBody.safeParse(body);
  if (!read.success) throw new SlackError('invalid_payload');
  return read.data;
}

function respond(
  workspace: Workspace,
  channel: Channel,
  { user, ts, ephemeral, thread }: Pick<ResponseUrl, 'user' | 'ts' | 'ephemeral' | 'thread'>,
  response: Response,
): void {
  const original = ts ? findMessage(channel, ts) : undefined;
  if (response.delete_original) {
    if (ephemeral) removeEphemeral(workspace, ephemeral);
    else if (original) deleteMessage(workspace, channel, original);
    return;
  }
  const content = readContent(workspace, response);
  const shown = workspace.state.ephemerals.find(({ id }) => id === ephemeral);
  if (response.replace_original && shown) {
    Object.assign(shown, { blocks: [], attachments: [] }, content);
    rememberState(shown);
    return;
  }
  if (response.replace_original && original) {
    changeMessage(workspace, channel, original, BOT_USER, { blocks: [], ...content });
    return;
  }
  const place = response.thread_ts ?? thread;
  const within = place ? { thread_ts: place } : {};
  if (response.response_type === 'ephemeral')
    postEphemeral(workspace, channel, user, { ...content, ...within });
  else {
    const author = { user: BOT_USER, bot_id: BOT_ID, app_id: workspace.options.app.id };
    addMessage(workspace, channel, { ...author, ...content, ...within });
  }
}
