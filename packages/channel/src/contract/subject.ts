import type { SurfaceRef } from '@recourse/complaint-domain';
import type { Channel, Inbound, Notice } from '../channel.ts';
import type { ReplyCase } from './replies.ts';

/** A host event and what it must become. */
export type ExpectedEvent = { body: unknown; inbound: Partial<Inbound> & { kind: Inbound['kind'] } };

/** A host that keeps what it is given. `copies`: how many things there are in it that a delivery of ours made. */
export type RememberingHost = { fetch: typeof fetch; copies(): number };

/** What an adapter tells the contract suite about itself. Bodies are what the host would send, as JSON values. */
export type ChannelUnderTest = {
  name: string;
  /** UTC ms at which the suite's clock stands. */
  now: number;
  create(deps: { fetch: typeof fetch; now: () => number }): Channel;
  /** Signs raw bytes as the host does. `another`: with a secret that is not this channel's. */
  request(body: Uint8Array<ArrayBuffer>, signed: { at: number; secret: 'ours' | 'another' }): Request;
  /** The headers without which a request must be refused. */
  signatureHeaders: string[];
  /** Requests of others, for which the adapter is not responsible. */
  foreign: (() => Request)[];
  events: {
    message: ExpectedEvent;
    /** Something the adapter itself wrote, coming back. */
    echo: unknown;
    /** A signed event of a type that the adapter does not know. */
    unknownType: unknown;
    /** `null`: the host has no such thing. */
    edited: ExpectedEvent | null;
    redacted: ExpectedEvent | null;
    deleted: ExpectedEvent | null;
  };
  outbound: {
    surface: SurfaceRef;
    /** At least one of each kind that the host can take. */
    notices: Notice[];
    /** Whether a request changes something in the host; others are reads that an attempt may need. */
    isWrite(request: Request): boolean;
    /** The host's answer when all is well. */
    answer(request: Request): Response | Promise<Response>;
    /** Replies that this host gives besides those of the common table, such as a refusal inside a 200. */
    replies?: ReplyCase[];
    /** Where the host can be searched for a delivery: a fresh one that keeps state. Without it the host cannot be. */
    remembering?(): RememberingHost;
  };
};
