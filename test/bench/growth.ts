import type { Client } from '@recourse/api-client';
import { type Figure, figure, quantile, type Size } from './figure.ts';
import { complaint, surname } from './samples.ts';
import { withService } from './service.ts';

const BATCH = 500;

/** What people do all day, each a request that must not become slower as the book grows. */
const REQUESTS: { name: string; ask: (client: Client, i: number) => Promise<unknown> }[] = [
  { name: 'queue-page', ask: (client) => client.list({ limit: 25 }) },
  { name: 'search-name', ask: (client, i) => client.list({ limit: 25, q: surname(i) }) },
  { name: 'search-word', ask: (client) => client.list({ limit: 25, q: 'pension' }) },
  { name: 'queue-counts', ask: (client) => client.queues() },
];

/** The same requests on a book of 1,000 complaints and, later, on the same book with 100,000. */
export async function growth({ small }: Size): Promise<Figure[]> {
  const [few, many] = small ? [500, 5_000] : [1_000, 100_000];
  return withService(async (_service, client) => {
    await fill(client, 0, few);
    const before = await medians(client, few, small);
    await fill(client, few, many);
    const after = await medians(client, many, small);
    return REQUESTS.map(({ name }) => {
      const [first, last] = [before.get(name)!, after.get(name)!];
      const detail = `p50 ${last.toFixed(2)} ms at ${many} complaints, ${first.toFixed(2)} ms at ${few}`;
      return figure(`${name}-growth`, last / first, 'x', ['<=', 1.5], detail);
    });
  });
}

/** Lodges complaints `from` to `to`. */
async function fill(client: Client, from: number, to: number): Promise<void> {
  for (let n = from; n < to; n += BATCH) {
    const count = Math.min(BATCH, to - n);
    const complaints = Array.from({ length: count }, (_, i) => ({
      key: `bench-${n + i}`,
      data: complaint(n + i),
    }));
    const { results } = await client.lodgeBatch(complaints);
    const refused = results.find((result) => 'problem' in result);
    if (refused) throw new Error(`A complaint was refused: ${JSON.stringify(refused)}`);
  }
}

/** Milliseconds of each request, in turn. */
async function medians(client: Client, size: number, small: boolean): Promise<Map<string, number>> {
  const times = new Map(REQUESTS.map(({ name }) => [name, [] as number[]]));
  const [warmUp, counted] = small ? [5, 40] : [20, 200];
  for (let i = 0; i < warmUp + counted; i++) {
    for (const { name, ask } of REQUESTS) {
      const start = performance.now();
      await ask(client, (i * 37) % size);
      if (i >= warmUp) times.get(name)!.push(performance.now() - start);
    }
  }
  return new Map([...times].map(([name, all]) => [name, quantile(all, 0.5)]));
}
