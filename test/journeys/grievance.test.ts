import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, type World } from '../world.ts';
import { type Case, DAY, decideIssues, registerCase } from './case.ts';
import { dayIn, goTo, inFebruary, later } from './days.ts';

const LONDON = 'Europe/London';
const ANSWER = 'grievance/final-response';
const GONE = { problem: { status: 404, code: 'not-found' } };

let world: World;
let c: Case;
/** A Tuesday in February, 10 in the morning. */
let received: number;
beforeAll(async () => {
  world = await createWorld({ movableClock: true });
  received = inFebruary((await world.clients.api.clock()).now, 'tue', 10);
  await goTo(world, received);
});
afterAll(() => world?.close());

const dateOf = (n: number) => later(dayIn(LONDON, received), n);

describe('a grievance of an employee', () => {
  it('is restricted from the first moment and has a regime of its own', async () => {
    c = await registerCase(world, 'manager', {
      subject: 'Remarks of my team leader',
      description: 'My team leader Alice has made remarks about my body in front of others for weeks.',
      type: 'grievance',
      category: 'harassment',
      channel: 'in-person',
      complainant: { name: 'Nadia Haddad', kind: 'employee' },
    });
    expect(await c.read()).toMatchObject({
      restricted: true,
      category: 'harassment',
      regimes: expect.arrayContaining(['grievance']),
    });
    expect((await c.read()).regimes).not.toContain('uk-disp');
    expect(dayIn(LONDON, (await c.obligation('grievance/acknowledge')).due)).toBe(dateOf(3));
    const owed = await c.obligation(ANSWER);
    expect(dayIn(LONDON, owed.due)).toBe(dateOf(28));
    expect(owed).toMatchObject({ statutory: false });
  });

  it('is kept from whoever it is about, whatever their roles', async () => {
    const { agent, api } = world.clients;
    const alice = await c.memberId('agent');
    const excluded = [alice, await c.memberId('administrator')];
    await c.give('manager', 'Restrict', { restricted: true, excluded, reason: 'It is about Alice' });
    for (const person of ['agent', 'administrator'] as const) {
      const client = world.clients[person];
      await expect(client.read(c.reference)).rejects.toMatchObject(GONE);
      await expect(client.timeline(c.reference)).rejects.toMatchObject(GONE);
      await expect(client.command(c.reference, 'AddNote', { text: 'x' })).rejects.toMatchObject(GONE);
      for (const query of [{}, { q: 'remarks' }]) expect((await client.list(query)).items).toEqual([]);
    }
    await expect(
      world.clients.manager.command(c.reference, 'Assign', { assignee: alice }),
    ).rejects.toMatchObject({ problem: { rule: 'AS2' } });
    // Nor does it show in a duplicate that she looks for, while it is there for those who may see it.
    const again = { text: 'Remarks of my team leader about my body.', email: 'nadia@acme.example' };
    expect((await agent.assess(again)).duplicates).toEqual([]);
    expect((await api.list({ q: 'remarks' })).items).toHaveLength(1);
  });

  it('stops its own clock while the employee is asked, as no law forbids', async () => {
    const before = await c.obligation(ANSWER);
    const letter = await c.letter('acknowledgement');
    await c.give('manager', 'Acknowledge', { ...letter, sentOutside: 'Handed over' });
    await c.give('manager', 'SetWaiting', { waiting: true });
    expect((await c.read()).waiting).toMatchObject({ standing: expect.arrayContaining([ANSWER]) });
    await goTo(world, received + 5 * DAY);
    await c.give('manager', 'SetWaiting', { waiting: false });
    const after = await c.obligation(ANSWER);
    // Four days ended while she was asked; the day of receipt never counts.
    expect(dayIn(LONDON, after.due)).toBe(dateOf(32));
    expect(before.due).toBeLessThan(after.due);
  });

  it('is answered by two people where it is critical: the one who drafts, and another', async () => {
    await c.give('manager', 'Classify', { severity: 'critical' });
    await c.give('manager', 'Assign', { assignee: await c.memberId('manager') });
    await decideIssues(c, 'upheld', 'Two colleagues have heard the remarks.');
    const letter = await c.letter('final-response');
    await c.give('manager', 'IssueFinalResponse', { ...letter, sentOutside: 'Handed over' });
    const drafted = await c.read();
    expect(drafted).toMatchObject({
      finalResponse: null,
      draft: { text: letter.text, by: { id: await c.memberId('manager') } },
    });
    expect(drafted.messages.some(({ kind }) => kind === 'final-response')).toBe(false);
    expect(await c.obligation(ANSWER)).toMatchObject({ status: expect.stringMatching(/^(due|warn)$/) });
    await expect(
      world.clients.manager.command(c.reference, 'ApproveFinalResponse', {}),
    ).rejects.toMatchObject({ problem: { code: 'second-person-needed', rule: 'FR9' } });
  });

  it('goes back with a reason, and out when the second person agrees', async () => {
    await c.give('compliance', 'DeclineFinalResponse', { reason: 'Name the next steps, please.' });
    expect(await c.read()).toMatchObject({ draft: null, finalResponse: null });
    const letter = await c.letter('final-response');
    const text = `${letter.text}\n\nYour team leader works in another team from Monday.`;
    await c.give('manager', 'IssueFinalResponse', { ...letter, text, sentOutside: 'Handed over' });
    await c.give('compliance', 'ApproveFinalResponse', {});
    const view = await c.read();
    expect(view).toMatchObject({ draft: null, finalResponse: { outcome: 'upheld' } });
    expect(view.messages.at(-1)).toMatchObject({ kind: 'final-response', text });
    expect(await c.obligation(ANSWER)).toMatchObject({ status: 'met' });
    expect(await c.types()).toEqual(
      expect.arrayContaining(['FinalResponseDrafted', 'FinalResponseDeclined', 'FinalResponseIssued']),
    );
    await c.give('manager', 'Resolve', { reason: 'answered' });
    await c.give('manager', 'Close', {});
    await expect(world.clients.agent.read(c.reference)).rejects.toMatchObject(GONE);
  });
});
