import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type {
  Assessment,
  ComplaintRow,
  ComplaintView,
  ExplainedObligation,
  LetterRequest,
  Problem,
  TimelineEntry,
} from '@recourse/api-client/schemas';
import type { Language } from '@recourse/complaint-domain';
import { WebSocketServer } from 'ws';
import { answerMoreTime, lawEffect, notConfirmed } from './fake-law.ts';
import { answerLetter, printedPage } from './fake-letters.ts';
import * as fixtures from './fixtures.ts';

const ASSETS = new URL('../dist/assets/', import.meta.url);
const TYPES: Record<string, string> = { js: 'text/javascript', css: 'text/css' };

type Data = Record<string, unknown>;

/** The service as the sidebar sees it: it keeps one case, takes commands, and can be told to misbehave. */
export class FakeService {
  language: Language = 'en';
  view: ComplaintView | null = null;
  summary: object | null = null;
  assessment: Assessment = fixtures.assessment();
  rows: ComplaintRow[] = fixtures.rows();
  timeline: TimelineEntry[] = fixtures.timeline();
  obligations: ExplainedObligation[] = fixtures.obligations();
  /** Files of the page that cannot be had, by a part of their name. */
  missingFiles: string[] = [];
  /** Everything that was asked to change, with its key. */
  readonly taken: { type: string; data: Data; key: string | undefined }[] = [];
  readonly uploads: string[] = [];
  /** Every letter that was asked about. */
  readonly letters: LetterRequest[] = [];
  /** Letters cannot be checked: the line breaks. */
  lettersDown = false;
  /** Letters are answered once this is over. */
  lettersHeld: Promise<void> = Promise.resolve();
  /** The next change is refused with this. */
  refuse: Problem | null = null;
  /** The next change is done, but its answer is lost on the way. */
  breakNext = false;
  expired = false;
  down = false;
  hidden = false;
  /** Files are taken in no further than the line holds. */
  stalled = false;
  readonly #receipts = new Map<string, object>();
  readonly #sockets = new WebSocketServer({ noServer: true });
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  url = '';

