import { expect, it } from 'vitest';
import { COMMAND_NAMES } from './commands.ts';
import { parseCommand } from './parse-command.ts';

function problems(type: string, data: unknown): string[] {
  const parsed = parseCommand(type, data);
  return parsed.ok ? [] : parsed.problem.map(({ field, rule }) => `${field} ${rule}`);
}

it('[IN1] an unknown command is refused by name', () => {
  for (const type of ['Explode', 'lodge', '', 'constructor', '__proto__', 'toString'])
    expect(parseCommand(type, {})).toEqual({
      ok: false,
      problem: [{ field: 'type', rule: 'IN1', message: `unknown command "${type}"` }],
    });
});

it('[IN2] every command refuses what is no object, and missing or mistyped members by name', () => {
  for (const type of COMMAND_NAMES)
    for (const data of [null, undefined, [], 'x', 7, true])
      expect(problems(type, data)).toContain('data IN2');
  expect(problems('Lodge', {})).toEqual(['description IN2']);
  expect(problems('Lodge', { description: 5, complainant: { name: [] }, issues: ['ok', 3] })).toEqual([
    'description IN2',
    'complainant.name IN2',
    'issues.1 IN2',
  ]);
  expect(
    problems('RecordDelivery', { delivery: 'd', surface: 's1', item: 'm1', result: { kind: 'delivered' } }),
  ).toEqual(['result.externalId IN2']);
});

it('[IN3] what is outside its limits is refused, not cut', () => {
  expect(problems('Lodge', { description: '   ' })).toEqual(['description IN3']);
  expect(problems('Lodge', { description: 'x', subject: 'x'.repeat(301) })).toEqual(['subject IN3']);
  expect(problems('Lodge', { description: 'x'.repeat(40_001) })).toContain('description IN3');
  expect(problems('Lodge', { description: 'x', issues: Array(21).fill('y') })).toEqual(['issues IN3']);
  expect(
    problems('ProposeRedress', { kind: 'refund', description: 'x', amount: 0, currency: 'GBP' }),
  ).toEqual(['amount IN3']);
});

it('[IN4] a member that the command does not have is refused', () => {
  expect(problems('Close', { now: true })).toEqual(['now IN4']);
  expect(problems('Lodge', { description: 'x', complainant: { mail: 'a@b.co', fon: '1' } })).toEqual([
    'complainant.mail IN4',
    'complainant.fon IN4',
  ]);
  expect(problems('Lodge', JSON.parse('{"description":"x","__proto__":{"a":1}}'))).toEqual(['__proto__ IN4']);
});

it('[IN5] a value outside its list is refused', () => {
  expect(problems('Lodge', { description: 'x', channel: 'pigeon', severity: 'awful' })).toEqual([
    'channel IN5',
    'severity IN5',
  ]);
  expect(
    problems('RecordDelivery', { delivery: 'd', surface: 's1', item: 'm1', result: { kind: 'lost' } }),
  ).toEqual(['result.kind IN5']);
});

it('[IN6] a value of the wrong form is refused', () => {
  expect(problems('Lodge', { description: 'a\u0000b' })).toEqual(['description IN6']);
  expect(problems('AddNote', { text: 'half \ud83d' })).toEqual(['text IN6']);
  expect(problems('Lodge', { description: 'half \ud83d' })).toEqual(['description IN6']);
  expect(problems('MoveToStage', { stage: 'half \ud83d' })).toEqual(['stage IN6']);
  expect(problems('Assign', { queue: 'a\u0000b', collaborators: ['a', '\ude00'] })).toEqual([
    'queue IN6',
    'collaborators.1 IN6',
  ]);
  expect(problems('Lodge', { description: 'ż'.repeat(20_001) })).toEqual(['description IN6']);
  expect(problems('Lodge', { description: 'x', complainant: { email: 'nobody', country: 'gb' } })).toEqual([
    'complainant.email IN6',
    'complainant.country IN6',
  ]);
  expect(problems('CompleteTask', { task: 'task-1' })).toEqual(['task IN6']);
  for (const template of ['Mr Khan', 'A', '', '-a', 'a'.repeat(101)]) {
    expect(problems('SendMessage', { text: 'x', template })).toEqual(['template IN6']);
    expect(problems('ScheduleFollowUp', { kind: 'message', template, at: 1 })).toEqual(['template IN6']);
  }
  expect(problems('ProposeRedress', { kind: 'refund', description: 'x' })).toEqual(['amount IN6']);
  expect(problems('ProposeRedress', { kind: 'apology', description: 'x', currency: 'GBP' })).toEqual([
    'amount IN6',
  ]);
});

it('[IN2] what is valid comes back trimmed and with defaults', () => {
  expect(parseCommand('Lodge', { description: '  My card  ' })).toEqual({
    ok: true,
    type: 'Lodge',
    data: { description: 'My card', complainant: {}, channel: 'api' },
  });
  expect(parseCommand('Escalate', { reason: 'x' })).toMatchObject({ data: { to: 'manager' } });
});
