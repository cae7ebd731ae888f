import { type ConversationsListResponse, ErrorCode, WebClient } from '@slack/web-api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { COMPLAINTS, SAM, type TestWorkspace, testWorkspace } from './fixtures/workspace.ts';

let world: TestWorkspace;
let client: WebClient;
beforeAll(async () => {
  world = await testWorkspace();
  client = new WebClient(world.token, {
    slackApiUrl: world.slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  });
});
afterAll(() => world.close());

it("Slack's own client posts, pages and uploads against it", async () => {
  const { ts } = await client.chat.postMessage({
    channel: COMPLAINTS,
    text: 'Card',
    blocks: [{ type: 'section', text: { type: 'mrkdwn', text: '*Card*' } }],
    metadata: { event_type: 'recourse', event_payload: { id: '1' } },
  });
  await client.filesUploadV2({
    channel_id: COMPLAINTS,
    thread_ts: ts!,
    file: Buffer.from('A letter'),
    filename: 'letter.txt',
    initial_comment: 'It',
  });
  const thread = await client.conversations.replies({
    channel: COMPLAINTS,
    ts: ts!,
    include_all_metadata: true,
  });
  expect(thread.messages).toMatchObject([
    { metadata: { event_type: 'recourse' } },
    { files: [{ name: 'letter.txt', size: 8 }] },
  ]);
  const names: string[] = [];
  for await (const page of client.paginate('conversations.list', { limit: 1, types: 'public_channel' })) {
    names.push(...(page as ConversationsListResponse).channels!.map(({ name }) => name!));
  }
  expect(names).toEqual(['general', 'complaints']);
});

it("Slack's own client understands its refusals", async () => {
  const refused = client.chat.postMessage({ channel: 'C0NOWHERE', text: 'x' });
  await expect(refused).rejects.toMatchObject({
    code: ErrorCode.PlatformError,
    data: { error: 'channel_not_found' },
  });
  world.slack.faults.set({ target: 'api', mode: 'fail', status: 429, retryAfter: 3 });
  const limited = client.users.lookupByEmail({ email: SAM! });
  await expect(limited).rejects.toMatchObject({ code: ErrorCode.RateLimitedError, retryAfter: 3 });
});
