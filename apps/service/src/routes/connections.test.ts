import { describe, expect, it } from 'vitest';
import { harness } from '../../test/harness.ts';

describe('connections', () => {
  it('of every host, or of Zendesk alone', async () => {
    const { call } = harness();
    const hosts = async (path: string) =>
      ((await (await call('GET', path)).json()) as { items: unknown[] }).items;
    expect(await hosts('/v1/connections')).toEqual([{ host: 'all' }]);
    expect(await hosts('/v1/connections/zendesk')).toEqual([{ host: 'zendesk' }]);
  });

  it('to Slack begin with an address of the bot, where there is one', async () => {
    const env = { RECOURSE_SLACK_ORIGIN: 'https://slack.example' };
    const made = await harness({ env }).call('POST', '/v1/connections/slack/install');
    expect([made.status, await made.json()]).toEqual([
      201,
      { url: 'https://slack.example/slack/install?ticket=it_main_abcdefgh', expiresAt: 1 },
    ]);
    expect((await harness().call('POST', '/v1/connections/slack/install')).status).toBe(422);
  });

  it.each([
    ['slack/T024BE7LD', 204],
    ['slack/T0OTHER', 404],
    ['zendesk/acme', 404],
    ['fax/acme', 400],
    ['slack/..%2Fother', 400],
  ])('%s disconnected: %i', async (account, status) => {
    expect((await harness().call('DELETE', `/v1/connections/${account}`)).status).toBe(status);
  });

  it('are for callers with a credential', async () => {
    const response = await harness().app.request('/v1/connections');
    expect(response.status).toBe(401);
  });
});
