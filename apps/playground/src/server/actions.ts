import * as z from 'zod';
import { setTrouble } from './faults.ts';
import { nextDeadline } from './next-deadline.ts';
import type { Play } from './play.ts';

/** `no`: it cannot be done now; the page has a sentence for each code. */
export type Done = { ok: true } | { ok: false; code: 'no-deadline' | 'no-webhook' };

type Action<S extends z.ZodType> = { input: S; run(play: Play, input: z.output<S>): Promise<Done> | Done };

/** One entry for each lever on the page: `POST /play/{name}` with the input as JSON. */
export const ACTIONS = {
  advance: action(
    z.strictObject({
      ms: z
        .int()
        .min(1)
        .max(366 * 86_400_000),
    }),
    async (play, { ms }) => {
      await advance(play, ms);
      return { ok: true };
    },
  ),
  'next-deadline': action(z.strictObject({}), async (play) => {
    const { now } = await play.client.clock();
    const due = await nextDeadline(play.client, now);
    if (due === null) return { ok: false, code: 'no-deadline' };
    await advance(play, due - now + JUST_AFTER_MS);
    return { ok: true };
  }),
  down: action(z.strictObject({ on: z.boolean() }), (play, { on }) => trouble(play, 'down', on)),
  'false-failure': action(z.strictObject({ on: z.boolean() }), (play, { on }) =>
    trouble(play, 'falseFailure', on),
  ),
  delay: action(z.strictObject({ on: z.boolean() }), (play, { on }) => trouble(play, 'delayed', on)),
  duplicate: action(z.strictObject({}), ({ zendesk }) => {
    const last = zendesk.invocations.at(-1);
    if (!last) return { ok: false, code: 'no-webhook' };
    zendesk.repeat(last);
    return { ok: true };
  }),
  restart: action(z.strictObject({}), async ({ service }) => {
    await service.crashAndRestart();
    return { ok: true };
  }),
};
export type ActionName = keyof typeof ACTIONS;

/** A deadline has passed a moment after it was due, not at it. */
const JUST_AFTER_MS = 60_000;

export function isAction(name: string): name is ActionName {
  return Object.hasOwn(ACTIONS, name);
}

/** Runs one action. Bad input is told by field. */
export async function act(
  play: Play,
  name: ActionName,
  input: unknown,
): Promise<Done | { ok: false; code: 'invalid'; errors: { field: string; message: string }[] }> {
  const { input: schema, run } = ACTIONS[name] as Action<z.ZodType>;
  const parsed = schema.safeParse(input);
  if (parsed.success) return run(play, parsed.data);
  const errors = parsed.error.issues.map(({ path, message }) => ({
    field: path.join('.') || 'body',
    message,
  }));
  return { ok: false, code: 'invalid', errors };
}

function action<S extends z.ZodType>(input: S, run: Action<S>['run']): Action<S> {
  return { input, run };
}

function trouble(play: Play, name: Parameters<typeof setTrouble>[1], on: boolean): Done {
  setTrouble(play.zendesk.faults, name, on);
  return { ok: true };
}

/** Both worlds move on together: the register, and the hosts beside it. */
async function advance({ client, clock }: Play, ms: number): Promise<void> {
  const { now } = await client.advanceClock(ms);
  clock.offset = now - Date.now();
}
