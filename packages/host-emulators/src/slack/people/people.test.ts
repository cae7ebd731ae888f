import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Loose } from '../fixtures/app-server.ts';
import { ALICE, COMPLAINTS, RETAIL, SAM, type TestWorkspace, testWorkspace } from '../fixtures/workspace.ts';

let world: TestWorkspace;
beforeEach(async () => {
  world = await testWorkspace();
});
afterEach(() => world.close());

const payloads = (): Loose[] => world.app.taken.flatMap(({ body }) => (body.event ? [] : [body]));
const text = (words: string) => ({ type: 'plain_text', text: words });
const option = (value: string) => ({ text: text(value), value });
const blocks = [
  { type: 'section', block_id: 'about', text: { type: 'mrkdwn', text: 'A case' } },
  {
    type: 'actions',
    block_id: 'acts',
    elements: [
      { type: 'button', action_id: 'assign', text: text('Assign to me'), value: 'C-1' },
      {
        type: 'static_select',
        action_id: 'stage',
        placeholder: text('Stage'),
        options: [option('intake'), option('review')],
      },
      { type: 'overflow', action_id: 'more', options: [option('note'), option('close')] },
    ],
  },
];
const modal = (callback = 'form', more = {}) => ({
  type: 'modal',
  callback_id: callback,
  title: text('Register'),
  submit: text('Save'),
  private_metadata: 'C-1',
  blocks: [
    {
      type: 'input',
      block_id: 'words',
      label: text('Words'),
      element: { type: 'plain_text_input', action_id: 'in', max_length: 20 },
    },
    {
      type: 'input',
      block_id: 'kind',
      optional: true,
      label: text('Kind'),
      element: { type: 'static_select', action_id: 'in', options: [option('fees'), option('delay')] },
    },
  ],
  ...more,
});

const card = async (): Promise<{ channel: string; ts: string }> => {
  const { ts } = await world.call('chat.postMessage', { channel: COMPLAINTS, text: 'A case', blocks });
  return { channel: COMPLAINTS, ts };
};
/** Opens a modal for Sam, as an app does from a click. */
const opened = async (view: object = modal()): Promise<Loose> => {
  await world.slack.as(SAM!).click(await card(), 'assign');
  const { trigger_id } = payloads().at(-1);
  const answer = await world.call('views.open', { trigger_id, view });
  expect(answer).toMatchObject({ ok: true });
  return answer.view;
};

describe('clicking', () => {
  it('tells the app what, where and who', async () => {
    const at = await card();
    expect(await world.slack.as(SAM!).click(at, 'assign')).toMatchObject({ ok: true });
    expect(payloads().at(-1)).toMatchObject({
      type: 'block_actions',
      user: { id: 'U0SAM', team_id: 'T0ACME' },
      api_app_id: 'A0RECOURSE',
      container: { type: 'message', message_ts: at.ts, channel_id: COMPLAINTS, is_ephemeral: false },
      channel: { id: COMPLAINTS, name: 'complaints' },
      message: { ts: at.ts, bot_id: 'B0RECOURSEBOT' },
      state: { values: { acts: { stage: { type: 'static_select', selected_option: null } } } },
      actions: [{ type: 'button', action_id: 'assign', block_id: 'acts', value: 'C-1' }],
    });
  });

  it('carries what was chosen', async () => {
    const at = await card();
    const sam = world.slack.as(SAM!);
    await sam.click(at, 'stage', 'review');
    await sam.click(at, 'more', 'close');
    const [stage, more] = payloads();
    expect(stage.actions[0].selected_option).toMatchObject({ value: 'review' });
    expect(more.actions[0].selected_option).toMatchObject({ value: 'close' });
    expect(more.state.values.acts.stage.selected_option).toMatchObject({ value: 'review' });
    await expect(sam.click(at, 'stage', 'nowhere')).rejects.toThrow('offers no nowhere');
    await expect(sam.click(at, 'nothing')).rejects.toThrow('There is no nothing among: acts/assign');
  });

  it('ends as an error when the app is slow or fails', async () => {
    world.app.answer = () => new Response('', { status: 500 });
    expect(await world.slack.as(SAM!).click(await card(), 'assign')).toEqual({
      ok: false,
      error: 'dispatch_failed',
    });
    world.app.answer = () => new Promise(() => undefined);
    expect(await world.slack.as(SAM!).click(await card(), 'assign')).toEqual({
      ok: false,
      error: 'operation_timeout',
    });
  });

  it('is only for those who see it', async () => {
    await world.call('chat.postEphemeral', { channel: COMPLAINTS, user: 'U0SAM', text: 'x', blocks });
    const [ephemeral] = world.slack.as(SAM!).ephemerals();
    await expect(world.slack.as(ALICE!).click(ephemeral!, 'assign')).rejects.toThrow('does not see');
    await world.slack.as(SAM!).click(ephemeral!, 'assign');
    expect(payloads().at(-1)).toMatchObject({ container: { is_ephemeral: true } });
    expect(payloads().at(-1).message).toBeUndefined();
  });
});

