import type { DeliveryRow } from '@recourse/api-client';
import { isOn } from './faults.ts';
import type { Play } from './play.ts';

/** What the page shows of the world around the register. Read again every few seconds. */
export type PlayState = {
  /** False while the service is down or being restarted; the rest is then as last known or empty. */
  up: boolean;
  /** Origin of the service, for its live socket. */
  serviceUrl: string;
  /** UTC ms in the register. */
  now: number;
  /** How far that is ahead of this machine's clock, ms. */
  ahead: number;
  troubles: { down: boolean; falseFailure: boolean; delayed: boolean };
  /** The latest webhook that Zendesk sent, or is about to send. */
  lastWebhook: { event: string; at: string | null; status: 'pending' | 'delivered' | 'failed' } | null;
  /** Deliveries that have not arrived yet, newest first, and how many have. */
  outbox: { open: DeliveryRow[]; delivered: number };
};

export async function playState(play: Play): Promise<PlayState> {
  const { faults, invocations } = play.zendesk;
  const last = invocations.at(-1);
  const base = {
    troubles: {
      down: isOn(faults, 'down'),
      falseFailure: isOn(faults, 'falseFailure'),
      delayed: isOn(faults, 'delayed'),
    },
    lastWebhook: last
      ? { event: last.event, at: last.attempts.at(-1)?.at ?? null, status: last.status }
      : null,
  };
  const service = play.service.isUp() ? await readService(play).catch(() => null) : null;
  const now = service?.now ?? Date.now() + play.clock.offset;
  const outbox = service?.outbox ?? { open: [], delivered: 0 };
  const { url: serviceUrl } = play.service;
  return { ...base, serviceUrl, up: service !== null, now, ahead: play.clock.offset, outbox };
}

async function readService({ client }: Play) {
  const [{ now }, { items }] = await Promise.all([client.clock(), client.deliveries()]);
  const open = items.filter(({ state }) => state !== 'delivered');
  return { now, outbox: { open, delivered: items.length - open.length } };
}
