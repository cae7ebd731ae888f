import type { Notice } from '@recourse/channel';
import { testChannel } from './channel.ts';
import { TEAM } from './events.ts';
import { type FakeMessage, type FakeWorkspace, refusal } from './fake-workspace.ts';

/** What the tests of deliveries do with one workspace. */
export function deliveringTo(workspace: () => FakeWorkspace) {
  return {
    deliver: (ref: string, notice: Notice, { id = 'd-7', again = false } = {}) =>
      testChannel({ fetch: workspace().fetch }).deliver(
        { host: 'slack', account: TEAM, ref },
        notice,
        id,
        again,
      ),
    refuse: (method: string, error: string): void => {
      workspace().intercept = (call) => (call.method === method ? Response.json(refusal(error)) : undefined);
    },
    own: () => workspace().channel('C0OWN'),
    last: (channel = 'C0OWN'): FakeMessage | undefined => workspace().channel(channel).messages.at(-1),
  };
}
