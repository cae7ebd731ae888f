import { type Client, createClient } from '@recourse/api-client/client';
import type { ActionName } from '../server/actions.ts';
import type { PlayState } from '../server/state.ts';

export type { ActionName, PlayState };
export type ActionResult = { ok: true; state: PlayState } | { ok: false; code: string };

/** The service, by way of the playground's server. */
export function serviceClient(language: string): Client {
  return createClient({ url: '/service', language });
}

export async function readState(): Promise<PlayState | null> {
  const response = await fetch('/play/state').catch(() => null);
  return response?.ok ? ((await response.json()) as PlayState) : null;
}

/** Pulls one lever. Never throws. */
export async function pull(name: ActionName, input: Record<string, unknown> = {}): Promise<ActionResult> {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  };
  const response = await fetch(`/play/${name}`, init).catch(() => null);
  if (response?.ok) return { ok: true, state: (await response.json()) as PlayState };
  const { code } = ((await response?.json().catch(() => null)) ?? {}) as { code?: string };
  return { ok: false, code: code ?? 'failed' };
}
