import type { ViewOutput } from '@slack/bolt';
import type { KnownBlock, ModalView } from '@slack/types';
import { noticeBlocks } from './views.ts';

type State = ViewOutput['state']['values'];

/** Of each kind of field, what it is filled with and where it starts from. */
const INITIAL = {
  value: 'initial_value',
  selected_option: 'initial_option',
  selected_date: 'initial_date',
  selected_date_time: 'initial_date_time',
} as const;

/** A form as it was when it was sent, with everything that was filled in, and what is wrong above it. */
export function formAgain(view: ViewOutput, notice: string): ModalView {
  const { callback_id, title, close, submit, private_metadata, blocks, state } = view;
  return {
    type: 'modal',
    callback_id,
    title,
    private_metadata,
    ...(close && { close }),
    ...(submit && { submit }),
    blocks: [
      ...noticeBlocks(notice),
      ...(blocks as KnownBlock[]).map((block) => refilled(block, state.values)),
    ],
  } as ModalView;
}

function refilled(block: KnownBlock, values: State): KnownBlock {
  if (block.type !== 'input') return block;
  const field = Object.values(values[block.block_id ?? ''] ?? {})[0] as Record<string, unknown> | undefined;
  const filled = Object.entries(INITIAL).flatMap(([from, to]) =>
    field?.[from] == null ? [] : [[to, field[from]]],
  );
  return { ...block, element: { ...block.element, ...Object.fromEntries(filled) } } as KnownBlock;
}