describe('a response URL', () => {
  const answer = async (body: object) => {
    const { response_url } = payloads().at(-1);
    const response = await fetch(response_url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, ...((await response.json()) as object) };
  };

  it('replaces what only one person sees, or takes it away', async () => {
    const sam = world.slack.as(SAM!);
    await world.call('chat.postEphemeral', { channel: COMPLAINTS, user: 'U0SAM', text: 'x', blocks });
    await sam.click(sam.ephemerals()[0]!, 'assign');
    expect(await answer({ replace_original: true, text: 'Done' })).toEqual({ status: 200, ok: true });
    expect(sam.ephemerals()).toMatchObject([{ text: 'Done' }]);
    await answer({ delete_original: true });
    expect(sam.ephemerals()).toEqual([]);
  });

  it('answers five times, within half an hour', async () => {
    await world.slack.as(SAM!).click(await card(), 'assign');
    for (let n = 0; n < 5; n += 1) expect(await answer({ text: `Answer ${n}` })).toMatchObject({ ok: true });
    expect(await answer({ text: 'x' })).toEqual({ status: 404, ok: false, error: 'used_url' });
    expect(world.slack.as(SAM!).ephemerals()).toHaveLength(5);
    await world.slack.as(SAM!).click(await card(), 'assign');
    world.tick(31 * 60_000);
    expect(await answer({ text: 'x' })).toMatchObject({ error: 'expired_url' });
  });

  it('can speak to everybody', async () => {
    await world.slack.as(SAM!).click(await card(), 'assign');
    await answer({ response_type: 'in_channel', text: 'For all' });
    expect(world.slack.as(ALICE!).messages(COMPLAINTS).at(-1)).toMatchObject({
      text: 'For all',
      bot_id: 'B0RECOURSEBOT',
    });
  });
});

describe('a ticket to open a modal', () => {
  it('is good for three seconds, once', async () => {
    const view = modal();
    await world.slack.as(SAM!).click(await card(), 'assign');
    const { trigger_id } = payloads().at(-1);
    const broken = { trigger_id, view: { type: 'modal' } };
    expect(await world.call('views.open', broken)).toMatchObject({ error: 'invalid_arguments' });
    expect(await world.call('views.open', { trigger_id, view })).toMatchObject({ ok: true });
    expect(await world.call('views.open', { trigger_id, view })).toMatchObject({
      error: 'exchanged_trigger_id',
    });
    await world.slack.as(SAM!).click(await card(), 'assign');
    const late = payloads().at(-1).trigger_id;
    world.tick(3_001);
    expect(await world.call('views.open', { trigger_id: late, view })).toMatchObject({
      error: 'expired_trigger_id',
    });
    expect(await world.call('views.open', { trigger_id: 'made up', view })).toMatchObject({
      error: 'invalid_trigger_id',
    });
  });
});

