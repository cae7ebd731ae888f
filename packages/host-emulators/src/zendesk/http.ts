import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Account } from './account.ts';
import type { Actor } from './actor.ts';
import { invalidAttribute, notFound, recordInvalid, ZendeskError } from './errors.ts';
import { liveTicket, type Store } from './store.ts';
import type { Ticket } from './types.ts';

export type Env = { Bindings: HttpBindings; Variables: { actor: Actor } };
export type Ctx = Context<Env>;

/** A group of routes for the account. */
export type Routes = (account: Account) => import('hono').Hono<Env>;

export async function readJson(c: Ctx): Promise<unknown> {
  try {
    return await c.req.json();
  } catch {
    throw new ZendeskError(400, { error: 'InvalidJson', description: 'The request body is not valid JSON' });
  }
}

/** The object under `key`, e.g. `ticket` of `{"ticket": {…}}`. */
export async function readUnder(c: Ctx, key: string): Promise<Record<string, unknown>> {
  const body = await readJson(c);
  const value = body && typeof body === 'object' ? (body as Record<string, unknown>)[key] : undefined;
  if (!value || typeof value !== 'object' || Array.isArray(value)) {
    throw recordInvalid({ [key]: [{ description: `${key}: must be an object`, error: 'InvalidValue' }] });
  }
  return value as Record<string, unknown>;
}

export function idParam(c: Ctx, name = 'id'): number {
  const text = c.req.param(name) ?? '';
  if (!/^\d{1,16}$/.test(text)) throw invalidAttribute(name, 'must be an integer');
  return Number(text);
}

export function ticketParam(store: Store, c: Ctx): Ticket {
  const ticket = liveTicket(store.state, idParam(c));
  if (!ticket) throw notFound();
  return ticket;
}

export interface Page<T> {
  items: T[];
  /** Paging members of the answer. */
  envelope: Record<string, unknown>;
}

const LARGEST_PAGE = 100;

/** Cursor paging when `page[size]` or `page[after]` is given, else Zendesk's older page numbers. */
export function paginate<T extends { id: number | string }>(c: Ctx, host: string, all: T[]): Page<T> {
  return c.req.query('page[size]') || c.req.query('page[after]')
    ? byCursor(c, host, all)
    : byNumber(c, host, all);
}

function byCursor<T extends { id: number | string }>(c: Ctx, host: string, all: T[]): Page<T> {
  const size = count(c, 'page[size]', LARGEST_PAGE);
  const after = c.req.query('page[after]');
  const from = after ? all.findIndex((item) => String(item.id) === decodeCursor(after)) + 1 : 0;
  if (after && from === 0) throw invalidAttribute('page[after]', 'is not a cursor of this list');
  const items = all.slice(from, from + size);
  const more = from + size < all.length;
  const last = items.at(-1);
  const cursor = last ? Buffer.from(String(last.id)).toString('base64url') : null;
  const next = more ? `https://${host}${c.req.path}.json?page[size]=${size}&page[after]=${cursor}` : null;
  const meta = { has_more: more, after_cursor: cursor, before_cursor: null };
  return { items, envelope: { meta, links: { next, prev: null } } };
}

function byNumber<T extends { id: number | string }>(c: Ctx, host: string, all: T[]): Page<T> {
  const size = count(c, 'per_page', LARGEST_PAGE);
  const page = count(c, 'page', Number.MAX_SAFE_INTEGER, 1);
  const link = (n: number): string => `https://${host}${c.req.path}.json?page=${n}&per_page=${size}`;
  const envelope = {
    count: all.length,
    next_page: page * size < all.length ? link(page + 1) : null,
    previous_page: page > 1 ? link(page - 1) : null,
  };
  return { items: all.slice((page - 1) * size, page * size), envelope };
}

function count(c: Ctx, name: string, most: number, standard = LARGEST_PAGE): number {
  const text = c.req.query(name);
  if (text === undefined) return standard;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw invalidAttribute(name, 'must be a positive integer');
  return Math.min(Number(text), most);
}

function decodeCursor(cursor: string): string {
  return Buffer.from(cursor, 'base64url').toString('utf8');
}
