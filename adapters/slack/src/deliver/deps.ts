import type { Notice, SlackConnection } from '@recourse/channel';
import type { WebClient } from '@slack/web-api';

export type DeliverDeps = {
  client: WebClient;
  connection: Pick<SlackConnection, 'account' | 'botUserId' | 'botId'>;
  /** IANA name. */
  timeZone: string;
};

/** One delivery: stable over its attempts. `again`: an earlier attempt may have got through. */
export type Attempt = { id: string; again: boolean };

export type NoticeOf<Kind extends Notice['kind']> = Extract<Notice, { kind: Kind }>;
