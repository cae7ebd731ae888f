import { describe, expect, it } from 'vitest';
import { diskBlobs, r2Blobs } from './blobs.ts';

const MIB = 1024 * 1024;

function bytesOf(length: number, chunk = 700_001): ReadableStream<Uint8Array> {
  let made = 0;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (made >= length) return controller.close();
      const size = Math.min(chunk, length - made);
      const from = made;
      controller.enqueue(new Uint8Array(size).map((_, i) => (from + i) % 251));
      made += size;
    },
  }) as never;
}

function failing(): ReadableStream<Uint8Array> {
  let made = 0;
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      if (made++ > 20) return controller.error(new Error('cut off'));
      controller.enqueue(new Uint8Array(MIB));
    },
  }) as never;
}

/** A bucket that insists on what R2 insists on: every part but the last is as long as the first, at least 5 MiB. */
function bucket() {
  const objects = new Map<string, Uint8Array>();
  const open = new Set<string>();
  const checked = (parts: Uint8Array[]) => {
    if (parts.slice(0, -1).some((part) => part.length !== parts[0]!.length || part.length < 5 * MIB))
      throw new Error('EntityTooSmall');
    return new Uint8Array(Buffer.concat(parts));
  };
  const r2 = {
    put: async (key: string, value: Uint8Array) => void objects.set(key, value),
    get: async (key: string) =>
      objects.has(key) ? { body: new Blob([objects.get(key)! as never]).stream() } : null,
    delete: async (key: string) => void objects.delete(key),
    async createMultipartUpload(key: string) {
      const parts: Uint8Array[] = [];
      open.add(key);
      return {
        uploadPart: async (partNumber: number, part: Uint8Array) => {
          parts[partNumber - 1] = part;
          return { partNumber, etag: String(part.length) };
        },
        complete: async () => {
          open.delete(key);
          objects.set(key, checked(parts));
        },
        abort: async () => void open.delete(key),
      };
    },
  };
  return { objects, open, store: r2Blobs(r2 as unknown as R2Bucket) };
}

describe('R2', () => {
  it.each([[0], [1], [5 * MIB - 1], [5 * MIB], [5 * MIB + 1], [12 * MIB], [15 * MIB]])(
    'keeps %i bytes as they are',
    async (length) => {
      const { store, objects } = bucket();
      await store.put('k', bytesOf(length));
      const kept = objects.get('k')!;
      expect(kept.length).toBe(length);
      const first = kept.findIndex((byte, i) => byte !== i % 251);
      expect(first).toBe(-1);
    },
  );

  it('keeps nothing of a stream that fails', async () => {
    const { store, objects, open } = bucket();
    await expect(store.put('k', failing())).rejects.toThrow('cut off');
    expect([objects.size, open.size]).toEqual([0, 0]);
  });

  it('knows what is not there', async () => {
    const { store } = bucket();
    expect(await store.get('k')).toBeNull();
    await store.delete('k');
  });
});

describe('disk', () => {
  it('tells absence from failure', async () => {
    const answering = (status: number) => diskBlobs({ fetch: async () => new Response(null, { status }) });
    expect(await answering(404).get('k')).toBeNull();
    await answering(404).delete('k');
    await expect(answering(500).get('k')).rejects.toThrow('500');
    await expect(answering(500).delete('k')).rejects.toThrow('500');
    await expect(answering(507).put('k', bytesOf(1))).rejects.toThrow('507');
  });
});
