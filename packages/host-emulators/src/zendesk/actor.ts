import type { User } from './types.ts';

/** Who writes, and how it reached the account (`api`, `web`, `mail`). */
export interface Actor {
  user: User;
  channel: string;
}
