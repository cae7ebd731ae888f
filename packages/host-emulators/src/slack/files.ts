import { emitEvent } from './events/emit.ts';
import { addMessage, type Draft } from './messages.ts';
import type { Channel, Message, SlackFile } from './types.ts';
import { nextId, nextTs, seconds, type Workspace } from './workspace.ts';

const TYPES: Record<string, [filetype: string, mimetype: string]> = {
  txt: ['text', 'text/plain'],
  md: ['markdown', 'text/plain'],
  csv: ['csv', 'text/csv'],
  pdf: ['pdf', 'application/pdf'],
  png: ['png', 'image/png'],
  jpg: ['jpg', 'image/jpeg'],
  jpeg: ['jpg', 'image/jpeg'],
  gif: ['gif', 'image/gif'],
  webp: ['webp', 'image/webp'],
  doc: ['doc', 'application/msword'],
  docx: ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  xlsx: ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  zip: ['zip', 'application/zip'],
  eml: ['email', 'message/rfc822'],
  html: ['html', 'text/html'],
  json: ['json', 'application/json'],
};

/** A file that is announced; its bytes come later. */
export function announceFile(workspace: Workspace, user: string, name: string, length: number): SlackFile {
  const ending = name.toLowerCase().split('.').at(-1) ?? '';
  const [filetype, mimetype] = TYPES[ending] ?? ['binary', 'application/octet-stream'];
  const file: SlackFile = {
    id: nextId(workspace, 'F'),
    ...{ name, title: name, mimetype, filetype, user, length },
    created: seconds(workspace),
    bytes: null,
    complete: false,
    deleted: false,
    shares: [],
  };
  workspace.state.files.set(file.id, file);
  return file;
}

/** Puts files into a channel: one message with all of them. */
export function shareFiles(
  workspace: Workspace,
  channel: Channel,
  files: SlackFile[],
  draft: Omit<Draft, 'files'>,
): Message {
  for (const file of files) file.complete = true;
  const message = addMessage(workspace, channel, {
    ...draft,
    subtype: 'file_share',
    files: files.map(({ id }) => id),
  });
  for (const file of files) {
    const thread = message.thread_ts ? { thread_ts: message.thread_ts } : {};
    file.shares.push({ channel: channel.id, ts: message.ts, ...thread });
    const told = { file_id: file.id, user_id: file.user, file: { id: file.id }, channel_id: channel.id };
    emitEvent(workspace, { type: 'file_shared', ...told, event_ts: nextTs(workspace) }, { channel });
  }
  return message;
}