describe('a modal', () => {
  it('is filled and submitted, with everything it holds', async () => {
    const { id } = await opened();
    const sam = world.slack.as(SAM!);
    expect(await sam.submit(id)).toEqual({
      ok: false,
      errors: { words: 'Please complete this required field.' },
    });
    await sam.fill(id, { words: 'x'.repeat(21) });
    expect(await sam.submit(id)).toMatchObject({ errors: { words: expect.stringContaining('at most 20') } });
    await sam.fill(id, { 'words/in': 'Charged twice', kind: 'fees' });
    expect(await sam.submit(id)).toEqual({ ok: true });
    expect(payloads().at(-1)).toMatchObject({
      type: 'view_submission',
      view: {
        id,
        callback_id: 'form',
        private_metadata: 'C-1',
        state: {
          values: {
            words: { in: { type: 'plain_text_input', value: 'Charged twice' } },
            kind: { in: { type: 'static_select', selected_option: { value: 'fees' } } },
          },
        },
      },
    });
    expect(sam.views()).toEqual([]);
  });

  it('shows the errors that the app finds, and keeps what was typed', async () => {
    const { id } = await opened();
    const sam = world.slack.as(SAM!);
    await sam.fill(id, { words: 'Short' });
    world.app.answer = () => Response.json({ response_action: 'errors', errors: { words: 'Say more' } });
    expect(await sam.submit(id)).toEqual({ ok: false, errors: { words: 'Say more' } });
    expect(sam.views()).toMatchObject([
      { id, errors: { words: 'Say more' }, state: { values: { words: { in: { value: 'Short' } } } } },
    ]);
    world.app.answer = () =>
      Response.json({ response_action: 'errors', errors: { elsewhere: 'No such block' } });
    expect(await sam.submit(id)).toMatchObject({ ok: false, error: expect.stringContaining('trouble') });
    world.app.answer = () => new Promise(() => undefined);
    expect(await sam.submit(id)).toMatchObject({ ok: false, error: expect.stringContaining('trouble') });
  });

  it('becomes another, or another comes on top: three at most', async () => {
    const { id } = await opened();
    const sam = world.slack.as(SAM!);
    await sam.fill(id, { words: 'Text' });
    world.app.answer = () => Response.json({ response_action: 'update', view: modal('second') });
    expect(await sam.submit(id)).toEqual({ ok: true });
    expect(sam.views()).toMatchObject([
      { id, callback_id: 'second', state: { values: { words: { in: { value: 'Text' } } } } },
    ]);
    world.app.answer = () => Response.json({ response_action: 'push', view: modal('on top') });
    await sam.submit(id);
    const [below, top] = sam.views();
    expect(top).toMatchObject({ callback_id: 'on top', previous_view_id: below.id, root_view_id: id });
    await sam.fill(top, { words: 'Text' });
    await sam.submit(top);
    const third = sam.views()[2];
    await sam.fill(third, { words: 'Text' });
    expect(await sam.submit(third)).toMatchObject({ ok: false });
    world.app.answer = () => Response.json({ response_action: 'clear' });
    await sam.submit(third);
    expect(sam.views()).toEqual([]);
  });

  it('refuses a change that was made for an older state of it', async () => {
    const { id, hash } = await opened(modal('form', { external_id: 'mine' }));
    const update = (args: object) => world.call('views.update', { view: modal('newer'), ...args });
    expect(await update({ external_id: 'mine', hash })).toMatchObject({ ok: true, view: { id } });
    expect(await update({ view_id: id, hash })).toMatchObject({ error: 'hash_conflict' });
    expect(await update({ view_id: 'V0NOWHERE' })).toMatchObject({ error: 'not_found' });
  });

  it('tells of being closed when that was wished', async () => {
    const { id } = await opened(modal('form', { notify_on_close: true }));
    world.app.taken.length = 0;
    await world.slack.as(SAM!).close(id);
    expect(payloads()).toMatchObject([{ type: 'view_closed', is_cleared: false, view: { id } }]);
  });

  it('asks the app what an external select offers', async () => {
    const element = { type: 'external_select', action_id: 'case', min_query_length: 2 };
    const { id } = await opened(
      modal('form', { blocks: [{ type: 'input', block_id: 'case', label: text('Case'), element }] }),
    );
    const sam = world.slack.as(SAM!);
    world.app.answer = ({ body }) =>
      body.type === 'block_suggestion' ? Response.json({ options: [option(`${body.value}-1`)] }) : undefined;
    const { options } = await sam.suggest(id, 'case', 'C');
    await sam.fill(id, { case: options[0] });
    await sam.submit(id);
    expect(payloads().at(-1).view.state.values.case.case.selected_option.value).toBe('C-1');
  });
});

