import { directChannel } from '../channels.ts';
import { SlackError } from '../errors.ts';
import { activeInstall, emitEvent, verificationToken } from '../events/emit.ts';
import {
  type AppAnswer,
  askApp,
  newResponseUrl,
  placeName,
  sendPayload,
  whoAndWhere,
} from '../interactions.ts';
import { answerCommand } from '../response-urls.ts';
import type { User } from '../types.ts';
import { newTrigger } from '../views.ts';
import { messageWire, viewWire } from '../wire.ts';
import { BOT_USER, formatTs, nextTs, type Workspace } from '../workspace.ts';
import { channelFor, messageFor, writableFor } from './place.ts';

/** Types a slash command, with or without its name: without, it is the app's first. */
export async function runCommand(
  workspace: Workspace,
  user: User,
  typed: string,
  place: string,
): Promise<AppAnswer> {
  const channel = writableFor(workspace, user, place);
  const { commands = [] } = workspace.options.app;
  const [, named, rest = ''] = /^(\/\S+)(?:\s+([\s\S]*))?$/.exec(typed.trim()) ?? [];
  const command = named ?? commands[0]?.command ?? '';
  if (!commands.some((one) => one.command === command)) throw new Error(`${command} is not a valid command`);
  const install = activeInstall(workspace);
  if (!install?.scopes.includes('commands')) return { ok: false, error: 'app_not_installed' };
  const { team, enterprise, app } = workspace.options;
  const answer = await askApp(workspace, workspace.state.urls.commandUrl, {
    token: verificationToken(workspace),
    team_id: team.id,
    team_domain: team.domain,
    ...(enterprise ? { enterprise_id: enterprise.id, enterprise_name: enterprise.name } : {}),
    channel_id: channel.id,
    channel_name: placeName(channel),
    user_id: user.id,
    user_name: user.handle,
    command,
    text: named ? rest.trim() : typed.trim(),
    api_app_id: app.id,
    is_enterprise_install: String(install.org),
    response_url: newResponseUrl(workspace, 'commands', user, channel),
    trigger_id: newTrigger(workspace, user.id),
  });
  return shown(workspace, channel.id, user, command, answer);
}

/** What the person sees of the answer: the app's, or that the command failed. */
function shown(
  workspace: Workspace,
  channelId: string,
  user: User,
  command: string,
  answer: AppAnswer,
): AppAnswer {
  const channel = workspace.state.channels.get(channelId)!;
  if (!answer.ok) {
    answerCommand(workspace, channel, user.id, `${command} failed with the error "${answer.error}"`);
    return answer;
  }
  try {
    answerCommand(workspace, channel, user.id, answer.body);
    return answer;
  } catch (error) {
    if (!(error instanceof SlackError)) throw error;
    answerCommand(workspace, channel, user.id, `${command} failed with the error "dispatch_unknown_error"`);
    return { ok: false, error: 'dispatch_unknown_error' };
  }
}

/** Chooses one of the app's shortcuts in a message's menu. */
export function runShortcut(
  workspace: Workspace,
  user: User,
  callbackId: string,
  place: string,
  ts: string,
): Promise<AppAnswer> {
  const known = workspace.options.app.messageShortcuts?.some((one) => one.callbackId === callbackId);
  if (!known) throw new Error(`The app has no message shortcut ${callbackId}`);
  const channel = channelFor(workspace, user, place);
  const message = messageFor(channel, ts);
  return sendPayload(workspace, {
    type: 'message_action',
    callback_id: callbackId,
    ...whoAndWhere(workspace, user, channel),
    action_ts: formatTs(Math.floor(workspace.now()) * 1_000),
    trigger_id: newTrigger(workspace, user.id),
    message_ts: message.ts,
    message: messageWire(workspace, channel, message),
    response_url: newResponseUrl(workspace, 'app', user, channel, { thread: message.thread_ts }),
  });
}

/** Opens the app's home tab. */
export function openHome(workspace: Workspace, user: User): void {
  const channel = directChannel(workspace, BOT_USER, user.id);
  const id = workspace.state.homes.get(user.id);
  const view = id ? workspace.state.views.get(id) : undefined;
  const event = { type: 'app_home_opened', user: user.id, channel: channel.id, tab: 'home' };
  const seen = view ? { view: viewWire(workspace, view) } : {};
  emitEvent(workspace, { ...event, ...seen, event_ts: nextTs(workspace) });
}
