import { whyNot } from '@recourse/chat';
import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Bot, Person } from '../../bot.ts';
import { readCase } from '../kit/case.ts';
import { type From, openForm } from '../kit/open.ts';
import { onSubmit } from '../kit/submit.ts';
import { metaOf } from '../kit/values.ts';
import { refusedView } from '../kit/views.ts';
import { SMALL_FORMS, type SmallName, type Subject, smallForm } from './forms.ts';

/** Opens a form that gives one command: a note, a task, an escalation, or the reason of a refusal. */
export function openSmall(bot: Bot, from: From, name: SmallName, subject: Subject): Promise<void> {
  return openForm(bot, from, (person) => smallFormFor(person, name, subject));
}

async function smallFormFor(person: Person, name: SmallName, subject: Subject): Promise<ModalView> {
  const { client, words } = person;
  const { command, members } = SMALL_FORMS[name];
  const found = await readCase(person, subject.reference);
  if (!found.ok) return refusedView(found.why, words);
  const { view } = found;
  const refused = view.commands[command];
  if (refused) return refusedView(whyNot(refused, words), words);
  const known = { view, members: members ? (await client.session()).members : [] };
  return smallForm(name, subject, known, words);
}

export function registerSmall(app: App, bot: Bot): void {
  for (const name of Object.keys(SMALL_FORMS) as SmallName[])
    onSubmit(app, bot, `small:${name}`, {
      blame: ['text', 'title', 'reason'],
      work: async ({ person, values, view, key }) => {
        const subject = metaOf<Subject>(view);
        const { command, data } = SMALL_FORMS[name];
        const body = data(values, subject as Subject);
        await person.client.command(subject.reference ?? '', command, body, { idempotencyKey: key });
        return { kind: 'close' };
      },
    });
}
