import type { Person } from '@recourse/channel';
import type { CommandName } from '@recourse/complaint-domain';
import type { Moment, Rich } from '../rich.ts';

/** One fact: what it is, and its value. */
export type Line = { label: string; value: Rich; emphasis?: 'warning' | 'danger' | undefined };

export type ButtonId =
  | 'assign'
  | 'acknowledge'
  | 'send'
  | 'task'
  | 'escalate'
  | 'note'
  | 'open'
  | 'done'
  | 'cancel'
  | 'take-back'
  | 'send-now'
  | 'approve'
  | 'decline';

export type Button = {
  id: ButtonId;
  label: string;
  style?: 'primary' | 'danger' | undefined;
  /** What it asks the service for, which decides; null: it only leads to `url`. */
  command: CommandName | null;
  url?: string | undefined;
};

/** What a message or a part of a screen holds, in reading order. How it looks is the host's. */
export type Content = {
  title: string;
  /** What to do next, or what happened; may be empty. */
  sentence: Rich;
  lines: Line[];
  /** What a person wrote, whole: hosts fold it. */
  body?: string | undefined;
  buttons: Button[];
  /** Who is to notice it. */
  mentions?: Person[] | undefined;
};

/** One case or task in a list. */
export type Row = {
  reference: string;
  url: string;
  text: string;
  /** Status, priority, task …, short. */
  details: string[];
  due: Moment | null;
  /** Id of the task that the row is about. */
  task?: string | undefined;
  /** What is to be approved; of redress, `item` says which. */
  approval?: { kind: 'final-response' | 'redress'; item: string } | undefined;
  /** Where the words that were looked for stand. */
  snippet?: Rich | undefined;
};
