import type { Act } from '../client/acts.ts';
import type { ClientContent, ClientState } from '../client/shapes.ts';

/** `refused`: the workspace said why. `offline`: it did not answer. */
export class ClientError extends Error {
  readonly kind: 'refused' | 'offline';

  constructor(kind: 'refused' | 'offline', message: string) {
    super(message);
    this.name = 'ClientError';
    this.kind = kind;
  }
}

// biome-ignore lint/suspicious/noExplicitAny: answers in Slack's own form
type Loose = any;

async function ask(path: string, init?: RequestInit): Promise<Loose> {
  let response: Response;
  let body: Loose;
  try {
    response = await fetch(`client/${path}`, init);
    body = await response.json();
  } catch {
    throw new ClientError('offline', '');
  }
  if (!response.ok) throw new ClientError('refused', String(body.error ?? response.status));
  return body;
}

export const loadState = (as: string): Promise<ClientState> => ask(`state?${new URLSearchParams({ as })}`);

export function loadContent(as: string, id: string, thread: string | undefined): Promise<ClientContent> {
  return ask(`channel?${new URLSearchParams({ as, id, ...(thread ? { thread } : {}) })}`);
}

/** Does something as a person, with files where they go with it. Throws `ClientError`. */
export async function perform(as: string, act: Act, files: File[] = []): Promise<Loose> {
  const body = JSON.stringify({ as, ...act });
  if (files.length === 0) {
    const headers = { 'content-type': 'application/json' };
    return (await ask('act', { method: 'POST', headers, body })).result;
  }
  const form = new FormData();
  form.set('act', body);
  for (const file of files) form.append('file', file);
  return (await ask('act', { method: 'POST', body: form })).result;
}

export function fileUrl(as: string, id: string, name: string): string {
  return `client/files/${encodeURIComponent(id)}/${encodeURIComponent(name)}?${new URLSearchParams({ as })}`;
}

/** Calls back at each change, and when the connection is made, lost and made again. Returns the end of it. */
export function watch(changed: () => void, connected: (yes: boolean) => void): () => void {
  const source = new EventSource('client/changes');
  source.addEventListener('change', changed);
  source.addEventListener('ready', () => {
    connected(true);
    changed();
  });
  source.addEventListener('error', () => connected(false));
  return () => source.close();
}
