import { createHash } from 'node:crypto';
import * as z from 'zod';
import { SlackError } from '../errors.ts';
import { problemsOf } from './problems.ts';
import { type Block, messageBlocks, type ViewBody, viewBody } from './schemas.ts';
import { interactives } from './walk.ts';

/** Of all blocks of a message together, as JSON: not in Slack's reference, but what its users meet. */
const LARGEST_BLOCKS = 13_200;
const LARGEST_VIEW = 250_000;

/** Blocks of a message as Slack keeps them. Throws `invalid_blocks` with the reasons, or `msg_blocks_too_long`. */
export function readBlocks(value: unknown): Block[] {
  const read = messageBlocks.safeParse(value, { reportInput: true });
  if (read.success) {
    if (JSON.stringify(value).length > LARGEST_BLOCKS) throw new SlackError('msg_blocks_too_long');
    return named(read.data);
  }
  const messages = problemsOf(read.error, 'blocks');
  throw new SlackError('invalid_blocks', {
    errors: messages.map((message) => message.replace('[ERROR] ', '')),
    response_metadata: { messages },
  });
}

/** A view as Slack keeps it. Throws `invalid_arguments` with the reasons. */
export function readView(value: unknown): ViewBody {
  const read = viewBody.safeParse(value, { reportInput: true });
  if (!read.success) {
    throw new SlackError('invalid_arguments', {
      response_metadata: { messages: problemsOf(read.error, 'view') },
    });
  }
  if (JSON.stringify(read.data).length > LARGEST_VIEW) throw new SlackError('view_too_large');
  return { ...read.data, blocks: named(read.data.blocks) };
}

/** Every block has a block id and everything in it an action id: where none was given, one is made. */
function named(blocks: Block[]): Block[] {
  for (const [index, block] of blocks.entries()) {
    block.block_id ??= shortId(`${index} ${JSON.stringify(block)}`);
    for (const [place, element] of interactives(block).entries()) {
      element.action_id ??= shortId(`${block.block_id} ${place} ${element.type}`);
    }
  }
  return blocks;
}

const shortId = (of: string): string =>
  createHash('sha256').update(of).digest('base64url').replace(/[-_]/g, 'x').slice(0, 5);

export const looseAttachments = z.array(z.looseObject({})).max(100);
