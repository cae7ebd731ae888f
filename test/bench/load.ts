import autocannon from 'autocannon';
import { mean } from './figure.ts';

const CONNECTIONS = 16;

export type Target = {
  url: string;
  method: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: unknown;
};

/** Answered requests per second over 16 connections. Throws when any was refused: that would be a different work. */
async function throughput(target: Target, seconds: number): Promise<number> {
  const { url, method, headers = {}, body } = target;
  const result = await autocannon({
    url,
    method,
    connections: CONNECTIONS,
    duration: seconds,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const bad = result.non2xx + result.errors + result.timeouts;
  if (bad > 0) throw new Error(`${method} ${url}: ${bad} of ${result.requests.total} requests failed`);
  return result['2xx'] / result.duration;
}

/** Ours and the floor in turn, so that whatever else the machine does meets both. Gives requests per second. */
export async function sideBySide(ours: Target, floor: Target, small: boolean) {
  const [rounds, seconds] = small ? [1, 2] : [3, 4];
  await throughput(floor, 1);
  await throughput(ours, 1);
  const measured = { ours: [] as number[], floor: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    measured.floor.push(await throughput(floor, seconds));
    measured.ours.push(await throughput(ours, seconds));
  }
  return { ours: mean(measured.ours), floor: mean(measured.floor) };
}
