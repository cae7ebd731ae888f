import { insertWording } from '@recourse/chat';
import type { App } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Bot, Person } from '../../bot.ts';
import { onPress, type Press } from '../kit/press.ts';
import { metaOf } from '../kit/values.ts';
import { refusedView } from '../kit/views.ts';
import { composeView, type Known } from './compose.ts';
import { findingKey } from './findings.ts';
import { knownOf } from './open.ts';
import { type Draft, draftOf, type Meta, markOf } from './state.ts';
import { aboutFor, asWritten, check, fill, type Written, writeAs } from './write.ts';

type Was = {
  person: Person;
  known: Known;
  draft: Draft /** Somebody wrote in it. */;
  own: boolean;
  value: string;
};

/** Only looks: the fields stay as they are, with what is being typed into them. */
const CHECK = 'send:check';

/** What a choice or a button makes of the letter. A text that somebody wrote gives way only to what they confirmed. */
const CHANGES: Record<string, (was: Was) => Promise<Written>> = {
  kind: ({ person, known, draft, own }) => writeAs(person, known, draft, own),
  template: ({ person, draft, own }) => fill(person, draft, own),
  language: refilled,
  rule: ({ known, draft, ...was }) =>
    refilled({ ...was, known, draft: { ...draft, ...aboutFor(draft.kind, known, draft.rule) } }),
  until: refilled,
  [CHECK]: ({ person, draft }) => asWritten(person, draft),
  'send:insert': inserted,
};

/** A text that only a template wrote is written again with what was chosen. */
function refilled({ person, draft, own }: Was): Promise<Written> {
  return own ? asWritten(person, draft) : fill(person, draft, own);
}

async function inserted({ person, draft, value }: Was): Promise<Written> {
  const letter = await check(person, draft);
  const wording = letter.findings.find((finding) => findingKey(finding) === value)?.wording;
  if (!wording) return { draft, letter, byTemplate: false };
  return asWritten(person, { ...draft, text: insertWording(draft.text, wording) });
}

export function registerChanges(app: App, bot: Bot): void {
  for (const action of Object.keys(CHANGES)) onPress(app, bot, action, (press) => changed(press, action));
}

async function changed({ person, view, values, value }: Press, action: string): Promise<ModalView | null> {
  const change = CHANGES[action];
  if (view.callback_id !== 'send' || change === undefined) return null;
  const { count = 0, filled = '' } = metaOf<Meta>(view);
  const draft = draftOf(view, values);
  const known = await knownOf(person, draft.reference);
  if (!known.ok) return refusedView(known.why, person.words);
  const own = draft.text !== '' && (await markOf(draft.text)) !== filled;
  const { byTemplate, ...checked } = await change({ person, known, draft, own, value });
  return composeView(checked, known, person.words, {
    count: action === CHECK ? count : count + 1,
    filled: byTemplate ? await markOf(checked.draft.text) : filled,
  });
}
