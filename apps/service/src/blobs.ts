import type { Env, Fetching } from './env.ts';

/** Where documents lie. Keys are random ids below the register's name; nothing personal stands in them. */
export type BlobStore = {
  /** Streams the bytes in. When the stream fails, nothing is kept. */
  put(key: string, bytes: ReadableStream<Uint8Array>): Promise<void>;
  get(key: string): Promise<ReadableStream<Uint8Array> | null>;
  /** Deleting what is not there is fine. */
  delete(key: string): Promise<void>;
};

export function blobStoreOf(env: Pick<Env, 'DOCUMENTS' | 'BLOBS'>): BlobStore {
  if (env.DOCUMENTS) return r2Blobs(env.DOCUMENTS);
  if (env.BLOBS) return diskBlobs(env.BLOBS);
  throw new Error('neither DOCUMENTS (R2) nor BLOBS (disk) is bound');
}

/** workerd's disk service. It writes beside the file and renames at the end. */
export function diskBlobs(disk: Fetching): BlobStore {
  const url = (key: string) => `http://blobs/${key}`;
  return {
    async put(key, bytes) {
      const response = await disk.fetch(url(key), {
        method: 'PUT',
        body: bytes,
        duplex: 'half',
      } as RequestInit);
      if (!response.ok) throw new Error(`the disk refused a document with ${response.status}`);
    },
    async get(key) {
      const response = await disk.fetch(url(key));
      if (response.ok) return response.body;
      await response.body?.cancel();
      if (response.status === 404) return null;
      throw new Error(`the disk refused to read a document with ${response.status}`);
    },
    async delete(key) {
      const response = await disk.fetch(url(key), { method: 'DELETE' });
      if (!response.ok && response.status !== 404)
        throw new Error(`the disk refused to delete a document with ${response.status}`);
    },
  };
}

/** R2 wants the length of a single write beforehand; parts of a larger one are at least 5 MiB. */
const PART_BYTES = 5 * 1024 * 1024;

export function r2Blobs(bucket: R2Bucket): BlobStore {
  return {
    async put(key, bytes) {
      const parts = partsOf(bytes, PART_BYTES);
      const first = await parts.next();
      const second = first.done ? first : await parts.next();
      if (second.done) await bucket.put(key, first.value ?? new Uint8Array());
      else await putParts(bucket, key, [first.value!, second.value], parts);
    },
    get: async (key) => (await bucket.get(key))?.body ?? null,
    delete: (key) => bucket.delete(key),
  };
}

async function putParts(bucket: R2Bucket, key: string, head: Uint8Array[], rest: AsyncIterable<Uint8Array>) {
  const upload = await bucket.createMultipartUpload(key);
  try {
    const done: R2UploadedPart[] = [];
    for (const part of head) done.push(await upload.uploadPart(done.length + 1, part));
    for await (const part of rest) done.push(await upload.uploadPart(done.length + 1, part));
    await upload.complete(done);
  } catch (error) {
    await upload.abort();
    throw error;
  }
}

/** Cuts a stream into parts of equal size; only the last one may be smaller. */
async function* partsOf(
  bytes: ReadableStream<Uint8Array>,
  size: number,
): AsyncGenerator<Uint8Array, undefined> {
  let part = new Uint8Array(size);
  let filled = 0;
  for await (let chunk of bytes) {
    while (filled + chunk.length >= size) {
      part.set(chunk.subarray(0, size - filled), filled);
      yield part;
      chunk = chunk.subarray(size - filled);
      part = new Uint8Array(size);
      filled = 0;
    }
    part.set(chunk, filled);
    filled += chunk.length;
  }
  if (filled > 0) yield part.subarray(0, filled);
}
