import type { Client } from '@recourse/api-client';
import type { ZendeskEmulator } from '@recourse/host-emulators';
import type { ServiceRunner } from '../start/service-runner.ts';

/** What the playground's levers work on. */
export type Play = {
  service: Pick<ServiceRunner, 'url' | 'isUp' | 'crashAndRestart'>;
  client: Client;
  zendesk: Pick<ZendeskEmulator, 'faults' | 'invocations' | 'repeat'>;
  /** How far the register's time is ahead of the machine's, milliseconds. */
  clock: { offset: number };
};
