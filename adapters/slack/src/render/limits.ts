import * as z from 'zod';

/**
 * What Slack takes, as its *Block Kit reference* puts it, for tests: of the blocks and elements that are used here and of
 * no others, so that a new one has to be looked up first. Lengths in UTF-16 units.
 */
const text = (most: number) => z.string().min(1).max(most);
const plain = (most: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: text(most), emoji: z.boolean().optional() });
const mrkdwn = (most: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: text(most), verbatim: z.boolean().optional() });
const either = (most: number) => z.discriminatedUnion('type', [plain(most), mrkdwn(most)]);

const block_id = z.string().min(1).max(255).optional();
const action_id = z.string().min(1).max(255);
const confirm = z
  .strictObject({ title: plain(100), text: either(300), confirm: plain(30), deny: plain(30) })
  .optional();

const button = z.strictObject({
  type: z.literal('button'),
  text: plain(75),
  action_id,
  value: z.string().max(2_000).optional(),
  url: z.url().max(3_000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  confirm,
  accessibility_label: text(75).optional(),
});

const header = z.strictObject({ type: z.literal('header'), block_id, text: plain(150) });
const divider = z.strictObject({ type: z.literal('divider'), block_id });
const context = z.strictObject({
  type: z.literal('context'),
  block_id,
  elements: z.array(either(3_000)).min(1).max(10),
});
const section = z
  .strictObject({
    type: z.literal('section'),
    block_id,
    text: either(3_000).optional(),
    fields: z.array(either(2_000)).min(1).max(10).optional(),
    accessory: button.optional(),
  })
  .refine((block) => block.text !== undefined || block.fields !== undefined, 'needs text or fields');
const actionsBlock = z
  .strictObject({ type: z.literal('actions'), block_id, elements: z.array(button).min(1).max(25) })
  .refine(
    ({ elements }) => new Set(elements.map((each) => each.action_id)).size === elements.length,
    'an action_id stands twice',
  );

const block = z.discriminatedUnion('type', [header, divider, context, section, actionsBlock]);

/** A message: at most 50 blocks that come to no more than 13,200 characters, and a text that is not cut. */
export const messageLimits = z.strictObject({
  text: text(4_000),
  blocks: z
    .array(block)
    .min(1)
    .max(50)
    .refine((blocks) => JSON.stringify(blocks).length <= 13_200, 'the blocks are too long together')
    .refine((blocks) => {
      const ids = blocks.flatMap((each) => each.block_id ?? []);
      return new Set(ids).size === ids.length;
    }, 'a block_id stands twice'),
});
