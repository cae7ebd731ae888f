import * as z from 'zod';

const plainOf = (most: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(most),
    emoji: z.boolean().default(true),
  });
const mrkdwnOf = (most: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(most),
    verbatim: z.boolean().default(false),
  });

/** A text object of plain text alone. */
export const plain = plainOf;
/** Either kind of text object. */
export const text = (most: number) => z.discriminatedUnion('type', [plainOf(most), mrkdwnOf(most)]);

export const confirm = z.strictObject({
  title: plain(100),
  text: text(300),
  confirm: plain(30),
  deny: plain(30),
  style: z.enum(['primary', 'danger']).optional(),
});

export const option = z.strictObject({
  text: text(75),
  value: z.string().max(150),
  description: text(75).optional(),
  url: z.string().max(3_000).optional(),
});
export const optionGroup = z.strictObject({ label: plain(75), options: z.array(option).min(1).max(100) });

export type TextObject = z.output<ReturnType<typeof text>>;
export type Option = z.output<typeof option>;
export type OptionGroup = z.output<typeof optionGroup>;
