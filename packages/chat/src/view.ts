import type { ComplaintView, ObligationView, SessionView } from '@recourse/api-client/schemas';
import type { CaseCard, Person } from '@recourse/channel';
import type { CommandName, NextStep, Obligation } from '@recourse/complaint-domain';
import { caseButtons } from './content/buttons.ts';
import type { Button } from './content/types.ts';
import type { Words } from './words/index.ts';

export type Refusal = NonNullable<ComplaintView['commands'][string]>;
type Session = {
  settings: Pick<SessionView['settings'], 'stages' | 'queues'>;
  members: { id: string; name: string; email?: string | undefined }[];
};

/**
 * The card of a case as one person sees it over the HTTP API. `caseUrl` is the address of a case without its reference.
 * An owner whose address the session does not tell has an empty e-mail. From whom a case is kept is told only to those
 * who may restrict it, so `closedCircle` of another reader's card may miss that: where others read along, the service is
 * asked who may read.
 */
export function cardOfView(view: ComplaintView, session: Session, caseUrl: string): CaseCard {
  const { stages, queues } = session.settings;
  const labelOf = (id: string, list: { id: string; label: string }[]) => ({
    id,
    label: list.find((one) => one.id === id)?.label ?? id,
  });
  return {
    reference: view.reference,
    url: caseUrl + view.reference,
    status: view.status,
    stage: view.stage === null ? null : labelOf(view.stage, stages),
    queue: labelOf(view.queue, queues),
    type: view.type,
    severity: view.severity,
    subject: view.subject,
    priority: { level: view.priority.level, reasons: view.priority.reasons },
    owner: ownerOf(view.assignee, session.members),
    next: nearestOf(view.obligations),
    step: (view.nextSteps[0] as NextStep | undefined) ?? null,
    openTasks: view.tasks.filter(({ state }) => state === 'open').length,
    allowed: allowedIn(view),
    closedCircle: view.restricted || (view.excluded ?? []).length > 0,
    version: view.version,
  };
}

function ownerOf(id: string | null, members: Session['members']): Person | null {
  const member = members.find((one) => one.id === id);
  if (member) return { name: member.name, email: member.email ?? '' };
  return id === null ? null : { name: id, email: '' };
}

/** As the service chooses it: the earliest date that can be missed, running clocks before those that stand still. */
function nearestOf(obligations: ObligationView[]): CaseCard['next'] {
  const open = obligations
    .filter(({ optional, kind, status }) => !optional && !NEVER_NEXT.includes(kind) && OPEN.includes(status))
    .toSorted((a, b) => Number(a.paused) - Number(b.paused) || a.due - b.due);
  const nearest = open[0];
  if (!nearest) return null;
  const { id, due, citation, verifiedOn } = nearest;
  const kind = nearest.kind as Obligation['kind'];
  return { id, kind, due, state: nearest.status as 'due' | 'warn' | 'missed', citation, verifiedOn };
}

const NEVER_NEXT = ['retention', 'stage-target'];
const OPEN: string[] = ['due', 'warn', 'missed'];

/** Refusals that hold for this reader and may not for another; all others are about the case. */
const OF_THE_READER: string[] = ['not-permitted', 'second-person-needed', 'above-limit'];

/** What somebody can do in the present state of the case, be it this reader or a colleague. */
function allowedIn({ commands }: ComplaintView): CommandName[] {
  return Object.entries(commands)
    .filter(([, refusal]) => refusal === null || OF_THE_READER.includes(refusal.code))
    .map(([name]) => name as CommandName);
}

/** The buttons of the case, each with why this reader may not use it, to be said when they press it. */
export function buttonsFor(
  view: ComplaintView,
  words: Words,
  caseUrl: string,
): (Button & { refused: Refusal | null })[] {
  const first = view.nextSteps[0]?.command;
  return caseButtons(allowedIn(view), caseUrl + view.reference, words, first).map((button) => ({
    ...button,
    refused: refusalOf(button, view),
  }));
}

/** Why this reader may not press a button now; null when they may. A button of several commands needs one of them. */
export function refusalOf(button: Pick<Button, 'id' | 'command'>, view: ComplaintView): Refusal | null {
  if (button.command === null) return null;
  const commands = button.id === 'send' ? SENDING : [button.command];
  const refusals = commands.map((name) => view.commands[name]).filter((refusal) => refusal !== undefined);
  return refusals.some((refusal) => refusal === null) ? null : (refusals[0] ?? null);
}

const SENDING = ['SendMessage', 'IssueFinalResponse', 'SendDelayNotice'];
