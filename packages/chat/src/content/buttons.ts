import type { CommandName } from '@recourse/complaint-domain';
import type { Words } from '../words/index.ts';
import type { Button, ButtonId } from './types.ts';

type Shown = { id: ButtonId; commands: CommandName[]; key: string };

/** The buttons of a case in their order; one is shown when any of its commands can be given. */
const CASE_BUTTONS: Shown[] = [
  { id: 'assign', commands: ['Assign'], key: 'do.Assign' },
  { id: 'acknowledge', commands: ['Acknowledge'], key: 'card.acknowledge' },
  {
    id: 'send',
    commands: ['SendMessage', 'IssueFinalResponse', 'SendDelayNotice'],
    key: 'card.send',
  },
  { id: 'task', commands: ['AddTask'], key: 'tasks.add' },
  { id: 'escalate', commands: ['Escalate'], key: 'do.Escalate' },
  { id: 'note', commands: ['AddNote'], key: 'card.note' },
];

/** `first`: the command of the next step, whose button stands out. */
export function caseButtons(
  allowed: readonly CommandName[],
  url: string,
  words: Words,
  first?: string | undefined,
): Button[] {
  const shown = CASE_BUTTONS.flatMap(({ id, commands, key }): Button[] => {
    const command = commands.find((name) => allowed.includes(name));
    if (!command) return [];
    const style = commands.some((name) => name === first) ? ({ style: 'primary' } as const) : {};
    return [{ id, label: words.lookup(key, id), command, ...style }];
  });
  return [...shown, openButton(url, words)];
}

export function openButton(url: string, words: Words): Button {
  return { id: 'open', label: words.t('card.open'), command: null, url };
}
