import {
  explainProblem,
  fitDescription,
  lodgeInput,
  type Registration,
  registrationErrors,
} from '@recourse/chat';
import type { ChannelName, Language, Severity } from '@recourse/complaint-domain';
import type { App } from '@slack/bolt';
import type { Bot, Person } from '../../bot.ts';
import { attachFiles, type LostFile } from '../../files.ts';
import { showForm } from '../kit/open.ts';
import { explainable, rejectionOf, wasSentBefore } from '../kit/refusal.ts';
import { type Outcome, onSubmit, type Submission } from '../kit/submit.ts';
import { aside, escaped, marked } from '../kit/text.ts';
import { metaOf, type Values } from '../kit/values.ts';
import { doneView, refusedView } from '../kit/views.ts';
import { whoseIs } from './already.ts';
import type { RegisterMeta } from './form.ts';
import { type Message, readMessage, surfaceOf } from './message.ts';

export function registerSubmit(app: App, bot: Bot): void {
  onSubmit(app, bot, 'register', { blame: ['description', 'subject'], work: lodge });
}

/** Of a moment as a form gives it, whole minutes count: what was not changed is the message's own time. */
const MINUTE = 60_000;

async function lodge(submission: Submission): Promise<Outcome> {
  const { bot, person, values, view, key } = submission;
  const { words, client } = person;
  const meta = metaOf<RegisterMeta>(view);
  const message = await originalOf(bot, meta);
  if (message === null && values.description === undefined) {
    const text = words.t('register.unreadable', { command: '/complaint new' });
    return { kind: 'errors', errors: { subject: text } };
  }
  const { now } = await client.session();
  const form = registrationFrom(values, message, now);
  const errors = registrationErrors(form, now);
  if (Object.keys(errors).length > 0) return { kind: 'errors', errors: worded(errors, person) };
  const whole = form.description;
  const fitted = fitDescription(whole, words.t('register.rest', { file: REST }));
  const surface = placeOf(bot, meta);
  const input = lodgeInput({ ...form, description: fitted.description }, surface);
  try {
    const { reference } = await client.lodge(input, { idempotencyKey: keyOf(submission, meta, key) });
    const rest = fitted.whole ? null : whole;
    return registered(submission, reference, message, { rest, shown: surface !== null });
  } catch (error) {
    if (!surface || !isTaken(error)) throw error;
    return { kind: 'show', view: refusedView(await whoseIs(person, surface), words) };
  }
}

/** The message again as it is now; null where it is not about one, or it cannot be read any more. */
async function originalOf(bot: Bot, { channel, ts, thread }: Partial<RegisterMeta>): Promise<Message | null> {
  if (channel === undefined || ts === undefined) return null;
  return readMessage(bot, { channel, ts, thread });
}

/** Between two people the app is not, so no case can be shown there. */
function placeOf(bot: Bot, { channel, ts, thread }: Partial<RegisterMeta>) {
  if (channel === undefined || ts === undefined || channel.startsWith('D')) return null;
  return surfaceOf(bot, { channel, thread: thread ?? ts });
}

/** One person registers one message once, however often the form arrives. */
function keyOf({ bot, user }: Submission, { channel, ts }: Partial<RegisterMeta>, form: string): string {
  return ts === undefined ? form : `slack.${bot.connection.account}.${channel}.${ts}.${user}`;
}

/** API8, or the same key with other data: this message was registered before. */
function isTaken(error: unknown): boolean {
  return rejectionOf(error)?.rule === 'API8' || wasSentBefore(error);
}

function registrationFrom(values: Values, message: Message | null, now: number): Registration {
  const field = (name: string) => values[name] ?? '';
  const picked = field('receivedAt') === '' ? null : Number(field('receivedAt')) * 1_000;
  return {
    subject: field('subject'),
    description: values.description ?? message?.text ?? '',
    name: field('name'),
    email: field('email').trim(),
    country: field('country').trim().toUpperCase(),
    category: field('category'),
    severity: field('severity') as Severity,
    channel: field('channel') as ChannelName,
    language: field('language') as Language,
    receivedAt: picked === null ? null : exactly(picked, message?.at ?? now),
  };
}

function exactly(picked: number, known: number): number {
  return Math.abs(picked - known) < MINUTE ? known : picked;
}

function worded(errors: ReturnType<typeof registrationErrors>, { words }: Person): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([field, key]) => [field, words.lookup(key, key)]));
}

/** What a text file is called that holds a message which one entry of the log cannot. */
const REST = 'message.txt';

/** Says the reference at once; files follow, and those that could not be attached are named. */
function registered(
  { bot, person, view }: Submission,
  reference: string,
  message: Message | null,
  { rest, shown }: { rest: string | null /** Whether the card appears in the thread. */; shown: boolean },
): Outcome {
  const { words } = person;
  const files = message?.files ?? [];
  const count = files.length + (rest === null ? 0 : 1);
  const where = shown
    ? words.t('register.thread')
    : words.t('register.alone', { command: `/complaint ${reference}` });
  const answer = (lines: string[]) =>
    doneView(words.t('register.done', { reference }), words, [
      aside(where),
      ...lines.flatMap((line) => marked(escaped(line))),
    ]);
  if (count === 0) return { kind: 'show', view: answer([]) };
  return {
    kind: 'show',
    view: answer([words.t('register.filing', { n: count })]),
    after: async () => {
      const lost = [
        ...(rest === null ? [] : await attachRest(person, reference, rest)),
        ...(await attachFiles(bot, person, reference, files)),
      ];
      const lines = lost.map(({ name, why }) => words.t('register.file.lost', { name, why }));
      await showForm(bot, view.id, answer(lines));
    },
  };
}

/** The whole message as a document, once, however often the form arrives. */
async function attachRest(person: Person, reference: string, text: string): Promise<LostFile[]> {
  const path = `/v1/complaints/${encodeURIComponent(reference)}/documents`;
  try {
    await person.client.raw('POST', path, new Blob([text], { type: 'text/plain' }), {
      'x-filename': REST,
      'content-type': 'text/plain',
      'idempotency-key': `slack.message.${reference}`,
    });
    return [];
  } catch (error) {
    if (!explainable(error)) throw error;
    return [{ name: REST, why: explainProblem(error, person.words) }];
  }
}
