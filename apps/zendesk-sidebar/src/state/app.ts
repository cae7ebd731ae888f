import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Client, CommandBody, LodgeInput } from '@recourse/api-client/client';
import type { LiveEvent, Receipt, SessionView, TimelineEntry } from '@recourse/api-client/schemas';
import type { CommandName } from '@recourse/complaint-domain';
import { describeEntry, type Failure, type I18n } from '@recourse/ui/components';
import type { Boot } from '../host/boot.ts';
import type { Host } from '../host/host.ts';
import { createAttempts } from './attempts.ts';
import type { Drafts } from './drafts.ts';
import { failureFrom } from './failures.ts';
import type { LiveState } from './live.ts';
import { isEnded, loadScreen } from './load-screen.ts';
import { registerArmedTicket } from './new-ticket.ts';
import type { Place, Screen } from './screen.ts';
import type { Upload } from './upload.ts';

export type Outcome<T = Receipt> = { ok: true; receipt: T } | { ok: false; failure: Failure };

export type AppDeps = {
  client: Client;
  upload: Upload;
  host: Host;
  boot: Boot;
  session: SessionView;
  i18n: I18n;
  drafts: Drafts;
  /** Those of the page on which this ticket was written, before it had a number. */
  newTicketDrafts: Drafts;
  /** UTC milliseconds. */
  clock: () => number;
};

/** More would cover what the agent works on. */
const MOST_TOASTS = 3;

export type App = ReturnType<typeof createApp>;

