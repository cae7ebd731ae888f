import { explainProblem } from '@recourse/chat';
import type { App, BlockAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Bot, Person } from '../../bot.ts';
import { formAgain } from './again.ts';
import { showForm } from './open.ts';
import { explainable } from './refusal.ts';
import { type Values, valuesOf } from './values.ts';
import { refusedView } from './views.ts';

type FormView = NonNullable<BlockAction['view']>;
export type Press = {
  bot: Bot;
  person: Person;
  user: string;
  trigger: string;
  view: FormView;
  values: Values;
  /** What the pressed button, or the chosen option, stands for. */
  value: string;
  /** For the service: the same press told twice is one thing. */
  key: string;
};

/**
 * Handles a button or a choice inside a form: the view that `work` makes takes the form's place, null leaves it. What
 * was refused is said above the form, with everything that was typed.
 */
export function onPress(
  app: App,
  bot: Bot,
  action: string,
  work: (press: Press) => Promise<ModalView | null>,
): void {
  app.action<BlockAction>(action, async ({ ack, body, payload }) => {
    await ack();
    const { view, user, trigger_id: trigger } = body;
    if (view === undefined) return;
    const person = await bot.personOf(user.id);
    if (!person.ok) return showForm(bot, view.id, refusedView(person.message, person.words));
    const value = pressedValue(payload);
    const { action_ts: at } = payload;
    const key = `slack.${bot.connection.account}.${user.id}.${at}`;
    const values = valuesOf(view);
    const next = await explained(person, view, () =>
      work({ bot, person, user: user.id, trigger, view, values, value, key }),
    );
    if (next !== null) await showForm(bot, view.id, next);
  });
}

async function explained(
  person: Person,
  view: FormView,
  work: () => Promise<ModalView | null>,
): Promise<ModalView | null> {
  try {
    return await work();
  } catch (error) {
    if (!explainable(error)) throw error;
    return formAgain(view, explainProblem(error, person.words));
  }
}

function pressedValue(payload: BlockAction['actions'][number]): string {
  const { value, selected_option } = payload as {
    value?: string;
    selected_option?: { value: string } | null;
  };
  return value ?? selected_option?.value ?? '';
}
