import type { Notice } from '@recourse/channel';
import { messageLimits } from '../render/limits.ts';
import type { SlackText } from '../render/message.ts';
import { type RenderOptions, renderNotice, type Told } from '../render/notice.ts';
import { NOTICES } from './channel.ts';

export const LANGUAGES = ['en', 'it', 'pl', 'pt', 'ar'] as const;
const OPTIONS: RenderOptions = { reveal: true, to: 'channel', timeZone: 'Europe/Rome' };
const NOT_TOLD = new Set<Notice['kind']>(['open', 'revision', 'erase']);
export const TOLD = NOTICES.filter((notice): notice is Told => !NOT_TOLD.has(notice.kind));

export const render = (notice: Told, more: Partial<RenderOptions> = {}) =>
  renderNotice(notice, { ...OPTIONS, ...more });

export function problemsOf(message: SlackText): string[] {
  const parsed = messageLimits.safeParse(message);
  return parsed.success
    ? []
    : parsed.error.issues.map(({ path, message: why }) => `${path.join('.')}: ${why}`);
}

type Texts = { plain: string[]; marked: string[] };
export function textsOf(value: unknown, found: Texts = { plain: [], marked: [] }): Texts {
  if (typeof value !== 'object' || value === null) return found;
  const { type, text } = value as { type?: unknown; text?: unknown };
  if (type === 'plain_text' && typeof text === 'string') found.plain.push(text);
  if (type === 'mrkdwn' && typeof text === 'string') found.marked.push(text);
  for (const each of Object.values(value)) textsOf(each, found);
  return found;
}
export const everything = (message: SlackText) => {
  const { plain, marked } = textsOf(message.blocks);
  return [...plain, ...marked].join('\n');
};
export const actionsOf = (message: SlackText) =>
  message.blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
