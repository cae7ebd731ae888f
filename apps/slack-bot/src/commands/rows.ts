import type { Client } from '@recourse/api-client/client';
import type { ComplaintRow } from '@recourse/api-client/schemas';
import type { ListCommand } from './answer.ts';

/** Cases on one page: few enough to be read at a glance. */
export const PAGE = 8;
/** Pages further back are for the screens of Recourse itself. */
const LAST_PAGE = 50;
/** The most that the service gives at once. */
const AT_ONCE = 100;

/**
 * One page of a list, from 1, and whether there is another. A chat keeps nothing between two presses, so a page is
 * counted from the first row on.
 */
export async function rowsOf(
  client: Client,
  list: ListCommand,
): Promise<{ rows: ComplaintRow[]; more: boolean }> {
  const page = Math.min(list.page, LAST_PAGE);
  const from = (page - 1) * PAGE;
  const all = await firstRows(client, list, from + PAGE + 1);
  return { rows: all.slice(from, from + PAGE), more: all.length > from + PAGE && page < LAST_PAGE };
}

async function firstRows(client: Client, list: ListCommand, count: number): Promise<ComplaintRow[]> {
  if (list.kind === 'due') return (await client.desk()).due;
  const query = list.kind === 'find' ? { q: list.words } : { assignee: 'me' };
  const rows: ComplaintRow[] = [];
  let cursor: string | undefined;
  while (rows.length < count) {
    const limit = Math.min(AT_ONCE, count - rows.length);
    const { items, next } = await client.list({ ...query, limit, ...(cursor && { cursor }) });
    rows.push(...items);
    if (next === null) break;
    cursor = next;
  }
  return rows;
}