  async start(): Promise<this> {
    this.#server.on('upgrade', (request, socket, head) => {
      if (this.down || this.expired) socket.destroy();
      else this.#sockets.handleUpgrade(request, socket, head, () => undefined);
    });
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return this;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    for (const socket of this.#sockets.clients) socket.terminate();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Opens a case; its texts are in `language`. */
  open(language: Language = 'en', change: Partial<ComplaintView> = {}): void {
    this.language = language;
    this.view = fixtures.complaint(language, change);
  }

  /** What a colleague does elsewhere: the case moves on and every screen is told. */
  happen(type: string, data: Data, change: Partial<ComplaintView>): void {
    const version = this.#advance(type, data, change, 'm-bruno');
    this.tellAll({
      kind: 'changed',
      reference: fixtures.REFERENCE,
      version,
      types: [type],
      at: fixtures.NOW,
    });
  }

  tellAll(event: object): void {
    for (const socket of this.#sockets.clients) socket.send(JSON.stringify(event));
  }

  dropSockets(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
  }

  #advance(type: string, data: Data, change: Partial<ComplaintView>, by: string): number {
    const version = (this.view?.version ?? 0) + 1;
    this.view = { ...(this.view ?? fixtures.complaint(this.language)), ...change, version };
    this.timeline = [
      ...this.timeline.filter((entry) => entry.version < version),
      {
        id: `e${version}`,
        version,
        type,
        at: fixtures.NOW,
        by: { kind: 'member', id: by },
        data,
        personal: {},
        index: 400 + version,
        seal: 'recorded',
      },
    ];
    return version;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.url);
    if (url.pathname.startsWith('/zendesk/')) return this.#page(url, response);
    if (url.pathname.startsWith('/assets/')) {
      const missing = this.missingFiles.some((name) => url.pathname.includes(name));
      return missing ? void response.writeHead(404).end() : serveAsset(url.pathname, response);
    }
    if (url.pathname.startsWith('/v1/') && this.down) return void response.destroy();
    if (url.pathname.startsWith('/v1/')) return this.#api(request, url, response);
    response.writeHead(404).end();
  }

  #page(url: URL, response: ServerResponse): void {
    const [, , register, location] = url.pathname.split('/');
    const boot = {
      session: 'rs_acme_1_x',
      register,
      location,
      apiUrl: '',
      expiresAt: fixtures.NOW,
      local: true,
    };
    const script = url.searchParams.has('bare')
      ? ''
      : `<script type="application/json" id="recourse-boot">${JSON.stringify(boot)}</script>`;
    const theme = url.searchParams.get('theme');
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self' ws:",
    });
    response.end(
      `<!doctype html><html lang="en"${theme ? ` data-theme="${theme}"` : ''}><head><meta charset="utf-8"><title>Recourse</title><link rel="icon" href="data:,">` +
        `<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/assets/sidebar.css"></head>` +
        `<body><div id="app"></div>${script}<script type="module" src="/assets/sidebar.js"></script></body></html>`,
    );
  }

  async #api(request: IncomingMessage, url: URL, response: ServerResponse): Promise<void> {
    const json = (body: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    const fail = (status: number, code: string) =>
      json({ type: 'about:blank', title: code, status, code } satisfies Problem, status);
    if (this.expired || request.headers.authorization !== 'Bearer rs_acme_1_x')
      return void fail(401, 'unauthenticated');
    const route = `${request.method} ${url.pathname.replace(/C-\d{4}-\d{6}-\d/, ':ref')}`;
    if (this.stalled && route === 'POST /v1/complaints/:ref/documents')
      return void request.once('close', () => response.destroy());
    const body = await readBody(request);
    switch (route) {
      case 'GET /v1/session':
        return void json({ ...fixtures.session(this.language) });
      case 'POST /v1/assess':
        return void json(this.assessment);
      case 'POST /v1/live/ticket':
        return void json({ ticket: 'once' });
      case 'GET /v1/complaints':
        return void json({ items: this.#list(url), next: null });
      case 'GET /v1/complaints/:ref':
        return void (this.hidden ? fail(404, 'not-visible') : json(this.summary ?? this.view));
      case 'GET /v1/complaints/:ref/timeline':
        return void json({ items: this.timeline });
      case 'GET /v1/complaints/:ref/obligations':
        return void json({ items: this.obligations });
      case 'POST /v1/simulations':
        return void json(answerMoreTime(JSON.parse(body), this.obligations));
      case 'POST /v1/complaints/:ref/letters':
        this.letters.push(JSON.parse(body));
        await this.lettersHeld;
        return void (this.lettersDown ? response.destroy() : json(answerLetter(JSON.parse(body))));
      case 'GET /v1/complaints/:ref/messages/m2/print':
        return void response
          .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
          .end(printedPage(this.view?.messages.find(({ id }) => id === 'm2')?.text ?? ''));
      case 'GET /v1/complaints/:ref/proof':
        return void response.end('{"bundle":1}');
      case 'GET /v1/complaints/:ref/documents/d1':
        return void response.end('PDF');
      case 'POST /v1/complaints/:ref/documents':
        return void json(this.#upload(request), 201);
      case 'POST /v1/complaints':
      case 'POST /v1/complaints/:ref/commands':
        return this.#change(request, JSON.parse(body), response, json);
      default:
        return void fail(404, 'not-found');
    }
  }

  #list(url: URL): ComplaintRow[] {
    if (!url.searchParams.has('surface')) return this.rows;
    return this.view || this.summary || this.hidden ? [fixtures.row()] : [];
  }

  #upload(request: IncomingMessage): object {
    const name = decodeURIComponent(String(request.headers['x-filename']));
    this.uploads.push(name);
    const document = {
      ...(fixtures.complaint().documents[0] as ComplaintView['documents'][number]),
      id: `d${this.uploads.length + 1}`,
      name,
    };
    this.#advance(
      'DocumentAttached',
      {},
      { documents: [...(this.view?.documents ?? []), document] },
      'm-ana',
    );
    return this.#receipt(false);
  }

  #change(
    request: IncomingMessage,
    body: Data,
    response: ServerResponse,
    json: (body: unknown, status?: number) => unknown,
  ): void {
    const key = request.headers['idempotency-key']?.toString();
    const lodging = body.type === undefined;
    const [type, data] = lodging ? ['Lodge', body] : [String(body.type), body.data as Data];
    const broken = this.breakNext;
    this.breakNext = false;
    const known = key === undefined ? undefined : this.#receipts.get(key);
    if (known) return void json({ ...known, repeated: true });
    const problem = this.refuse ?? notConfirmed(type, data);
    if (problem) {
      this.refuse = null;
      return void json(problem, problem.status);
    }
    this.taken.push({ type, data, key });
    const change = { ...effect(type, data, this.view), ...lawEffect(type, data, this.view) };
    this.#advance(EVENTS[type] ?? type, data, change, 'm-ana');
    const receipt = this.#receipt(false);
    if (key) this.#receipts.set(key, receipt);
    // Half an answer: a browser would silently repeat a request that got none.
    if (broken) response.writeHead(200, { 'content-length': 999 }).write('{', () => response.destroy());
    else json(receipt, lodging ? 201 : 200);
  }

  #receipt(repeated: boolean): object {
    return { reference: fixtures.REFERENCE, version: this.view?.version, events: [], repeated };
  }
}

const EVENTS: Record<string, string> = {
  AddNote: 'NoteAdded',
  SendMessage: 'MessageSent',
  Acknowledge: 'MessageSent',
  Lodge: 'Lodged',
  MoveToStage: 'StageEntered',
};

const ERASED = { code: 'erased', rule: 'ER3', message: 'erased' } as const;

const SECOND = {
  code: 'second-person-needed',
  rule: 'FR9',
  message: 'whoever wrote it cannot approve it',
} as const;
type FollowUp = ComplaintView['followUps'][number];
const until = ({ offerUntil }: { offerUntil?: unknown }) =>
  offerUntil ? { offerUntil: String(offerUntil) } : {};

