import { createHash } from 'node:crypto';
import { SNIFF_BYTES } from './media-type.ts';

export type Measured = { bytes: number; sha256: string; head: Uint8Array };

/** Passes bytes on while it counts and hashes them, and stops the stream when there are too many. */
export function measure(limit: number) {
  const hash = createHash('sha256');
  let bytes = 0;
  let head = new Uint8Array();
  let whole = false;
  const stream = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.length;
      if (bytes > limit) return controller.error(new Error('too many bytes'));
      hash.update(chunk);
      if (head.length < SNIFF_BYTES) head = joined(head, chunk.subarray(0, SNIFF_BYTES - head.length));
      controller.enqueue(chunk);
    },
    flush() {
      whole = true;
    },
  });
  return {
    stream,
    tooLarge: () => bytes > limit,
    /** Whether the end was reached. A receiver of the stream does not always learn that it broke off. */
    whole: () => whole,
    /** Call once, when the stream is through. */
    result: (): Measured => ({ bytes, sha256: hash.digest('hex'), head }),
  };
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
