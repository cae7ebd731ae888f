import * as z from 'zod';
import { looseAttachments, readBlocks } from '../block-kit/read.ts';
import { SlackError } from '../errors.ts';
import { unescapeText } from '../escape.ts';
import { readTyped } from '../typed-text.ts';
import type { Attachment, Message, Metadata } from '../types.ts';
import type { Workspace } from '../workspace.ts';
import { json } from './method.ts';

const LONGEST_TEXT = 40_000;
/** The arguments that say what a message holds. */
export const content = {
  text: z.string().optional(),
  blocks: json.optional(),
  attachments: json.optional(),
};
type Content = z.output<z.ZodObject<typeof content>>;

/** Text, blocks and attachments as they are kept. Throws as Slack refuses them. */
export function readContent(
  workspace: Workspace,
  given: Content,
): Pick<Message, 'text' | 'blocks' | 'attachments'> {
  const text = given.text ?? '';
  if (text.length > LONGEST_TEXT) throw new SlackError('msg_too_long');
  const blocks = given.blocks === undefined || given.blocks === null ? undefined : readBlocks(given.blocks);
  const attachments = given.attachments ? readAttachments(given.attachments) : undefined;
  if (text === '' && !blocks?.length && !attachments?.length) throw new SlackError('no_text');
  const linked = linkify(workspace, text);
  const shown = blocks?.length ? { blocks } : blocks || text === '' ? {} : { blocks: linked.blocks };
  return { text: linked.text, ...shown, ...(attachments ? { attachments } : {}) };
}

function readAttachments(value: unknown): Attachment[] {
  const read = looseAttachments.safeParse(value);
  if (!read.success) throw new SlackError('invalid_attachments');
  return read.data.map((attachment, index) => ({
    fallback: '[no preview available]',
    ...attachment,
    id: index + 1,
    ...(attachment.blocks ? { blocks: readBlocks(attachment.blocks) } : {}),
  }));
}

/** What an app posts is already in Slack's marks; bare links get theirs, and text alone becomes a rich text block. */
function linkify(workspace: Workspace, text: string): { text: string; blocks: Message['blocks'] & {} } {
  const typed = readTyped(workspace, unescapeText(text));
  const linked = text.replace(
    /(^|[^<|"\w/])(https?:\/\/[^\s<>|]+)/g,
    (_, before: string, url: string) => `${before}<${url}>`,
  );
  return { text: linked, blocks: typed.blocks };
}

const metadataSchema = z.object({
  event_type: z.string().min(1),
  event_payload: z.record(z.string(), z.unknown()),
});

export function readMetadata(value: unknown): { metadata?: Metadata } {
  if (value === undefined || value === null || value === '') return {};
  const read = metadataSchema.safeParse(value);
  if (!read.success) throw new SlackError('invalid_metadata_format');
  return { metadata: read.data };
}
