import type { Role } from '../vocabulary.ts';

/**
 * What a surface is owed after an event. A notice names things by id only: it is a wake-up call, and the text is
 * read from the present state when it is delivered, so an erased or redacted text can no longer go out.
 */
export type NoticeRequest =
  /** Bring reference, status, stage, priority, next obligation and tags up to date. */
  | { kind: 'fields'; surface: string }
  | { kind: 'note'; surface: string; item: string }
  | { kind: 'message'; surface: string; item: string }
  | { kind: 'revision'; surface: string; item: string }
  /** Says to colleagues that a date is near, has come or was missed; `item` is `missed:uk-disp/final-response`. */
  | { kind: 'alert'; surface: string; item: string }
  | { kind: 'erase'; surface: string }
  /** Makes the room that the surface stands for. */
  | { kind: 'open'; surface: string }
  /** A task, a letter that is about to leave, or an answer that waits for a second person, as it stands now. */
  | { kind: 'task' | 'sending' | 'approval'; surface: string; item: string }
  /** To colleagues themselves, wherever they are reached. `item`: a rule, task or sending that it is about. */
  | {
      kind: 'tell';
      to: Audience[];
      about: Telling;
      item?: string /** Who did it, and knows. */;
      not?: string;
    };

/** A member by id, or whoever holds a part on the case or a role. */
export type Audience = { member: string } | 'assignee' | 'collaborators' | 'approvers' | Role;

export type Telling =
  | 'assigned'
  | 'high-priority'
  | 'warned'
  | 'due'
  | 'missed'
  | 'task'
  | 'task-due'
  | 'approval'
  | 'answered'
  | 'sending-stopped';

export type NoticeKind = NoticeRequest['kind'];
