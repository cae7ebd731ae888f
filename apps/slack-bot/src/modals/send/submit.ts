import { explainProblem, letterContent } from '@recourse/chat';
import type { App } from '@slack/bolt';
import type { Bot } from '../../bot.ts';
import { explainable } from '../kit/refusal.ts';
import { type Outcome, onSubmit, type Submission } from '../kit/submit.ts';
import { metaOf } from '../kit/values.ts';
import { doneView, refusedView } from '../kit/views.ts';
import { composeView, type Known } from './compose.ts';
import { hand } from './hand-over.ts';
import { knownOf } from './open.ts';
import { previewView } from './preview.ts';
import { showSending } from './sending-card.ts';
import { type Draft, draftOf, type Meta, markOf, partName } from './state.ts';
import { check } from './write.ts';
import { wrongIn } from './wrong.ts';

const BLAME = [partName(0)];

export function registerSend(app: App, bot: Bot): void {
  onSubmit(app, bot, 'send', { blame: BLAME, work: lookAgain });
  onSubmit(app, bot, 'send:preview', { blame: BLAME, work: handOver });
}

/** From writing to the last look: only a letter in which nothing is missing gets there. */
async function lookAgain(submission: Submission): Promise<Outcome> {
  const { person, view, values } = submission;
  const { words } = person;
  const { count = 0, filled = '' } = metaOf<Meta>(view);
  const draft = draftOf(view, values);
  const known = await knownOf(person, draft.reference);
  if (!known.ok) return { kind: 'show', view: refusedView(known.why, words) };
  const errors = wrongIn(draft, known, words);
  if (Object.keys(errors).length > 0) return { kind: 'errors', errors };
  const letter = await check(person, draft);
  const { ready, summary } = letterContent(letter, words);
  if (ready) return { kind: 'push', view: await preview(submission, draft, known) };
  return {
    kind: 'show',
    view: composeView({ draft, letter }, known, words, { count, filled, notice: summary }),
  };
}

/** A last look at the letter; `notice` says why it is shown once more. */
async function preview({ person, view }: Submission, draft: Draft, known: Known, notice?: string) {
  const [letter, shown] = await Promise.all([check(person, draft), markOf(draft.text)]);
  const { count = 0 } = metaOf<Meta>(view);
  return previewView({ draft, letter, known, shown, count: count + 1, notice }, person.words);
}

/** What was shown goes out; what was changed after it is shown first. */
async function handOver(submission: Submission): Promise<Outcome> {
  const { bot, person, user, view, values, key } = submission;
  const { words } = person;
  const draft = draftOf(view, values);
  const known = await knownOf(person, draft.reference);
  if (!known.ok) return { kind: 'show', view: refusedView(known.why, words) };
  const { reference, kind, surface } = draft;
  const mark = await markOf(draft.text);
  const again = async (notice: string): Promise<Outcome> => ({
    kind: 'show',
    view: await preview(submission, draft, known, notice),
  });
  if (mark !== metaOf<Meta>(view).shown) return again(words.t('send.changed'));
  try {
    const handed = await hand(person, draft, `${key}.${mark}`);
    return handed.kind === 'waits'
      ? { kind: 'close', after: () => showSending(bot, person, user, { reference, letter: kind, surface }) }
      : { kind: 'show', view: doneView(handed.said, words) };
  } catch (error) {
    if (!explainable(error)) throw error;
    // Nothing is lost: the letter is shown again with why it did not go, and what is missing in it by now.
    return again(explainProblem(error, words));
  }
}
