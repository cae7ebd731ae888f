import type { Notice } from '@recourse/channel';
import { expect, it } from 'vitest';
import { alertNotice } from './alerts.ts';
import { type DeliveryNeeds, deliverDue } from './deliveries.ts';
import { takeInOne } from './intake.ts';
import { lodge, openRegister, START } from './testing/register.ts';
import { wakeObligations } from './waking.ts';

const DAY = 86_400_000;
const RULE = 'uk-disp/final-response';
const BRITISH = {
  complainant: { name: 'Nora Vance', email: 'nora@example.org', country: 'GB' },
  sector: 'banking',
};

/** A case of Alice's whose eight weeks are over, in a register with a manager and a colleague. */
function missed(more: Record<string, unknown> = {}) {
  const register = openRegister();
  const { stores } = register.ctx;
  const member = (id: string, name: string, role: 'agent' | 'manager') =>
    stores.members.put({ id, email: `${id}@acme.example`, name, roles: [role] });
  member('m-alice', 'Alice Agent', 'agent');
  member('m-bruno', 'Bruno Manager', 'manager');
  member('m-other', 'Olga Other', 'agent');
  const c = lodge(register, { ...BRITISH, language: 'it', ...more });
  register.give({ type: 'Assign', data: { assignee: 'm-alice' }, complaint: c.id });
  register.ctx.moveClock(60 * DAY);
  wakeObligations(
    register.ctx,
    () => {},
    (_what, error) => {
      throw error;
    },
  );
  return { register, c: register.reload(c.id) };
}

function delivering() {
  const taken: Notice[] = [];
  const needs: DeliveryNeeds = {
    caseUrl: 'https://recourse.test/cases/',
    channelFor: async () => ({
      receive: async () => null,
      deliver: async (_surface, notice) => ({ kind: 'delivered', externalId: `x${taken.push(notice)}` }),
    }),
    deleteBlobs: async () => ({ kind: 'delivered', externalId: 'documents' }),
    changed: () => {},
    broken: (_what, error) => {
      throw error;
    },
  };
  return { taken, needs };
}

it('a missed date goes to the ticket for those whom the matrix names, in the language of the register', async () => {
  const { register } = missed();
  const { taken, needs } = delivering();
  await deliverDue(register.ctx, needs);
  expect(taken.filter(({ kind }) => kind === 'alert')).toContainEqual({
    kind: 'alert',
    language: 'en',
    state: 'missed',
    obligation: {
      id: RULE,
      kind: 'final-response',
      due: Date.UTC(2026, 3, 28, 22, 59, 59, 999),
      citation: 'FCA DISP 1.6.2R',
      verifiedOn: '2026-11-24',
    },
    people: [
      { name: 'Alice Agent', email: 'm-alice@acme.example' },
      { name: 'Bruno Manager', email: 'm-bruno@acme.example' },
    ],
  });
});

it('what the register wrote itself is known again when the host tells of it', async () => {
  const { register, c } = missed();
  const { taken, needs } = delivering();
  await deliverDue(register.ctx, needs);
  const externalId = `x${taken.findIndex(({ kind }) => kind === 'alert') + 1}`;
  takeInOne(register.ctx, {
    kind: 'note',
    externalId,
    text: 'A complaint deadline was missed',
    author: { kind: 'agent', externalId: '9' },
    surface: { host: 'zendesk', account: 'acme', ref: '35' },
    eventId: 'e1',
    at: START,
  });
  expect(register.reload(c.id).notes).toEqual([]);
});

it('names nobody who may not read the case', () => {
  const { register, c } = missed();
  const restriction = { restricted: true, excluded: ['m-bruno'], reason: 'It is about him.' };
  const actor = { kind: 'member', id: 'm-boss', roles: ['manager'] } as const;
  register.give({ type: 'Restrict', data: restriction, complaint: c.id, actor });
  expect(alertNotice(register.ctx, register.reload(c.id), `missed:${RULE}`)).toMatchObject({
    people: [{ name: 'Alice Agent', email: 'm-alice@acme.example' }],
  });
});

it('has nothing to say of a date that was not reported, or that moved or was met before it came', () => {
  const { register, c } = missed();
  const { ctx } = register;
  expect(alertNotice(ctx, c, `warned:${RULE}`)).toBeNull();
  expect(alertNotice(ctx, c, 'missed:uk-disp/quick-close')).toBeNull();
  expect(alertNotice(ctx, { ...c, reported: { [RULE]: { missed: 1 } } }, `missed:${RULE}`)).toBeNull();
  const resolution = { reason: 'withdrawn', at: START + DAY, summary: null } as const;
  const due = c.reported[RULE]!.missed!;
  const met = { ...c, status: 'resolved', resolution, reported: { [RULE]: { due } } } as const;
  expect(alertNotice(ctx, met, `due:${RULE}`)).toBeNull();
});
