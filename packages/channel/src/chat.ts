import type {
  CommandName,
  ComplaintType,
  MessageKind,
  NextStep,
  Obligation,
  PriorityLevel,
  Severity,
  Status,
  Telling,
} from '@recourse/complaint-domain';

/** A colleague as hosts are told of them: found there by e-mail. */
export type Person = { name: string; email: string };

/**
 * What a case card shows, in no language yet: ids that the catalogues of words know, and UTC ms. The same card is drawn
 * in Slack and in Teams.
 */
export type CaseCard = {
  reference: string;
  /** Address of the case's own page. */
  url: string;
  status: Status;
  /** Id and the register's own name of it, in its default language. */
  stage: { id: string; label: string } | null;
  queue: { id: string; label: string };
  type: ComplaintType;
  severity: Severity;
  subject: string | null;
  priority: { level: PriorityLevel; reasons: { code: string; value: string; factor: number }[] };
  owner: Person | null;
  /** The nearest open obligation. `verifiedOn`: ISO date, or null: unverified. */
  next: {
    id: string;
    kind: Obligation['kind'];
    due: number;
    state: 'due' | 'warn' | 'missed';
    citation: string;
    verifiedOn: string | null;
  } | null;
  step: NextStep | null;
  openTasks: number;
  /** Whatever stage and status allow to somebody; whether this reader may is asked when they click. */
  allowed: CommandName[];
  /**
   * `true`: restricted, or kept from somebody. Where others can read along, only the reference may be shown of it.
   */
  closedCircle: boolean;
  version: number;
};

/** A task as it is shown in a room, to be ticked off there. */
export type TaskCard = {
  id: string;
  reference: string;
  title: string;
  state: 'open' | 'done' | 'cancelled';
  assignee: Person | null;
  /** UTC ms. */
  dueAt: number | null;
};

/** A letter that leaves at `releaseAt` (UTC ms) unless somebody takes it back before. */
export type SendingCard = {
  id: string;
  reference: string;
  letter: MessageKind;
  state: 'waiting' | 'released' | 'taken-back' | 'stopped';
  releaseAt: number;
  by: string;
  /** The way that it goes out, such as `zendesk` and ticket `35`; null: it was sent outside. */
  through: { host: string; ref: string } | null;
  /** Why it did not go: a rejection code. Only when stopped. */
  why?: string;
};

/** A final response that waits for a second person. */
export type ApprovalCard = {
  reference: string;
  by: string;
  at: number;
  text: string;
  state: 'waiting' | 'approved' | 'declined';
};

/** Where a team talks about one case: a channel of its own, or a thread in the channel of the team. */
export type Room = { mode: 'channel' | 'thread'; channel?: string };

/** One line of a digest. */
export type DigestLine = { reference: string; url: string; subject: string | null; due: number | null };

export type Digest = {
  /** The local day that it is for, ISO date. */
  day: string;
  overdue: DigestLine[];
  today: DigestLine[];
  week: DigestLine[];
  tasks: (DigestLine & { title: string })[];
  approvals: DigestLine[];
};

/**
 * What only chats are owed. `existing`: the host's id of the message that shows it already, which is then changed in
 * place; null: it is posted. For colleagues only: nothing here ever reaches a complainant.
 */
export type ChatNotice =
  /** Makes the room; the external id of the delivery is its `ref`. `people` are invited. */
  | { kind: 'open'; room: Room; card: CaseCard; people: Person[]; team?: string }
  /**
   * The card of the case, and with it the room as it should be: its topic, who is in it (`people`, and nobody of
   * `kept`, the e-mails of those from whom the case is kept), archived when the case is closed.
   */
  | { kind: 'card'; card: CaseCard; existing: string | null; people: Person[]; kept: string[] }
  | { kind: 'task'; item: string; task: TaskCard; existing: string | null }
  | { kind: 'sending'; item: string; sending: SendingCard; existing: string | null }
  | { kind: 'approval'; item: string; approval: ApprovalCard; existing: string | null }
  /** To one person (`ref` of the surface is `@e-mail`), or to a channel by the settings (`ref` is `#channel`). */
  | {
      kind: 'tell';
      about: Telling;
      card: CaseCard;
      task?: TaskCard;
      approval?: ApprovalCard;
      /** The date that it is about, where it is not the card's next. */
      obligation?: CaseCard['next'];
    }
  | { kind: 'digest'; digest: Digest }
  /** A signed checkpoint of the audit log: kept outside our own storage, it anchors everything before it. */
  | { kind: 'checkpoint'; register: string; note: string; size: number; at: number };
