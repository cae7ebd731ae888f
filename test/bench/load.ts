import autocannon from 'autocannon';
import { quantile } from './figure.ts';

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

/**
 * Ours and the floor in turn. The ratio is the median over the rounds, each with its own floor: what else the machine
 * does meanwhile meets both. Rates are requests per second.
 */
export async function sideBySide(ours: Target, floor: Target, small: boolean) {
  const [rounds, seconds] = small ? [3, 1] : [7, 2];
  await throughput(floor, 1);
  await throughput(ours, 1);
  const measured: { ours: number; floor: number; ratio: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const floorRate = await throughput(floor, seconds);
    const oursRate = await throughput(ours, seconds);
    measured.push({ ours: oursRate, floor: floorRate, ratio: oursRate / floorRate });
  }
  const median = (key: 'ours' | 'floor' | 'ratio') =>
    quantile(
      measured.map((each) => each[key]),
      0.5,
    );
  return { ours: median('ours'), floor: median('floor'), ratio: median('ratio') };
}
