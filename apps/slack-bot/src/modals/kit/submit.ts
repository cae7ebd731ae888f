import { explainProblem, type Words } from '@recourse/chat';
import type { App, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Bot, Person } from '../../bot.ts';
import { formAgain } from './again.ts';
import { showForm } from './open.ts';
import { explainable } from './refusal.ts';
import { blocksOf, metaOf, type Values, valuesOf } from './values.ts';
import { doneView, refusedView, workingView } from './views.ts';

export type Submission = {
  bot: Bot;
  person: Person;
  user: string;
  values: Values;
  view: ViewSubmitAction['view'];
  /** For the service: the same form sent twice is one thing. */
  key: string;
};

/** What becomes of a form that was sent. `after` goes on when the person has their answer. */
export type Outcome = { after?: (() => Promise<void>) | undefined } & (
  | { kind: 'errors'; errors: Record<string, string> }
  | { kind: 'show'; view: ModalView }
  | { kind: 'push'; view: ModalView }
  | { kind: 'close' }
);

type Work = (submission: Submission) => Promise<Outcome>;
type Handler = {
  /** Names of the fields beside which a refusal by the service is said; the first that the form has. */
  blame: string[];
  work: Work;
};

/** Slack waits three seconds for the answer to a form; ours must be on its way before. */
const PATIENCE_MS = 2_300;

/** Handles a form that is sent. Whatever it does is done as the person who sent it. */
export function onSubmit(app: App, bot: Bot, callback: string, handler: Handler): void {
  app.view<ViewSubmitAction>(
    { callback_id: callback, type: 'view_submission' },
    async ({ ack, body, view }) => {
      const work = answer(bot, body, handler);
      const late = Symbol('late');
      const first = await Promise.race([work, wait(PATIENCE_MS, late)]);
      if (first !== late) {
        await ack(...responseTo(first as Outcome, view));
        await (first as Outcome).after?.();
        return;
      }
      const words = await bot.wordsFor(await bot.profileOf(body.user.id));
      await ack({ response_action: 'update', view: workingView(words) });
      const outcome = await work;
      await showForm(bot, view.id, lateView(outcome, view, words));
      await outcome.after?.();
    },
  );
}

async function answer(bot: Bot, body: ViewSubmitAction, { work, blame }: Handler): Promise<Outcome> {
  const { view, user } = body;
  const person = await bot.personOf(user.id);
  if (!person.ok) return { kind: 'show', view: refusedView(person.message, person.words) };
  const key = `slack.${bot.connection.account}.${view.id}`;
  try {
    return await work({ bot, person, user: user.id, values: valuesOf(view), view, key });
  } catch (error) {
    if (!explainable(error)) throw error;
    const field = blame.find((name) => blocksOf(view).has(name));
    const text = explainProblem(error, person.words, metaOf<{ reference: string }>(view).reference);
    if (field === undefined) return { kind: 'show', view: refusedView(text, person.words) };
    return { kind: 'errors', errors: { [field]: text } };
  }
}

type Acknowledged = Parameters<SlackViewMiddlewareArgs<ViewSubmitAction>['ack']>;

function responseTo(outcome: Outcome, view: ViewSubmitAction['view']): Acknowledged {
  switch (outcome.kind) {
    case 'errors': {
      const blocks = blocksOf(view);
      const errors = Object.entries(outcome.errors).map(([name, text]) => [blocks.get(name) ?? name, text]);
      return [{ response_action: 'errors', errors: Object.fromEntries(errors) }];
    }
    case 'show':
      return [{ response_action: 'update', view: outcome.view }];
    case 'push':
      return [{ response_action: 'push', view: outcome.view }];
    case 'close':
      return [{ response_action: 'clear' }];
  }
}

/** The same where the form has made room for "one moment" meanwhile: nothing that was filled in is lost. */
function lateView(outcome: Outcome, view: ViewSubmitAction['view'], words: Words): ModalView {
  switch (outcome.kind) {
    case 'errors':
      return formAgain(view, Object.values(outcome.errors).join('\n'));
    case 'close':
      return doneView(words.t('actions.done'), words);
    default:
      return outcome.view;
  }
}

function wait<T>(ms: number, value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, ms, value));
}
