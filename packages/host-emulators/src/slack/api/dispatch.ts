import { SlackError } from '../errors.ts';
import type { ApiCall, Token } from '../types.ts';
import { changed, type Workspace } from '../workspace.ts';
import { CHAT } from './chat.ts';
import { CONVERSATIONS } from './conversations.ts';
import { FILES } from './files.ts';
import { RateLimits } from './limits.ts';
import { type Answer, type Call, type Method, need } from './method.ts';
import { access } from './oauth.ts';
import { PEOPLE } from './people.ts';
import { READING } from './reading.ts';
import { VIEWS } from './views.ts';

const METHODS = new Map<string, Method>(
  Object.entries({ ...CHAT, ...CONVERSATIONS, ...FILES, ...PEOPLE, ...READING, ...VIEWS }),
);

export interface ApiRequest {
  method: string;
  args: Record<string, unknown>;
  /** The arguments came as JSON. */
  json: boolean;
  authorization: string | undefined;
}

const MOST_CALLS = 50_000;
const RATE = new WeakMap<Workspace, RateLimits>();

/** Answers a Web API call as Slack does, and logs it. Throws `SlackError` only for what is no HTTP 200. */
export async function answerCall(workspace: Workspace, request: ApiRequest): Promise<Answer> {
  const used = new Set<string>();
  const answer = await answered(workspace, request, used).catch((error: unknown) => {
    if (error instanceof SlackError && error.code !== 'ratelimited') return error.body();
    throw error;
  });
  const error = typeof answer.error === 'string' ? answer.error : null;
  logCall(workspace, { method: request.method, scopes: [...used], ok: answer.ok === true, error });
  return answer;
}

/** Remembers a call, for comparing the scopes that an app uses with those that it asks for. */
export function logCall(workspace: Workspace, call: Omit<ApiCall, 'at'>): void {
  workspace.calls.push({ at: workspace.now(), ...call });
  if (workspace.calls.length > MOST_CALLS) workspace.calls.shift();
}

async function answered(workspace: Workspace, request: ApiRequest, used: Set<string>): Promise<Answer> {
  if (request.method === 'oauth.v2.access') {
    const answer = access(workspace, request.args, request.authorization);
    changed(workspace);
    return answer;
  }
  const method = METHODS.get(request.method);
  if (!method) throw new SlackError('unknown_method', { req_method: request.method });
  const token = tokenOf(workspace, request);
  const call: Call = { workspace, token, used };
  if (method.scopes.length > 0) need(call, ...method.scopes);
  used.clear();
  limit(workspace, request, method);
  const answer = await method.run(call, method.formOnly && request.json ? {} : request.args);
  // Where none of them came up by the kind of conversation, the first that was granted is what it took.
  const counted = method.scopes.length === 0 || method.scopes.some((scope) => used.has(scope));
  if (!counted) need(call, ...method.scopes);
  if (!CHANGES_NOTHING.test(request.method)) changed(workspace);
  return { ok: true, ...answer };
}

const CHANGES_NOTHING = /\.(test|info|members|list|history|replies|get|getPermalink|lookupByEmail)$/;

function limit(
  workspace: Workspace,
  { method: name, args, authorization }: ApiRequest,
  method: Method,
): void {
  if (!workspace.options.rateLimits) return;
  const limits = RATE.get(workspace) ?? new RateLimits();
  RATE.set(workspace, limits);
  const place = method.tier === 'post' ? String(args.channel) : '';
  limits.take(`${authorization ?? ''} ${name} ${place}`, method.tier, workspace.now());
}

/** The token of a request, from the header or the arguments. Throws as Slack refuses one. */
export function tokenOf(
  workspace: Workspace,
  { args, authorization }: Pick<ApiRequest, 'args' | 'authorization'>,
): Token {
  const text =
    /^Bearer (.+)$/i.exec(authorization ?? '')?.[1] ?? (typeof args.token === 'string' ? args.token : '');
  if (text === '') throw new SlackError('not_authed');
  const token = workspace.state.tokens.get(text);
  if (!token) throw new SlackError('invalid_auth');
  if (token.ended) throw new SlackError(token.ended);
  if (token.expiresAt !== null && token.expiresAt <= workspace.now()) throw new SlackError('token_expired');
  return token;
}
