import * as z from 'zod';
import { accessory, actionElement, image, inputElement } from './elements.ts';
import { checkWhole } from './rules.ts';
import { plain, text } from './text.ts';

const blockId = { block_id: z.string().min(1).max(255).optional() };
const block = <T extends string, S extends z.core.$ZodLooseShape>(type: T, shape: S) =>
  z.strictObject({ type: z.literal(type), ...blockId, ...shape });

const contextElement = z.union([image, text(3_000)]);

/** One block of any kind that the emulated app may use. */
export const anyBlock = z.discriminatedUnion('type', [
  block('section', {
    text: text(3_000).optional(),
    fields: z.array(text(2_000)).min(1).max(10).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  }),
  block('header', { text: plain(150) }),
  block('divider', {}),
  block('context', { elements: z.array(contextElement).min(1).max(10) }),
  block('image', {
    image_url: z.string().max(3_000).optional(),
    slack_file: z.looseObject({}).optional(),
    alt_text: z.string().max(2_000),
    title: plain(2_000).optional(),
  }),
  block('actions', { elements: z.array(actionElement).min(1).max(25) }),
  block('input', {
    label: plain(2_000),
    element: inputElement,
    hint: plain(2_000).optional(),
    optional: z.boolean().default(false),
    dispatch_action: z.boolean().default(false),
  }),
  block('rich_text', { elements: z.array(z.looseObject({ type: z.string() })) }),
  block('markdown', { text: z.string().min(1).max(12_000) }),
]);

export type Block = z.output<typeof anyBlock>;

/** The blocks of a message. */
export const messageBlocks = z.array(anyBlock).max(50).superRefine(checkWhole('message'));

const viewCommon = {
  blocks: z.array(anyBlock).max(100),
  private_metadata: z.string().max(3_000).default(''),
  callback_id: z.string().max(255).default(''),
  external_id: z.string().max(255).default(''),
};

const modal = z.strictObject({
  type: z.literal('modal'),
  ...viewCommon,
  title: plain(24),
  submit: plain(24)
    .nullish()
    .transform((value) => value ?? null),
  close: plain(24)
    .nullish()
    .transform((value) => value ?? null),
  clear_on_close: z.boolean().default(false),
  notify_on_close: z.boolean().default(false),
  submit_disabled: z.boolean().default(false),
});
const home = z.strictObject({ type: z.literal('home'), ...viewCommon });

export const viewBody = z.discriminatedUnion('type', [modal, home]).superRefine((view, context) => {
  checkWhole('view')(view.blocks, context, ['blocks']);
  const asks = view.blocks.some(({ type }) => type === 'input');
  if (view.type === 'modal' && asks && !view.submit) {
    context.addIssue({ code: 'custom', path: ['submit'], message: 'missing required field: submit' });
  }
});

export type ViewBody = z.output<typeof viewBody>;