/** Interest of 8 % on £184.00 over 21 days, as the service reckons it. */
function proposed(data: Data, view: ComplaintView): ComplaintView['redress'][number] {
  const reckoned = data.calculation && {
    amount: 85,
    workedExample: ['£184.00 × 8% × 21 ÷ 365 days = £0.8469', 'Rounded to pence: £0.85'],
  };
  return {
    ...(data as Pick<ComplaintView['redress'][number], 'kind' | 'currency'>),
    ...(reckoned as object),
    description: String(data.description),
    id: `r${view.redress.length + 1}`,
    state: 'proposed',
    proposedBy: { kind: 'member', id: 'm-ana' },
  };
}

/** What the commands that the journeys use do to the case. */
function effect(type: string, data: Data, view: ComplaintView | null): Partial<ComplaintView> {
  const at = fixtures.NOW;
  const by = { kind: 'member', id: 'm-ana' };
  if (!view) return {};
  switch (type) {
    case 'AddNote':
      return {
        notes: [
          ...view.notes,
          {
            id: `n${view.version}`,
            at,
            by,
            purpose: data.purpose === 'override' ? 'override' : 'note',
            text: String(data.text),
          },
        ],
      };
    case 'Acknowledge':
    case 'SendMessage':
      return {
        messages: [
          ...view.messages,
          {
            id: `m${view.version}`,
            at,
            by,
            direction: 'out',
            kind: type === 'Acknowledge' ? 'acknowledgement' : ((data.kind ?? 'message') as 'message'),
            text: String(data.text),
            surface: 's1',
            delivery: { state: 'pending' },
          },
        ],
        nextSteps: view.nextSteps.slice(1),
      };
    case 'IssueFinalResponse':
      return {
        draft: { text: String(data.text), language: 'en', at, by, ...until(data) },
        commands: { ...view.commands, ApproveFinalResponse: SECOND, DeclineFinalResponse: null },
      };
    case 'DeclineFinalResponse':
      return { draft: null };
    case 'ApproveFinalResponse':
      return {
        draft: null,
        finalResponse: { message: 'm9', at, outcome: 'upheld', redress: [], ...until(view.draft ?? {}) },
      };
    case 'ScheduleFollowUp':
      return {
        followUps: [
          ...view.followUps,
          {
            ...(data as Omit<FollowUp, 'id' | 'state'>),
            id: `f${view.followUps.length + 1}`,
            state: 'waiting',
          },
        ],
      };
    case 'CancelFollowUp':
      return {
        followUps: view.followUps.map((f) =>
          f.id === data.followUp ? { ...f, state: 'cancelled', why: 'by-person' } : f,
        ),
      };
    case 'RecordAnswerToOffer':
      return { answerToOffer: { answer: data.answer as 'expired', at, comment: null } };
    case 'RecordPostOfferQuery':
      return {
        queries: [...view.queries, { id: 'q1', about: data.about as 'finding', text: String(data.text), at }],
        ...(data.about === 'finding' && { status: 'in_progress', stage: 'deciding' }),
      };
    case 'ReferExternally':
      return {
        referrals: [
          ...view.referrals,
          { body: String(data.body), at: Number(data.at), externalReference: String(data.externalReference) },
        ],
      };
    case 'RecordPayment':
      return {
        redress: view.redress.map((r) =>
          (data.redress as string[]).includes(r.id)
            ? { ...r, paidAt: Number(data.paidAt), confirmation: String(data.confirmation) }
            : r,
        ),
      };
    case 'ProposeRedress':
      return { redress: [...view.redress, proposed(data, view)] };
    case 'CompleteTask':
      return { tasks: view.tasks.map((task) => (task.id === data.task ? { ...task, state: 'done' } : task)) };
    case 'AddTask':
      return {
        tasks: [
          ...view.tasks,
          {
            id: `t${view.version}`,
            title: String(data.title),
            assignee: null,
            dueAt: null,
            state: 'open',
            addedAt: at,
          },
        ],
      };
    case 'Assign':
      return { assignee: String(data.assignee) };
    case 'UpdateComplainant':
      return { complainant: data };
    case 'Restrict':
      return { restricted: data.restricted === true };
    case 'ErasePersonalData':
      return {
        erasedAt: at,
        complainant: null,
        commands: { ...view.commands, ErasePersonalData: ERASED, Restrict: ERASED },
      };
    case 'RecordFinding':
      return {
        issues: view.issues.map((issue) =>
          issue.id === data.issue
            ? { ...issue, outcome: 'not-upheld', finding: String(data.finding) }
            : issue,
        ),
      };
    default:
      return {};
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

async function serveAsset(path: string, response: ServerResponse): Promise<void> {
  const name = path.slice('/assets/'.length);
  if (!/^[\w.-]+$/.test(name)) return void response.writeHead(400).end();
  const bytes = await readFile(new URL(name, ASSETS)).catch(() => null);
  if (!bytes) return void response.writeHead(404).end();
  const etag = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  response
    .writeHead(200, {
      'content-type': TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      etag,
    })
    .end(bytes);
}
