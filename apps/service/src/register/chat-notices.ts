import type { Notice, Person } from '@recourse/channel';
import type { Complaint, Surface } from '@recourse/complaint-domain';
import { membersIn, personOf } from './audience.ts';
import { CARD, isPublic } from './chat-places.ts';
import type { RegisterContext } from './context.ts';
import type { OutboxRow } from './stores/outbox-store.ts';
import { caseCard } from './views/case-card.ts';
import { approvalCard, sendingCard, taskCard } from './views/work-cards.ts';

/** Asks for the room of a case. Null where the surface is none. */
export function openNotice(
  ctx: RegisterContext,
  c: Complaint,
  surface: Surface,
  caseUrl: string,
): Notice | null {
  if (!surface.room || c.erasedAt !== null) return null;
  const { mode, channel, team } = surface.room;
  return {
    kind: 'open',
    language: languageOf(ctx),
    room: { mode, ...(channel !== undefined && { channel }) },
    card: caseCard(ctx, c, caseUrl, { public: isPublic(surface) }),
    people: peopleOf(ctx, c),
    ...(team !== undefined && { team }),
  };
}

/** The card of a case, and the room around it as it should be. */
export function cardNotice(ctx: RegisterContext, c: Complaint, surface: Surface, caseUrl: string): Notice {
  const { members } = ctx.stores;
  return {
    kind: 'card',
    language: languageOf(ctx),
    card: caseCard(ctx, c, caseUrl, { public: isPublic(surface) }),
    existing: existing(ctx, c, surface.id, CARD),
    people: peopleOf(ctx, c),
    kept: c.excluded.flatMap((id) => members.byId(id)?.email ?? []),
  };
}

type Work = Pick<OutboxRow, 'surface' | 'item'> & { kind: 'task' | 'sending' | 'approval' };

/** A task, a letter that is about to leave or a draft; null where it is over before anybody saw it. */
export function workNotice(ctx: RegisterContext, c: Complaint, { kind, surface, item }: Work): Notice | null {
  const shown = existing(ctx, c, surface, item!);
  const about = { language: languageOf(ctx), existing: shown };
  if (kind === 'task') {
    const task = taskCard(ctx, c, item!);
    return task && (shown !== null || task.state === 'open') ? { kind, item: item!, task, ...about } : null;
  }
  if (kind === 'sending') {
    const sending = sendingCard(ctx, c, item!);
    const seen = shown !== null || sending?.state !== 'taken-back';
    return sending && seen ? { kind, item: item!, sending, ...about } : null;
  }
  const approval = approvalCard(ctx, c, Number(item!.split(':')[1]));
  const seen = shown !== null || approval?.state === 'waiting';
  return approval && seen ? { kind, item: 'draft', approval, ...about } : null;
}

/** The host's id of our message that shows this, to be changed in place. */
function existing(ctx: RegisterContext, c: Complaint, surface: string, item: string): string | null {
  return ctx.stores.surfaces.ownWrites(c.id, surface, item)[0] ?? null;
}

/** Who works the case: they are in its room. */
function peopleOf(ctx: RegisterContext, c: Complaint): Person[] {
  return membersIn(ctx, c, ['assignee', 'collaborators']).map(personOf);
}

function languageOf(ctx: RegisterContext) {
  return ctx.stores.settings.current().defaultLanguage;
}
