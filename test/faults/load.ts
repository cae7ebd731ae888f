import { type Client, type Receipt, UnreachableError } from '@recourse/api-client';

/** One request with its key: done again it must lead to the same. */
export type Write = {
  key: string;
  reference: string | null;
  send(api: Client): Promise<Receipt>;
  /** Null until the service has answered. */
  receipt: Receipt | null;
};

/** One after the other until the service is gone: registers complaints and writes a note on each. */
export async function writeUntilGone(api: Client, name: string): Promise<Write[]> {
  const writes: Write[] = [];
  for (let n = 0; ; n++) {
    const lodged = lodging(`${name}-${n}`);
    writes.push(lodged);
    if (!(await acknowledged(api, lodged))) return writes;
    const noted = noting(`${name}-${n}-note`, lodged.receipt!.reference);
    writes.push(noted);
    if (!(await acknowledged(api, noted))) return writes;
  }
}

function lodging(key: string): Write {
  const data = { description: `Complaint ${key}: nobody answers.`, complainant: { name: `Person ${key}` } };
  const send = (api: Client) => api.lodge(data, { idempotencyKey: key });
  return { key, reference: null, send, receipt: null };
}

export function noting(key: string, reference: string): Write {
  const send = (api: Client) =>
    api.command(reference, 'AddNote', { text: `Note (${key})` }, { idempotencyKey: key });
  return { key, reference, send, receipt: null };
}

/** False when the service went away before it answered. */
export async function acknowledged(api: Client, write: Write): Promise<boolean> {
  try {
    write.receipt = await write.send(api);
    return true;
  } catch (error) {
    if (error instanceof UnreachableError) return false;
    throw error;
  }
}

/** Does `work` for all items, a few at a time. */
export async function eachOf<T>(items: T[], work: (item: T) => Promise<void>, width = 8): Promise<void> {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: width }, worker));
}
