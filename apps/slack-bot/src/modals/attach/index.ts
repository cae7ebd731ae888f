import type { ComplaintRow } from '@recourse/api-client/schemas';
import { readReference } from '@recourse/chat';
import type { App, MessageShortcut } from '@slack/bolt';
import type { Bot, Person } from '../../bot.ts';
import { openForm } from '../kit/open.ts';
import { onPress, type Press } from '../kit/press.ts';
import { type Outcome, onSubmit, type Submission } from '../kit/submit.ts';
import { metaOf } from '../kit/values.ts';
import { refusedView } from '../kit/views.ts';
import { registeredAt } from '../register/already.ts';
import { attachThread } from './attach.ts';
import { type AttachMeta, attachView, FOUND } from './form.ts';

export function registerAttach(app: App, bot: Bot): void {
  app.shortcut<MessageShortcut>('attach_to_case', async ({ ack, shortcut }) => {
    await ack();
    const { user, trigger_id: trigger, channel, message_ts: ts, message } = shortcut;
    const thread = (message as { thread_ts?: string }).thread_ts ?? ts;
    await openForm(bot, { user: user.id, trigger }, async (person) => {
      const already = await registeredAt(bot, person, { channel: channel.id, thread });
      if (already) return refusedView(already, person.words);
      return attachView({ channel: channel.id, ts, thread }, person.words);
    });
  });
  for (const action of ['attach:find', 'words']) onPress(app, bot, action, find);
  onPress(app, bot, 'register:instead', instead);
  onSubmit(app, bot, 'attach', { blame: ['words'], work: attach });
}

async function find({ person, view, values }: Press) {
  if (view.callback_id !== 'attach') return null;
  const meta = metaOf<AttachMeta>(view) as AttachMeta;
  const words = (values.words ?? '').trim();
  if (words === '') return null;
  return attachView(meta, person.words, { words, rows: await rowsFor(person, words) });
}

/** A reference finds its case however it is written; other words are searched for. */
async function rowsFor({ client }: Person, words: string): Promise<ComplaintRow[]> {
  const read = readReference(words);
  const { items } = await client.list({ q: read?.reference ?? words, limit: FOUND });
  return items;
}

async function attach({ bot, person, view, values }: Submission): Promise<Outcome> {
  const meta = metaOf<AttachMeta>(view) as AttachMeta;
  const reference = chosenIn(values);
  if (reference === null)
    return { kind: 'errors', errors: { words: person.words.t('register.attach.choose') } };
  const attached = await attachThread(bot, person, reference, meta);
  if (!attached.ok) return { kind: 'errors', errors: { words: attached.why } };
  return { kind: 'show', view: attached.view, after: () => attached.after(view.id) };
}

/** The block of the choice is named by what was looked for. */
function chosenIn(values: Submission['values']): string | null {
  const entry = Object.entries(values).find(([name, value]) => name.startsWith('case:') && value !== '');
  return entry?.[1] ?? null;
}

/** From the form that registers: one of the cases that may be the same takes the thread. */
async function instead({ bot, person, view, value }: Press) {
  const { channel, thread, ts } = metaOf<AttachMeta>(view);
  if (channel === undefined || ts === undefined) return null;
  const attached = await attachThread(bot, person, value, { channel, thread: thread ?? ts });
  if (!attached.ok) return refusedView(attached.why, person.words);
  await attached.after(view.id);
  return null;
}
