import type { Block, ClientMessage } from '../client/shapes.ts';
import { Attachments } from './attachments.tsx';
import { Blocks } from './blocks/blocks.tsx';
import { Mrkdwn } from './blocks/mrkdwn.tsx';
import { SurfaceContext } from './blocks/surface.ts';
import { Files } from './files.tsx';
import { useSurfaceOf } from './use-surface-of.ts';

/** What a message says: its blocks, else its text; then attachments and files. */
export function MessageContent({ channel, message }: { channel: string; message: ClientMessage }) {
  const { blocks = [], attachments = [], files = [] } = message;
  const surface = useSurfaceOf({
    name: message.ts,
    spot: { channel, ts: message.ts },
    blocks: [...blocks, ...attachments.flatMap((one) => one.blocks ?? [])],
    state: message.state,
  });
  return (
    <SurfaceContext.Provider value={surface}>
      {blocks.length > 0 && !isTyped(blocks) ? (
        <Blocks blocks={blocks} under={2} />
      ) : (
        <Said text={message.text} />
      )}
      <Attachments list={attachments} />
      <Files list={files} />
    </SurfaceContext.Provider>
  );
}

/**
 * Whether the blocks are only what the workspace made of a text: the text itself then also tells what is bold, a quote
 * or code.
 */
function isTyped(blocks: Block[]): boolean {
  const [only, ...others] = blocks;
  if (others.length > 0 || only?.type !== 'rich_text') return false;
  const parts = only.elements as { type: string; elements?: { style?: unknown }[] }[];
  const [section] = parts;
  return (
    parts.length === 1 &&
    section?.type === 'rich_text_section' &&
    (section.elements ?? []).every(({ style }) => style === undefined)
  );
}

export function Said({ text }: { text: string }) {
  if (text === '') return null;
  return (
    <div class="text" dir="auto">
      <Mrkdwn text={text} />
    </div>
  );
}
