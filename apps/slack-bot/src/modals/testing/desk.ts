import type { HostGate, Inbound, SlackConnection } from '@recourse/channel';
import type { KnownBlock, ModalView } from '@slack/types';
import { createBoltApp } from '../../bolt-app.ts';
import { createBot } from '../../bot.ts';
import { readConfig } from '../../config.ts';
import { type Handled, WorkerReceiver } from '../../receiver.ts';
import { createMemories, type Services } from '../../services.ts';
import { actionOf } from '../kit/inputs.ts';
import { FakeService } from './fake-service.ts';
import { FakeSlack } from './fake-slack.ts';
import { NOW } from './samples.ts';

type Loose = Record<string, unknown>;
type Answered = { response_action?: string; errors?: Record<string, string>; view?: ModalView } | null;

export const CONNECTION: SlackConnection = {
  host: 'slack',
  account: 'T1',
  register: 'main',
  name: 'Acme',
  botUserId: 'UBOT',
  botId: 'BBOT',
  appId: 'A1',
  botToken: 'xoxb-1',
  expiresAt: null,
  refreshToken: null,
  scopes: [],
  revokedAt: null,
};

/** Somebody at Slack with forms and buttons before them, the app behind it, and a service behind that. */
export class Desk {
  readonly slack = new FakeSlack();
  readonly service = new FakeService();
  readonly takenIn: Inbound[] = [];
  /** Places that are a case's, by `ref`. */
  readonly places: Record<
    string,
    { reference: string; surface: string; ownChannel: boolean; item: string | null }
  > = {};
  readonly logged: string[] = [];
  readonly #services: Services;
  #clicks = 0;

  constructor() {
    this.slack.users.U1 = person('U1', 'Ada Moss', 'ada@acme.example');
    this.slack.users.U9 = person('U9', 'Sue Stranger', 'sue@elsewhere.example');
    this.#services = this.#makeServices();
  }