/** The app's state and what can be done with it. Screens read the signals and call the functions. */
export function createApp(deps: AppDeps) {
  const { client, host, boot, i18n, clock } = deps;
  /** The service's clock may run ahead of this machine's (or be moved by hand). */
  let skew = deps.session.now - clock();
  const screen = signal<Screen>({ kind: 'loading' });
  const session = signal(deps.session);
  const now = signal(clock() + skew);
  const socket = signal<LiveState>('live');
  const offline = signal(false);
  const connection = computed(() => (offline.value ? 'offline' : socket.value));
  const expired = signal(false);
  const place = signal<Place>({ tab: 'case' });
  const toasts = signal<{ id: number; text: string }[]>([]);
  const pass = signal(false);
  /** Set when a save was stopped: the form that asks for a reason is then shown. */
  const stopped = signal(false);
  const attempts = createAttempts();

  /** Short news, gone after a while; longer texts stay longer. */
  function tell(text: string) {
    const id = (toasts.value.at(-1)?.id ?? 0) + 1;
    toasts.value = [...toasts.value, { id, text }].slice(-MOST_TOASTS);
    setTimeout(
      () => {
        toasts.value = toasts.value.filter((toast) => toast.id !== id);
      },
      4000 + text.length * 60,
    );
  }

  /** What every failed request means for the whole app. */
  function notice(error: unknown): Failure {
    if (isEnded(error)) expired.value = true;
    const { failure, unreachable } = failureFrom(error, i18n);
    if (unreachable) offline.value = true;
    return failure;
  }

  async function refresh(): Promise<void> {
    try {
      const next = await loadScreen({ client, host, boot });
      const view = await client.session();
      const before = screen.value;
      if (isOvertaken(next, before)) return;
      batch(() => {
        skew = view.now - clock();
        now.value = view.now;
        session.value = view;
        screen.value = next;
        expired.value = false;
        offline.value = false;
      });
      announce(before, next);
    } catch (error) {
      const failure = notice(error);
      const { kind } = screen.value;
      if (kind === 'loading' || kind === 'failed') screen.value = { kind: 'failed', failure };
    }
  }

  /** Says aloud what somebody else did since the case was last read. */
  function announce(before: Screen, next: Screen) {
    if (before.kind !== 'registered' || next.kind !== 'registered') return;
    const { members, settings, actor } = session.value;
    const names = { members, stages: settings.stages };
    for (const entry of next.timeline)
      if (entry.version > before.view.version && entry.by.id !== actor.id && !isExpected(entry))
        tell(describeEntry(entry, names, i18n));
  }

  async function attempt<T>(what: string, send: (idempotencyKey: string) => Promise<T>): Promise<Outcome<T>> {
    try {
      const receipt = await attempts.run(what, send);
      await refresh();
      return { ok: true, receipt };
    } catch (error) {
      const failure = notice(error);
      if (isStale(error)) await refresh();
      return { ok: false, failure };
    }
  }

  /** Gives a command to the open case, as it was when the agent saw it. */
  function command<N extends CommandName>(type: N, data: CommandBody<N>): Promise<Outcome> {
    const open = screen.value;
    if (open.kind !== 'registered') throw new Error(`${type} needs an open case`);
    const { reference, version } = open.view;
    const send = (ifVersion: number, idempotencyKey: string) =>
      client.command(reference, type, data, { ifVersion, idempotencyKey });
    return attempt(`${reference} ${type} ${JSON.stringify(data)}`, (idempotencyKey) =>
      send(version, idempotencyKey).catch(async (error: unknown) => {
        const present = isStale(error) ? await versionWhenOnlyWeWorked(reference, version) : null;
        if (present === null) throw error;
        return send(present, idempotencyKey);
      }),
    );
  }

  /** The case's version now, when nobody but the service itself changed it since: no reason to ask the agent again. */
  async function versionWhenOnlyWeWorked(reference: string, since: number): Promise<number | null> {
    await refresh();
    const open = screen.value;
    if (open.kind !== 'registered' || open.view.reference !== reference) return null;
    const newer = open.timeline.filter((entry) => entry.version > since);
    const isOurs =
      newer.length === open.view.version - since && newer.every(({ by }) => by.kind === 'system');
    return isOurs ? open.view.version : null;
  }

  /** Settles a letter whose delivery failed or is in doubt: it arrived after all, or it goes once more. */
  const settleDelivery = (id: string, how: 'arrived' | 'again'): Promise<Outcome<unknown>> =>
    attempt<unknown>(`delivery ${id} ${how}`, () =>
      how === 'arrived' ? client.confirmDelivery(id) : client.replayDelivery(id),
    );

  const lodge = (data: LodgeInput) =>
    attempt(`lodge ${JSON.stringify(data)}`, (idempotencyKey) => client.lodge(data, { idempotencyKey }));

  /** Puts this ticket on a case that exists already. */
  function linkTo(reference: string, ticketId: string): Promise<Outcome> {
    const surface = { host: 'zendesk', account: host.account, ref: ticketId } as const;
    return attempt(`link ${reference}`, (idempotencyKey) =>
      client.command(reference, 'LinkSurface', { surface }, { idempotencyKey }),
    );
  }

  function changed(event: LiveEvent | null) {
    const open = screen.value;
    if (event && open.kind === 'registered' && event.reference !== open.view.reference) return;
    if (event && open.kind === 'registered' && event.version <= open.view.version) return;
    void refresh();
  }

  /** Opens the app, and registers at once what was filled in before the ticket had a number. */
  async function open(): Promise<void> {
    await refresh();
    if (screen.value.kind === 'not-registered')
      await registerArmedTicket(app, deps.newTicketDrafts, screen.value.ticket);
  }

  const app = {
    boot,
    client,
    upload: deps.upload,
    host,
    i18n,
    drafts: deps.drafts,
    screen: screen as ReadonlySignal<Screen>,
    session: session as ReadonlySignal<SessionView>,
    now,
    connection,
    socket,
    offline,
    expired,
    place,
    toasts: toasts as ReadonlySignal<{ id: number; text: string }[]>,
    /** One save may pass although obligations are open: its reason was recorded. */
    pass,
    stopped,
    tick: () => {
      now.value = clock() + skew;
    },
    tell,
    notice,
    refresh,
    open,
    command,
    settleDelivery,
    lodge,
    linkTo,
    changed,
  };
  return app;
}

/** What went as it should is seen in the case; saying each of these aloud would drown what people did. */
function isExpected({ type, data }: TimelineEntry): boolean {
  return type === 'DeliveryRecorded' && (data.result as { kind?: string } | undefined)?.kind === 'delivered';
}

function isStale(error: unknown): boolean {
  return (error as { status?: number }).status === 412;
}

/** Another read that began later has ended before: showing this one would take the case back. */
function isOvertaken(next: Screen, shown: Screen): boolean {
  return (
    next.kind === 'registered' &&
    shown.kind === 'registered' &&
    next.view.reference === shown.view.reference &&
    next.view.version < shown.view.version
  );
}
