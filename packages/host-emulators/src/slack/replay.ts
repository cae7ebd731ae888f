import { signedHeaders } from './signature.ts';
import type { Workspace } from './workspace.ts';

/** Posts a body that Slack was seen to send, byte for byte, with a fresh signature. */
export async function replayBody(
  { options, state }: Workspace,
  body: string,
): Promise<{ status: number; text: string }> {
  const { app, wireClock = Date.now, timeoutMs = 3_000, fetch = globalThis.fetch } = options;
  const json = /^\uFEFF?\s*\{/.test(body);
  const command = /(^|&)command=/.test(body);
  const { requestUrl, commandUrl, interactivityUrl } = state.urls;
  const url = json ? requestUrl : command ? commandUrl : interactivityUrl;
  const type = json ? 'application/json' : 'application/x-www-form-urlencoded';
  const headers = signedHeaders(app.signingSecret, wireClock(), body, type);
  const signal = AbortSignal.timeout(timeoutMs);
  const response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal });
  return { status: response.status, text: await response.text() };
}
