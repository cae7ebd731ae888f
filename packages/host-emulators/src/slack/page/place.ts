/** What the page shows, kept in its address: `?as=U1&in=C1&thread=1716.000100`. */
export interface Place {
  /** Who is signed in, by id or e-mail address; empty: the first. */
  as: string;
  /** A conversation's id, `home` for the app's home tab; empty: none chosen. */
  at: string;
  thread: string | undefined;
}

export function readPlace(search: string): Place {
  const query = new URLSearchParams(search);
  return {
    as: query.get('as') ?? '',
    at: query.get('in') ?? '',
    thread: query.get('thread') ?? undefined,
  };
}

export function addressOf({ as, at, thread }: Place): string {
  const query = new URLSearchParams({
    ...(as ? { as } : {}),
    ...(at ? { in: at } : {}),
    ...(thread ? { thread } : {}),
  });
  return `?${query}`;
}

const ARCHIVES = /^https:\/\/[\w-]+\.slack\.com\/archives\/(\w+)(?:\/p(\d{10})(\d{6}))?/;

/** Where a link into the workspace leads; undefined: it leads elsewhere. */
export function placeOfLink(url: string): Pick<Place, 'at' | 'thread'> | undefined {
  const [, at] = ARCHIVES.exec(url) ?? [];
  if (!at) return undefined;
  return { at, thread: new URL(url).searchParams.get('thread_ts') ?? undefined };
}
