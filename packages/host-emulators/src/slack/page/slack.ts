import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Act } from '../client/acts.ts';
import type { ClientChannel, ClientContent, ClientPerson, ClientState } from '../client/shapes.ts';
import type { Place } from './place.ts';
import type { Times } from './times.ts';
import type { Say } from './words/index.ts';

/** What is asked before something is done: Slack's `confirm` object in plain words. */
export interface Question {
  title: string;
  text: string;
  mrkdwn?: boolean;
  confirm: string;
  deny: string;
  danger?: boolean;
}

// biome-ignore lint/suspicious/noExplicitAny: answers in Slack's own form
type Loose = any;

/** What all parts of the page work with. */
export interface Slack {
  state: ClientState;
  me: ClientPerson;
  place: Place;
  content: ClientContent | undefined;
  /** Why the conversation is not shown. */
  missing: boolean;
  say: Say;
  times: Times;
  person(id: string | undefined): ClientPerson | undefined;
  channel(id: string): ClientChannel | undefined;
  /** `#complaints`, or the other person's name. */
  nameOf(channel: ClientChannel): string;
  go(to: Partial<Place>): void;
  /** Undefined: it was refused, and the person has been told why. */
  act(act: Act, files?: File[]): Promise<{ result: Loose } | undefined>;
  ask(question: Question): Promise<boolean>;
  tell(text: string): void;
  /** What was told last; shown in the topmost layer, where it can be reached. */
  news: ComponentChildren;
}

export const SlackContext = createContext<Slack | null>(null);

export function useSlack(): Slack {
  const slack = useContext(SlackContext);
  if (!slack) throw new Error('Outside of the workspace');
  return slack;
}
