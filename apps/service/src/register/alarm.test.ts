import type { Channel, Delivery } from '@recourse/channel';
import { describe, expect, it } from 'vitest';
import { nextWake } from './alarm.ts';
import { type DeliveryNeeds, deliverDue, settleInterrupted } from './deliveries.ts';
import { lodge, openRegister, type TestRegister } from './testing/register.ts';
import { wakeObligations } from './waking.ts';

const DAY = 86_400_000;
const second = { surface: { host: 'zendesk', account: 'acme', ref: '36' } };

/** Makes the entries of a complaint unreadable, as damage to the disk would. */
function damage(register: TestRegister, complaint: string): void {
  register.ctx.cases.clear();
  register.sql.run(`UPDATE events SET bytes = x'00' WHERE complaint = ?`, complaint);
}

function delivering() {
  const reached: string[] = [];
  const broken: string[] = [];
  const channel: Channel = {
    receive: async () => null,
    deliver: async (surface): Promise<Delivery> => {
      reached.push(surface.ref);
      return { kind: 'delivered', externalId: '1' };
    },
  };
  const needs: DeliveryNeeds = {
    caseUrl: 'https://recourse.test/cases/',
    channelFor: async () => channel,
    deleteBlobs: async () => ({ kind: 'delivered', externalId: 'documents' }),
    changed: () => {},
    broken: (what) => void broken.push(what),
  };
  return { reached, broken, needs };
}

describe('a case that cannot be read', () => {
  it('keeps no other case from being woken, and is looked at again later', () => {
    const register = openRegister();
    const bad = lodge(register);
    const good = lodge(register, second);
    register.ctx.moveClock(90 * DAY);
    damage(register, bad.id);
    const broken: string[] = [];
    const woken: string[] = [];
    wakeObligations(
      register.ctx,
      (c) => void woken.push(c.id),
      (what) => void broken.push(what),
    );
    expect(new Set(woken)).toEqual(new Set([good.id]));
    expect(broken.length).toBeGreaterThan(0);
    const again = register.sql.all<{ at: number }>(
      'SELECT wake_at AS at FROM obligations WHERE complaint = ? AND wake_at IS NOT NULL',
      bad.id,
    );
    expect(again.every(({ at }) => at > register.ctx.now())).toBe(true);
  });

  it('holds up no delivery of another', async () => {
    const register = openRegister();
    const bad = lodge(register);
    lodge(register, second);
    damage(register, bad.id);
    const { reached, broken, needs } = delivering();
    await deliverDue(register.ctx, needs);
    expect(reached).toEqual(['36']);
    expect(broken).toEqual(['delivery']);
    expect(register.ctx.stores.outbox.list({ state: 'waiting', limit: 5 })).toMatchObject([
      { complaint: bad.id, attempts: 1 },
    ]);
    expect(nextWake(register.ctx)).not.toBeNull();
  });

  it('does not keep the register from starting', () => {
    const register = openRegister();
    const bad = lodge(register);
    register.give({ type: 'SendMessage', data: { text: 'Dear Nora' }, complaint: bad.id });
    register.sql.run(`UPDATE outbox SET state = 'attempting', next_at = NULL`);
    damage(register, bad.id);
    const { broken, needs } = delivering();
    settleInterrupted(register.ctx, needs);
    expect(broken).toContain('delivery');
    expect(register.sql.all('SELECT kind, state FROM outbox ORDER BY n')).toEqual([
      { kind: 'fields', state: 'waiting' },
      { kind: 'message', state: 'uncertain' },
    ]);
  });
});

it('a deadline that was counted under other settings is counted anew, and its passing is still noticed', async () => {
  const register = openRegister();
  const c = lodge(register);
  const { ctx } = register;
  const settings = ctx.stores.settings.current();
  const wake = () => {
    for (let rounds = 0; rounds < 10; rounds++)
      wakeObligations(
        ctx,
        () => {},
        (_what, error) => {
          throw error;
        },
      );
  };
  ctx.moveClock(2 * DAY);
  wake();
  ctx.stores.settings.put({ ...settings, version: 2, timeZone: 'Pacific/Auckland' }, ctx.now());
  ctx.moveClock(90 * DAY);
  wake();
  expect(Object.keys(register.reload(c.id).reported).sort()).toEqual([
    'internal/first-answer',
    'uk-disp/final-response',
  ]);
  expect(register.reload(c.id).reported['uk-disp/final-response']?.missed).toBeDefined();
  expect(await register.fsck()).toMatchObject({ ok: true, findings: [] });
});
