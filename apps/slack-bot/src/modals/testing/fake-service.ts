import type { Assessment, ComplaintView, LetterView, SessionView } from '@recourse/api-client/schemas';
import { COMMAND_SCHEMAS, type CommandName } from '@recourse/complaint-domain';
import { CLEAN, sampleSession, sampleView } from './samples.ts';

type Raw = Record<string, unknown>;
export type Given = { reference: string; type: string; data: Raw; key: string | null; as: string };
type Problem = { status: number; code: string; rule?: string; rejection?: Raw; errors?: Raw[] };

export function refusal(code: string, rule: string): Problem {
  return { status: 422, code, rule, rejection: { code, rule, message: code } };
}

/** The service's HTTP API as far as forms and buttons use it. It keeps what it was given, and refuses what it is told to. */
export class FakeService {
  view: ComplaintView = sampleView();
  session: SessionView = sampleSession();
  readonly given: Given[] = [];
  readonly lodged: { data: Raw; key: string | null; as: string }[] = [];
  readonly uploads: { reference: string; name: string; text: string }[] = [];
  /** By command: why it is refused. */
  readonly refuse: Record<string, Problem> = {};
  /** By the text or the template that is asked about. */
  letters: (asked: Raw) => Partial<LetterView> = () => ({});
  assessment: Assessment = {
    complaint: true,
    score: 3,
    language: 'en',
    severity: 'high',
    words: [{ word: 'twice', start: 0, end: 5 }],
    duplicates: [],
  };
  /** What a list finds, by its query. */
  found: (query: URLSearchParams) => { reference: string; subject: string }[] = () => [];
  /** How long an answer takes, ms. */
  slow = 0;

  fetch: typeof fetch = async (input, init) => {
    const url = new URL(String(input));
    const headers = new Headers(init?.headers);
    const as = headers.get('authorization')?.replace('Bearer ', '') ?? '';
    const key = headers.get('idempotency-key');
    if (this.slow > 0) await new Promise((resolve) => setTimeout(resolve, this.slow));
    const path = url.pathname.replace('/v1', '');
    if (path.endsWith('/documents')) {
      const name = decodeURIComponent(headers.get('x-filename') ?? '');
      const reference = path.split('/')[2] ?? '';
      this.uploads.push({ reference, name, text: await new Response(init?.body as BodyInit).text() });
      return Response.json(receipt(reference));
    }
    const body = init?.body ? (JSON.parse(String(init.body)) as Raw) : {};
    return this.#answer(path, init?.method ?? 'GET', body, url.searchParams, { key, as });
  };

  #answer(
    path: string,
    method: string,
    body: Raw,
    query: URLSearchParams,
    who: { key: string | null; as: string },
  ) {
    const [, root, reference = '', what] = path.split('/');
    if (path === '/session') return Response.json(this.session);
    if (path === '/assess') return Response.json(this.assessment);
    if (path === '/complaints' && method === 'GET')
      return Response.json({ items: this.found(query).map(rowOf), next: null });
    if (path === '/complaints') {
      const problem = this.refuse.Lodge;
      if (problem) return refused(problem);
      checkData('Lodge', body);
      this.lodged.push({ data: body, ...who });
      return Response.json(receipt('C-2026-000043-8'), { status: 201 });
    }
    if (root !== 'complaints' || reference !== this.view.reference)
      return refused({ status: 404, code: 'not-found' });
    if (what === undefined) return Response.json(this.view);
    if (what === 'letters') return Response.json(this.#letter(body));
    return this.#command(reference, body as { type: string; data: Raw }, who);
  }

  #letter(asked: Raw): LetterView {
    const language = (asked.language ?? 'en') as LetterView['language'];
    const text = String(asked.text ?? `By ${asked.template} in ${language}.`);
    return { ...CLEAN, text, language, ...this.letters(asked) };
  }

  #command(
    reference: string,
    { type, data }: { type: string; data: Raw },
    who: { key: string | null; as: string },
  ) {
    const problem = this.refuse[type];
    if (problem) return refused(problem);
    checkData(type as CommandName, data);
    this.given.push({ reference, type, data, ...who });
    if (type === 'PrepareSending') this.#prepare(data);
    return Response.json(receipt(reference, EVENTS[type]));
  }

  #prepare({ command }: Raw): void {
    const letter = command === 'ApproveFinalResponse' ? 'final-response' : 'progress-update';
    const by = { kind: 'member', id: 'm1', name: 'Ada Moss' };
    const sending = { id: 'x1', command, letter, state: 'waiting', releaseAt: this.session.now + 30_000, by };
    this.view = { ...this.view, sendings: [sending as ComplaintView['sendings'][number]] };
  }
}

/** What the service would refuse as malformed is a bug of whoever sent it. */
function checkData(type: CommandName, data: Raw): void {
  COMMAND_SCHEMAS[type].parse(data);
}

const EVENTS: Record<string, string> = { IssueFinalResponse: 'FinalResponseDrafted' };

function receipt(reference: string, type = 'NoteAdded') {
  return { reference, version: 8, events: [{ id: 'e1', type, version: 8, index: 8 }], repeated: false };
}

function refused({ status, code, ...more }: Problem): Response {
  return Response.json({ type: 'about:blank', title: code, status, code, ...more }, { status });
}

function rowOf({ reference, subject }: { reference: string; subject: string }) {
  return { reference, subject, status: 'new', similarity: 0.5, sameRequester: false };
}