  #makeServices(): Services {
    const read = readConfig({
      SLACK_SIGNING_SECRET: 'x'.repeat(32),
      SLACK_CLIENT_ID: '1.2',
      SLACK_CLIENT_SECRET: 'x'.repeat(32),
      RECOURSE_SLACK_ORIGIN: 'https://slack.acme.example',
    });
    if (!read.ok) throw new Error(read.message);
    return {
      config: read.config,
      gate: this.#gate(),
      serviceFetch: (input, init) => this.service.fetch(input, init),
      fetch: (input, init) => this.slack.fetch(input, init),
      now: () => NOW,
      newId: () => 'id',
      log: (_, message, fields) => void this.logged.push(`${message} ${JSON.stringify(fields)}`),
      memory: createMemories(() => NOW),
    };
  }

  #gate(): HostGate {
    const gate: Partial<HostGate> = {
      settings: async () => ({
        register: 'main',
        organisation: 'Acme',
        defaultLanguage: 'en',
        timeZone: 'Europe/London',
        caseUrl: 'https://recourse.example/cases/',
        registerEmoji: ['warning'],
        maxFileBytes: 1_000_000,
      }),
      openSession: async (_, { email }) =>
        email === 'ada@acme.example'
          ? { ok: true, token: 'rs_ada', expiresAt: NOW + 3_600_000, member: 'm1' }
          : { ok: false, code: 'not-a-member', message: 'no member' },
      takeIn: async (_, inbound) => {
        this.takenIn.push(...inbound);
        return { ok: true, taken: inbound.length };
      },
      at: async (_, { ref }) => this.places[ref] ?? null,
    };
    return gate as HostGate;
  }

  /** Sends one interaction through the app and waits until everything that it began is done. */
  async send(body: Loose): Promise<Answered> {
    const all = { team: { id: 'T1' }, user: { id: 'U1', team_id: 'T1' }, api_app_id: 'A1', ...body };
    const payload = { kind: 'interaction', body: all } as unknown as Handled;
    const receiver = new WorkerReceiver();
    await createBoltApp(this.#services, createBot(this.#services, CONNECTION, 'T1'), receiver);
    const begun: Promise<unknown>[] = [];
    const wait = (work: Promise<unknown>) => void begun.push(work);
    const response = await receiver.answer(payload, { num: 0, reason: null }, this.#services, wait);
    const text = await response.text();
    const answered = text === '' ? null : (JSON.parse(text) as Answered);
    if (body.type === 'view_submission') this.#answered(answered, response.status);
    await Promise.all(begun);
    return answered;
  }

  /** What Slack does with the answer to a form. */
  #answered(answer: Answered, status: number): void {
    const { open } = this.slack;
    if (status !== 200) throw new Error(`the form was answered with ${status}: ${this.logged.join(' ')}`);
    const top = open.at(-1);
    switch (answer?.response_action) {
      case 'errors':
        return;
      case 'clear':
        open.length = 0;
        return;
      case 'update':
        if (top && answer.view) top.view = answer.view;
        return;
      case 'push':
        if (answer.view) this.slack.show(answer.view);
        return;
      default:
        open.pop();
    }
  }

  shortcut(callback: string, channel: string, message: Loose): Promise<Answered> {
    this.slack.messages[`${channel}:${message.ts}`] ??= message;
    return this.send({
      type: 'message_action',
      callback_id: callback,
      trigger_id: 'trigger',
      channel: { id: channel },
      message_ts: message.ts,
      message,
      response_url: 'https://hooks.slack.com/1',
    });
  }

  /** Presses a button of a message. */
  press(action: string, value: Loose, more: Loose = {}): Promise<Answered> {
    this.#clicks += 1;
    return this.send({
      type: 'block_actions',
      trigger_id: 'trigger',
      channel: { id: 'C1' },
      container: { type: 'message', channel_id: 'C1', message_ts: '5.000001' },
      message: { ts: '5.000001', blocks: [] },
      response_url: 'https://hooks.slack.com/1',
      actions: [this.#action(action, { value: JSON.stringify(value) })],
      ...more,
    });
  }

  #action(action_id: string, more: Loose): Loose {
    return { type: 'button', action_id, block_id: 'b', action_ts: `17.${this.#clicks}`, ...more };
  }

  /** Presses a button, or chooses something, in the topmost form. */
  change(action: string, value: string, typed: Record<string, string> = {}): Promise<Answered> {
    this.#clicks += 1;
    return this.send({
      type: 'block_actions',
      trigger_id: 'trigger',
      container: { type: 'view' },
      view: this.#viewWith({ ...typed, ...(action.includes(':') ? {} : { [action]: value }) }),
      actions: [this.#action(action, { value, selected_option: { value } })],
    });
  }

  /** Sends the topmost form with what it holds and what was typed, by name of the field. */
  submit(typed: Record<string, string> = {}): Promise<Answered> {
    return this.send({ type: 'view_submission', trigger_id: 'trigger', view: this.#viewWith(typed) });
  }

  get form(): ModalView {
    const top = this.slack.open.at(-1);
    if (top === undefined) throw new Error('no form is open');
    return top.view;
  }

  /** What the topmost form says, as one text. */
  get shown(): string {
    return JSON.stringify(this.form.blocks);
  }

  #viewWith(typed: Record<string, string>): Loose {
    const top = this.slack.open.at(-1);
    if (top === undefined) throw new Error('no form is open');
    const values = Object.fromEntries(
      top.view.blocks.flatMap((block) => stateOf(block as KnownBlock, typed)),
    );
    const unknown = Object.keys(typed).filter(
      (name) => !Object.keys(values).some((id) => actionOf(id) === name),
    );
    if (unknown.length > 0) throw new Error(`the form has no ${unknown}: it has ${Object.keys(values)}`);
    return { ...top.view, id: top.id, state: { values } };
  }
}

/** A field as Slack tells of it: what was typed, else what it began with. */
function stateOf(block: KnownBlock, typed: Record<string, string>): [string, Loose][] {
  if (block.type !== 'input') return [];
  const element = block.element as unknown as Record<string, unknown> & { type: string };
  const name = actionOf(block.block_id ?? '');
  const option = (value: unknown) => (value ? { value } : null);
  const initial = element.initial_option as { value: string } | undefined;
  const text = typed[name];
  const state: Record<string, Loose> = {
    plain_text_input: { value: text ?? element.initial_value ?? null },
    email_text_input: { value: text ?? element.initial_value ?? null },
    static_select: { selected_option: option(text ?? initial?.value) },
    radio_buttons: { selected_option: option(text) },
    datepicker: { selected_date: text ?? element.initial_date ?? null },
    datetimepicker: { selected_date_time: text ? Number(text) : (element.initial_date_time ?? null) },
  };
  return [
    [block.block_id ?? '', { [String(element.action_id)]: { type: element.type, ...state[element.type] } }],
  ];
}

function person(id: string, name: string, email: string): Loose {
  return {
    id,
    name,
    real_name: name,
    profile: { real_name: name, email },
    is_email_confirmed: true,
    locale: 'en-GB',
    team_id: 'T1',
  };
}
