import type { SlackFile } from '@recourse/adapter-slack';
import { ApiError, UnreachableError } from '@recourse/api-client/client';
import { explainProblem } from '@recourse/chat';
import type { Bot, Person } from './bot.ts';
import { traceOf } from './log.ts';
import { refusalOf } from './slack-client.ts';

/** A file that was not kept, and why, for the person. */
export type LostFile = { name: string; why: string };

/**
 * Keeps files of a message as documents of a case, as this person. The same file is kept once, however often it is
 * asked for. What could not be kept is told, not thrown.
 */
export async function attachFiles(
  bot: Bot,
  person: Person,
  reference: string,
  files: SlackFile[],
): Promise<LostFile[]> {
  const lost: LostFile[] = [];
  for (const file of files) {
    const why = await attachFile(bot, person, reference, file);
    if (why !== null) lost.push({ name: file.name, why });
  }
  return lost;
}

/** Why it was not kept; null: it was. */
async function attachFile(
  bot: Bot,
  person: Person,
  reference: string,
  file: SlackFile,
): Promise<string | null> {
  const { words, client } = person;
  const { maxFileBytes } = await bot.settings();
  const tooLarge = words.t('file.large', { limit: megabytes(maxFileBytes, words.language) });
  if (file.size !== null && file.size > maxFileBytes) return tooLarge;
  const url = file.downloadUrl ?? (await addressOf(bot, file.id));
  if (url === null || !isOfSlack(url, bot.config.apiUrl)) return words.t('file.elsewhere');
  const bytes = await download(bot, url, file, maxFileBytes);
  if (bytes === 'unreadable') return words.t('file.unreadable');
  if (bytes === 'too-large') return tooLarge;
  if (bytes.byteLength === 0) return words.t('file.empty');
  try {
    await client.raw('POST', `/v1/complaints/${encodeURIComponent(reference)}/documents`, new Blob([bytes]), {
      'x-filename': encodeURIComponent(file.name),
      'content-type': file.mimeType,
      'idempotency-key': `slack.${bot.connection.account}.file.${file.id}.${reference}`,
    });
    return null;
  } catch (error) {
    if (!(error instanceof ApiError || error instanceof UnreachableError)) throw error;
    return explainProblem(error, words, reference);
  }
}

/** In a channel that is shared with another organisation a message does not say where its files are. */
async function addressOf(bot: Bot, id: string): Promise<string | null> {
  try {
    const { file } = await bot.slack.files.info({ file: id });
    return file?.is_external ? null : (file?.url_private_download ?? null);
  } catch (error) {
    if (refusalOf(error) === null) throw error;
    return null;
  }
}

/** The token goes to Slack's own servers and nowhere else. */
export function isOfSlack(url: string, apiUrl: string): boolean {
  if (!URL.canParse(url)) return false;
  const { origin, protocol, hostname } = new URL(url);
  if (origin === new URL(apiUrl).origin) return true;
  return protocol === 'https:' && (hostname === 'files.slack.com' || hostname.endsWith('.files.slack.com'));
}

/** Where the token may not read a file, Slack answers with a page to sign in instead of an error. */
async function download(
  bot: Bot,
  url: string,
  file: SlackFile,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | 'unreadable' | 'too-large'> {
  try {
    const response = await bot.fetch(url, {
      headers: { authorization: `Bearer ${bot.connection.botToken}` },
      redirect: 'manual',
    });
    const type = response.headers.get('content-type') ?? '';
    const signIn = type.startsWith('text/html') && !file.mimeType.startsWith('text/html');
    if (response.status !== 200 || signIn) {
      await response.body?.cancel();
      return 'unreadable';
    }
    return await readUpTo(response, limit);
  } catch (error) {
    bot.log('warn', 'file not downloaded', { file: file.id, ...traceOf(error) });
    return 'unreadable';
  }
}

/** What a file is larger than is not read, whatever was said of its size before. */
async function readUpTo(response: Response, limit: number): Promise<Uint8Array<ArrayBuffer> | 'too-large'> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = Number(response.headers.get('content-length') ?? 0) > limit ? limit + 1 : 0;
  while (reader !== undefined && size <= limit) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(chunks).arrayBuffer());
    chunks.push(value as Uint8Array<ArrayBuffer>);
    size += value.byteLength;
  }
  await reader?.cancel();
  return reader === undefined ? new Uint8Array(0) : 'too-large';
}

function megabytes(bytes: number, language: string): string {
  return new Intl.NumberFormat(language === 'ar' ? 'ar-u-nu-latn' : language, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  }).format(bytes / 1_000_000);
}
