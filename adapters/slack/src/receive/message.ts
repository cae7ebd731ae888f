import * as z from 'zod';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const optional = z
  .string()
  .nullish()
  .transform((value) => value || undefined);

const file = z.looseObject({
  id: z.string(),
  name: optional,
  title: optional,
  mimetype: optional,
  size: z.number().nullish(),
  mode: optional,
  url_private_download: optional,
  url_private: optional,
  file_access: optional,
});
const attachment = z.looseObject({ text: optional, fallback: optional });

const message = z.looseObject({
  subtype: optional,
  ts: z.string(),
  thread_ts: optional,
  user: optional,
  bot_id: optional,
  app_id: optional,
  text,
  hidden: z.boolean().nullish(),
  files: z.array(file).nullish(),
  attachments: z.array(attachment).nullish(),
  edited: z.looseObject({ user: optional, ts: optional }).nullish(),
});

/** A message in Slack, with what is read of it. */
export type SlackMessage = z.output<typeof message>;

const base = { channel: z.string().min(1), channel_type: optional, event_ts: optional };

export const posted = message.extend(base);
export const changed = z.looseObject({ ...base, message, previous_message: message.nullish() });
export const deleted = z.looseObject({
  ...base,
  deleted_ts: z.string(),
  previous_message: message.partial({ ts: true }).nullish(),
});

/** A file of a message. */
export type SlackFile = {
  id: string;
  name: string;
  mimeType: string;
  /** Bytes; null: Slack did not say. */
  size: number | null;
  /** To be fetched with the bot's token; null: ask `files.info`, or it lies outside Slack. */
  downloadUrl: string | null;
};

/** The files of a message event, of `message` inside an edit, or of the message that a shortcut was used on. */
export function filesOf(event: unknown): SlackFile[] {
  const parsed = z.looseObject({ files: z.array(file).nullish() }).safeParse(event);
  if (!parsed.success) return [];
  return (parsed.data.files ?? [])
    .filter(({ mode }) => mode !== 'tombstone' && mode !== 'hidden_by_limit')
    .map((each) => ({
      id: each.id,
      name: each.name ?? each.title ?? each.id,
      mimeType: each.mimetype ?? 'application/octet-stream',
      size: each.size ?? null,
      downloadUrl: (each.mode === 'external' ? undefined : each.url_private_download) ?? null,
    }));
}

/** What was said: the text, else what was shared with it, else the names of its files. Slack's own markup. */
export function wordsOf(said: SlackMessage): string {
  if (said.text.trim() !== '') return said.text;
  const shared = (said.attachments ?? []).map((each) => each.text ?? each.fallback ?? '').filter(Boolean);
  if (shared.length > 0) return shared.join('\n\n');
  return filesOf(said)
    .map(({ name }) => name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'))
    .join(', ');
}
