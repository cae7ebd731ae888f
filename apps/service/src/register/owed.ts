import type { Notice } from '@recourse/channel';
import type { Complaint, Surface, SurfaceRef } from '@recourse/complaint-domain';
import { alertNotice } from './alerts.ts';
import { cardNotice, openNotice, workNotice } from './chat-notices.ts';
import { CARD, isChat, isPublic } from './chat-places.ts';
import { checkpointNotice } from './checkpoints.ts';
import { loadCase, type RegisterContext } from './context.ts';
import { digestNotice } from './digests.ts';
import { DOCUMENTS } from './execute.ts';
import { fieldsNotice, noteNotice, textOf } from './host-notices.ts';
import { endOfLine, isLine } from './lines.ts';
import type { OutboxKind, OutboxRow } from './stores/outbox-store.ts';
import { tellNotice } from './tells.ts';
import { hasClosedCircle } from './views/case-card.ts';

export const DOCUMENTS_SURFACE: SurfaceRef = { host: 'webhook', account: 'documents', ref: DOCUMENTS };

export type Owed = { surface: SurfaceRef; notice: Notice } | { nothing: string };

/** Reads the present: the row only says that something is owed. `caseUrl`: a case's page, up to its reference. */
export function prepare(ctx: RegisterContext, row: OutboxRow, caseUrl: string): Owed {
  if (isLine(row.surface)) return prepareLine(ctx, row, caseUrl);
  const c = loadCase(ctx, row.complaint);
  if (!c) return { nothing: 'the complaint is not there' };
  if (row.surface === DOCUMENTS)
    return { surface: DOCUMENTS_SURFACE, notice: { kind: 'erase', language: c.language, externalIds: [] } };
  const found = c.surfaces.find((s) => s.id === row.surface);
  if (!found || !takes(found, row.kind)) return { nothing: 'surface-gone' };
  const { host, account, ref } = found;
  const notice = isHidden(c, found, row.kind) ? null : noticeFor({ ctx, c, row, surface: found, caseUrl });
  return notice ? { surface: { host, account, ref }, notice } : { nothing: 'nothing-to-say' };
}

/** What goes to a person or a channel, of a case or of none. */
function prepareLine(ctx: RegisterContext, row: OutboxRow, caseUrl: string): Owed {
  const end = endOfLine(ctx, row.surface);
  if ('nothing' in end) return end;
  const notice = lineNotice(ctx, row, { ...end, caseUrl });
  return notice ? { surface: end.surface, notice } : { nothing: 'nothing-to-say' };
}

function lineNotice(
  ctx: RegisterContext,
  { kind, complaint, item }: OutboxRow,
  to: Parameters<typeof tellNotice>[3],
): Notice | null {
  if (kind === 'digest') return to.member && digestNotice(ctx, to.member, item!, to.caseUrl);
  if (kind === 'checkpoint') return checkpointNotice(ctx);
  const c = loadCase(ctx, complaint);
  return c ? tellNotice(ctx, c, item!, to) : null;
}

/** A room is made once, and gets nothing else before it is there. What was written to a place is taken back from it. */
function takes({ state, ref }: Surface, kind: OutboxKind): boolean {
  if (kind === 'erase') return ref !== '';
  return state === (kind === 'open' ? 'opening' : 'live');
}

/** What of a case with a closed circle is not said where others can read along. */
const HIDDEN: ReadonlySet<OutboxKind> = new Set(['note', 'task', 'sending', 'approval', 'alert']);

function isHidden(c: Complaint, surface: Surface, kind: OutboxKind): boolean {
  return HIDDEN.has(kind) && isChat(surface) && isPublic(surface) && hasClosedCircle(c);
}

type Wanted = { ctx: RegisterContext; c: Complaint; row: OutboxRow; surface: Surface; caseUrl: string };

function noticeFor({ ctx, c, row, surface, caseUrl }: Wanted): Notice | null {
  const { kind, item } = row;
  const chat = isChat(surface);
  const language = chat ? ctx.stores.settings.current().defaultLanguage : c.language;
  switch (kind) {
    case 'open':
      return openNotice(ctx, c, surface, caseUrl);
    case 'fields':
      return chat ? cardNotice(ctx, c, surface, caseUrl) : fieldsNotice(ctx, c);
    case 'task':
    case 'sending':
    case 'approval':
      return workNotice(ctx, c, { ...row, kind });
    case 'note':
      return noteNotice(ctx, c, item!, language);
    case 'message': {
      const text = textOf(c, item!);
      return text ? { kind, language, item: item!, text } : null;
    }
    case 'alert':
      return alertNotice(ctx, c, item!);
    case 'revision': {
      const [externalId] = ctx.stores.surfaces.ownWrites(c.id, row.surface, item!);
      return externalId ? { kind, language, externalId, text: textOf(c, item!) } : null;
    }
    case 'erase': {
      const externalIds = takenBack(ctx, row).map((written) => written.externalId);
      return item !== null && externalIds.length === 0 ? null : { kind, language, externalIds };
    }
    default:
      return null;
  }
}

/** Our copies that are to go: all of them, or where a circle was closed, all that say more than the reference. */
export function takenBack(ctx: RegisterContext, { complaint, surface, item }: OutboxRow) {
  const written = ctx.stores.surfaces.writtenOn(complaint, surface);
  return item === null ? written : written.filter((one) => one.item !== CARD);
}
