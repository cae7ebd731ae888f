import { type Figure, figure, type Size } from './figure.ts';
import { startFloor } from './floor/start.ts';
import { sideBySide } from './load.ts';
import { complaint } from './samples.ts';
import { withService } from './service.ts';

/** Lodging (decide, log, index, search, obligations, outbox, receipt) against one INSERT of the same body. */
export async function lodge({ small }: Size): Promise<Figure[]> {
  const body = complaint(1);
  const rate = await withFloor((floor) =>
    withService((service) =>
      sideBySide(
        { url: `${service.url}/v1/complaints`, method: 'POST', headers: bearer(service.apiKey), body },
        { url: `${floor}/rows`, method: 'POST', body },
        small,
      ),
    ),
  );
  return [figure('lodge-throughput', rate.ratio, 'x floor', ['>=', 0.5], perSecond(rate))];
}

/** Reading one complaint against reading one row with the same answer. */
export async function read({ small }: Size): Promise<Figure[]> {
  const rate = await withFloor((floor) =>
    withService(async (service, client) => {
      const { reference } = await client.lodge(complaint(1));
      const view = await client.read(reference);
      const row = await fetch(`${floor}/rows`, { method: 'POST', body: JSON.stringify(view) });
      const { id } = (await row.json()) as { id: number };
      return sideBySide(
        { url: `${service.url}/v1/complaints/${reference}`, method: 'GET', headers: bearer(service.apiKey) },
        { url: `${floor}/rows/${id}`, method: 'GET' },
        small,
      );
    }),
  );
  return [figure('read-throughput', rate.ratio, 'x floor', ['>=', 0.6], perSecond(rate))];
}

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

const perSecond = ({ ours, floor }: { ours: number; floor: number }) =>
  `${ours.toFixed(0)}/s, floor ${floor.toFixed(0)}/s, 16 connections`;

async function withFloor<T>(use: (url: string) => Promise<T>): Promise<T> {
  const floor = await startFloor();
  try {
    return await use(floor.url);
  } finally {
    await floor.stop();
  }
}
