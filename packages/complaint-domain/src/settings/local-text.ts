import * as z from 'zod';

/** A text in all five languages; English is what a missing translation falls back to. */
export const LocalTextSchema = z.strictObject({
  en: z.string().min(1),
  it: z.string().min(1).optional(),
  pl: z.string().min(1).optional(),
  pt: z.string().min(1).optional(),
  ar: z.string().min(1).optional(),
});
export type LocalText = z.infer<typeof LocalTextSchema>;
