import { createHash } from 'node:crypto';
import type { Block } from './block-kit/schemas.ts';
import { EMOJI } from './emoji.ts';
import { escapeText, unescapeText } from './escape.ts';
import type { Workspace } from './workspace.ts';

type Piece = { type: string; [member: string]: unknown };

const SPECIAL =
  /<(?:@([UW]\w+)|#(C\w+)(?:\|[^>]*)?|!(here|channel|everyone)|(https?:[^>|]+)(?:\|([^>]*))?)>|(https?:\/\/[^\s<>|]+[^\s<>|.,;:!?)\]'"])|@([\p{L}\p{N}][\p{L}\p{N}._-]*(?: \p{Lu}\p{L}+)?)|(?<![\w&])#([\p{L}\p{N}_-]+)|:([a-z0-9_+-]+):/gu;

/** What Slack makes of what a person types: `text` with its marks, and the same as a rich text block. */
export function readTyped(
  workspace: Pick<Workspace, 'state'>,
  typed: string,
): { text: string; blocks: Block[] } {
  const source = typed.replace(EMOJI_SIGNS, (sign) => `:${SIGN_NAMES.get(sign)}:`);
  const pieces: Piece[] = [];
  let text = '';
  let from = 0;
  const plain = (part: string): void => {
    if (part === '') return;
    pieces.push({ type: 'text', text: part });
    text += escapeText(part);
  };
  for (const match of source.matchAll(SPECIAL)) {
    const piece = special(workspace, match);
    if (!piece) continue;
    plain(source.slice(from, match.index));
    pieces.push(piece.piece);
    text += piece.text;
    from = match.index + match[0].length - piece.left;
  }
  plain(source.slice(from));
  return { text, blocks: [richText(pieces)] };
}

function richText(pieces: Piece[]): Block {
  const elements = [{ type: 'rich_text_section', elements: pieces }];
  const id = createHash('sha256').update(JSON.stringify(pieces)).digest('base64url').replace(/[-_]/g, 'x');
  return { type: 'rich_text', block_id: id.slice(0, 5), elements };
}

/** `left`: how many characters at the end of the match were not part of it. */
function special(
  { state }: Pick<Workspace, 'state'>,
  match: RegExpMatchArray,
): { piece: Piece; text: string; left: number } | undefined {
  const [, user, channel, range, url, label, bareUrl, name, hash, emoji] = match;
  if (user) return { piece: { type: 'user', user_id: user }, text: `<@${user}>`, left: 0 };
  if (channel) return channelPiece(state, channel);
  if (range) return { piece: { type: 'broadcast', range }, text: `<!${range}>`, left: 0 };
  if (url) {
    const named = label ? { text: unescapeText(label) } : {};
    const text = label ? `<${url}|${label}>` : `<${url}>`;
    return { piece: { type: 'link', url: unescapeText(url), ...named }, text, left: 0 };
  }
  if (bareUrl) return { piece: { type: 'link', url: bareUrl }, text: `<${escapeText(bareUrl)}>`, left: 0 };
  if (hash) {
    const found = [...state.channels.values()].find((one) => one.name === hash && one.kind !== 'im');
    return found && channelPiece(state, found.id);
  }
  if (emoji) {
    return EMOJI.has(emoji)
      ? { piece: { type: 'emoji', name: emoji }, text: `:${emoji}:`, left: 0 }
      : undefined;
  }
  return name === undefined ? undefined : mention(state, name);
}

function channelPiece(state: Workspace['state'], id: string) {
  const name = state.channels.get(id)?.name ?? '';
  return { piece: { type: 'channel', channel_id: id }, text: `<#${id}|${name}>`, left: 0 };
}

/** By full name, first name or short name. */
function mention(state: Workspace['state'], name: string) {
  for (const tried of [name, name.split(' ')[0]!]) {
    const wanted = tried.toLowerCase();
    const user = [...state.users.values()].find(
      (one) =>
        !one.deleted &&
        [one.name.toLowerCase(), one.handle.toLowerCase(), one.name.toLowerCase().split(' ')[0]].includes(
          wanted,
        ),
    );
    if (user) {
      return {
        piece: { type: 'user', user_id: user.id },
        text: `<@${user.id}>`,
        left: name.length - tried.length,
      };
    }
  }
  return undefined;
}

const SIGN_NAMES = new Map([...EMOJI].map(([emojiName, sign]) => [sign, emojiName]));
const EMOJI_SIGNS = new RegExp([...SIGN_NAMES.keys()].join('|'), 'gu');
