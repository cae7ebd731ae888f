import { type ClientOptions, createClient } from '@recourse/api-client/client';

export type Upload = (
  reference: string,
  file: File,
  watch: { signal: AbortSignal; onProgress: (share: number) => void },
) => Promise<unknown>;

/** Enough for the largest file over a slow line. */
const UPLOAD_MS = 15 * 60_000;

/**
 * Uploads a file to a case. `onProgress` hears the share that was sent, 0 to 1; aborting `signal` ends it. Throws what
 * the client throws, after an abort too.
 */
export function createUpload(access: Pick<ClientOptions, 'url' | 'token' | 'language'>): Upload {
  return (reference, file, { signal, onProgress }) => {
    const fetch = ((url, init) =>
      fetchOverXhr(String(url), init ?? {}, signal, onProgress)) as typeof globalThis.fetch;
    return createClient({ ...access, fetch, timeoutMs: UPLOAD_MS }).upload(reference, file, file.name);
  };
}

/** `fetch` cannot tell how much of a body was sent. */
function fetchOverXhr(
  url: string,
  init: RequestInit,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<Response> {
  const request = new XMLHttpRequest();
  request.open(init.method ?? 'GET', url);
  for (const [name, value] of new Headers(init.headers)) request.setRequestHeader(name, value);
  request.upload.onprogress = ({ loaded, total }) => onProgress(loaded / (total || 1));
  return new Promise((resolve, reject) => {
    const stop = () => request.abort();
    const end = AbortSignal.any([signal, ...(init.signal ? [init.signal] : [])]);
    end.addEventListener('abort', stop);
    request.onload = () => resolve(new Response(request.responseText, { status: request.status }));
    request.onerror = () => reject(new TypeError('the connection broke'));
    request.onabort = () => reject(end.reason);
    if (end.aborted) return reject(end.reason);
    request.send(init.body as XMLHttpRequestBodyInit);
  });
}
