import type { Client, ComplaintRow } from '@recourse/api-client';

const PAGE = 100;
const SIDE_BY_SIDE = 8;

/** UTC ms of the first deadline after `now` that nobody has met yet, over all open cases; null without one. */
export async function nextDeadline(client: Client, now: number): Promise<number | null> {
  const references = await openCases(client);
  const dues: number[] = [];
  for (let i = 0; i < references.length; i += SIDE_BY_SIDE) {
    const views = await Promise.all(references.slice(i, i + SIDE_BY_SIDE).map((one) => client.read(one)));
    for (const { obligations } of views)
      dues.push(
        ...obligations
          .filter(isOpen)
          .map(({ due }) => due)
          .filter((due) => due > now),
      );
  }
  return dues.length === 0 ? null : Math.min(...dues);
}

function isOpen({ status }: { status: string }): boolean {
  return status === 'due' || status === 'warn';
}

/** Only cases that owe something have a next obligation. */
async function openCases(client: Client): Promise<string[]> {
  const found: ComplaintRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.list({ limit: PAGE, ...(cursor === undefined ? {} : { cursor }) });
    found.push(...page.items.filter(({ nextObligation }) => nextObligation !== null));
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return found.map(({ reference }) => reference);
}
