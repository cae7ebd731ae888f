import * as z from 'zod';
import { badArguments, SlackError } from '../errors.ts';
import { announceFile, shareFiles } from '../files.ts';
import { fileWire } from '../wire.ts';
import { secretText } from '../workspace.ts';
import { readContent } from './content.ts';
import { author, type Call, int, json, mayKnow, memberChannel, method, number } from './method.ts';

const getUploadUrl = method({
  scopes: ['files:write'],
  tier: 4,
  formOnly: true,
  input: z.object({ filename: z.string().min(1), length: int, alt_txt: z.string().optional() }),
  run: ({ workspace, token }, input) => {
    if (input.length < 1) throw badArguments('must be greater than 0 [json-pointer:/length]');
    const file = announceFile(workspace, token.user, input.filename, input.length);
    const upload = secretText(24);
    workspace.state.uploads.set(upload, file.id);
    return { upload_url: `${workspace.url}/upload/v1/${upload}`, file_id: file.id };
  },
});

const listed = z.array(z.object({ id: z.string(), title: z.string().optional() })).min(1);

const complete = method({
  scopes: ['files:write'],
  tier: 4,
  input: z.object({
    files: json,
    channel_id: z.string().optional(),
    channels: z.string().optional(),
    initial_comment: z.string().optional(),
    blocks: json.optional(),
    thread_ts: number.optional(),
  }),
  run: (call, input) => {
    const read = listed.safeParse(input.files);
    if (!read.success) throw new SlackError('invalid_arguments');
    const files = read.data.map(({ id, title }) => finish(call, id, title));
    const place = input.channel_id ?? input.channels;
    if (place) {
      const channel = memberChannel(call, place);
      const words =
        input.initial_comment || input.blocks
          ? readContent(call.workspace, { text: input.initial_comment, blocks: input.blocks })
          : { text: '' };
      const thread = input.thread_ts ? { thread_ts: input.thread_ts } : {};
      shareFiles(call.workspace, channel, files, { ...author(call), ...words, ...thread });
    }
    return { files: files.map((file) => fileWire(call.workspace, file)) };
  },
});

function finish(call: Call, id: string, title: string | undefined) {
  const file = call.workspace.state.files.get(id);
  if (!file || file.user !== call.token.user) throw new SlackError('file_not_found');
  if (!file.bytes || file.complete) throw new SlackError('file_update_failed');
  file.complete = true;
  if (title) file.title = title;
  return file;
}

/** A file that the caller may see: its own, or one in a conversation that it is in. */
export function visibleFile({ workspace, token }: Pick<Call, 'workspace' | 'token'>, id: string) {
  const file = workspace.state.files.get(id);
  if (!file?.complete) throw new SlackError('file_not_found');
  if (file.deleted) throw new SlackError('file_deleted');
  const channels = file.shares.flatMap(({ channel }) => workspace.state.channels.get(channel) ?? []);
  const seen = file.user === token.user || channels.some((channel) => mayKnow(channel, token.user));
  if (!seen) throw new SlackError('file_not_found');
  return file;
}

const info = method({
  scopes: ['files:read'],
  tier: 4,
  formOnly: true,
  input: z.object({ file: z.string().min(1) }),
  run: (call, input) => ({ file: fileWire(call.workspace, visibleFile(call, input.file)), comments: [] }),
});

export const FILES = {
  'files.getUploadURLExternal': getUploadUrl,
  'files.completeUploadExternal': complete,
  'files.info': info,
};