describe('a command', () => {
  it('is sent as a form and answered for the person alone', async () => {
    world.app.answer = () => Response.json({ text: 'Two cases', blocks });
    expect(
      await world.slack.as(SAM!).command('/complaint mine please', { channel: COMPLAINTS }),
    ).toMatchObject({ ok: true });
    expect(world.app.taken.at(-1)!.body).toMatchObject({
      command: '/complaint',
      text: 'mine please',
      user_id: 'U0SAM',
      user_name: 'sam.sales',
      channel_id: COMPLAINTS,
      channel_name: 'complaints',
      team_domain: 'acme',
    });
    expect(world.slack.as(SAM!).ephemerals(COMPLAINTS)).toMatchObject([{ text: 'Two cases' }]);
    expect(world.slack.as(ALICE!).ephemerals()).toEqual([]);
  });

  it('works where the app is not, and says when it fails', async () => {
    world.app.answer = () => new Response('', { status: 500 });
    const alice = world.slack.as(ALICE!);
    expect(await alice.command('help', { channel: RETAIL })).toEqual({ ok: false, error: 'dispatch_failed' });
    expect(world.app.taken.at(-1)!.body).toMatchObject({ text: 'help', channel_name: 'privategroup' });
    expect(alice.ephemerals()).toMatchObject([
      { text: '/complaint failed with the error "dispatch_failed"' },
    ]);
    await expect(alice.command('/unknown', { channel: RETAIL })).rejects.toThrow('not a valid command');
  });
});

it('a message shortcut carries the message, also from where the app is not', async () => {
  const at = await world.slack.as(ALICE!).post(RETAIL, 'They lost my card');
  await world.slack.as(ALICE!).shortcut('register_complaint', RETAIL, at.ts);
  expect(payloads().at(-1)).toMatchObject({
    type: 'message_action',
    callback_id: 'register_complaint',
    message_ts: at.ts,
    message: { text: 'They lost my card', user: 'U0ALICE' },
    channel: { id: RETAIL },
  });
  await expect(world.slack.as(ALICE!).shortcut('unknown', RETAIL, at.ts)).rejects.toThrow(
    'no message shortcut',
  );
});

it('a home tab is announced, published and worked with', async () => {
  const sam = world.slack.as(SAM!);
  await sam.openHome();
  await world.slack.quiet();
  expect(world.app.events('app_home_opened')).toMatchObject([{ user: 'U0SAM', tab: 'home' }]);
  const { view } = await world.call('views.publish', { user_id: 'U0SAM', view: { type: 'home', blocks } });
  expect(sam.home()).toMatchObject({ id: view.id, type: 'home', blocks: [{}, {}] });
  await sam.click(view, 'assign');
  expect(payloads().at(-1)).toMatchObject({
    container: { type: 'view', view_id: view.id },
    view: { type: 'home' },
  });
  const stale = { user_id: 'U0SAM', hash: 'old', view: { type: 'home', blocks } };
  expect(await world.call('views.publish', stale)).toMatchObject({ error: 'hash_conflict' });
  expect(await world.call('views.publish', { user_id: 'U0SAM', view: modal() })).toMatchObject({
    error: 'invalid_arguments',
  });
});

it('people do only what they can in Slack', async () => {
  const sam = world.slack.as(SAM!);
  await expect(sam.post(RETAIL, 'x')).rejects.toThrow('sees no channel');
  const at = await world.slack.as(ALICE!).post(COMPLAINTS, 'Mine');
  await expect(sam.edit(at, 'x')).rejects.toThrow('did not write');
  await expect(sam.invite(COMPLAINTS, ALICE!)).rejects.toThrow('already_in_channel');
  await expect(sam.react(at, 'no_such_emoji')).rejects.toThrow('invalid_name');
  expect(() => world.slack.as('nobody@acme.example')).toThrow('no person');
});
