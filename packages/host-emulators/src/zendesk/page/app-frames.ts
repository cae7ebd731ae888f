import { call } from './api.ts';
import { h } from './dom.ts';
import { t } from './strings.ts';
import type { Instance, ZafHost } from './zaf-host.ts';

const SANDBOX =
  'allow-downloads allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts';

interface Launch {
  url: string | null;
  token: string | null;
}

function newFrame(title: string, guid: string): HTMLIFrameElement {
  return h('iframe', {
    title,
    name: `app-${guid}`,
    sandbox: SANDBOX,
    allow: 'clipboard-read; clipboard-write',
  });
}

/** Puts the app of `location` into `parent`. With signed addresses the frame's first request is a form POST. */
export async function openApp(
  host: ZafHost,
  parent: Element,
  location: string,
  title: string,
  context: Record<string, unknown>,
): Promise<Instance | undefined> {
  const guid = crypto.randomUUID();
  const colorScheme = document.documentElement.dataset.theme;
  const { url, token } = await call<Launch>('POST', '/agent/launch', {
    location,
    appGuid: guid,
    colorScheme,
  });
  if (!url) {
    parent.append(h('p', { class: 'empty' }, t('noApp')));
    return undefined;
  }
  const iframe = newFrame(title, guid);
  parent.append(h('section', { class: 'app', 'aria-label': title }, h('h2', {}, title), iframe));
  const instance = host.add({
    guid,
    location,
    iframe,
    origin: new URL(url).origin,
    context: { ...context, instanceGuid: guid },
  });
  if (token) post(url, token, iframe.name);
  else iframe.src = url;
  return instance;
}

function post(url: string, token: string, target: string): void {
  const form = h(
    'form',
    { method: 'post', action: url, target, hidden: true },
    h('input', { type: 'hidden', name: 'token', value: token }),
  );
  document.body.append(form);
  form.submit();
  form.remove();
}

/** `instances.create` with location `modal`: a second frame of the app above the page. */
export async function openModal(
  host: ZafHost,
  options: Record<string, unknown>,
  opener: Instance,
): Promise<Instance> {
  if (options.location !== 'modal') throw new Error('instances.create: location must be "modal"');
  if (typeof options.url !== 'string') throw new Error('instances.create: url is required');
  const guid = crypto.randomUUID();
  const url = new URL(options.url, opener.iframe.src || opener.origin);
  url.searchParams.set('origin', window.location.origin);
  url.searchParams.set('app_guid', guid);
  const iframe = newFrame('Modal', guid);
  const size = (options.size ?? {}) as { width?: string; height?: string };
  iframe.style.width = size.width ?? '520px';
  iframe.style.height = size.height ?? '320px';
  const dialog = h(
    'dialog',
    { class: 'modal' },
    h(
      'button',
      { type: 'button', class: 'modal-close', 'aria-label': t('close'), onclick: () => dialog.close() },
      '×',
    ),
    iframe,
  );
  const context = { ...opener.context, location: 'modal', instanceGuid: guid };
  const instance = host.add({ guid, location: 'modal', iframe, origin: url.origin, context });
  dialog.addEventListener('close', () => {
    host.remove(guid);
    setTimeout(() => dialog.remove(), 100);
  });
  document.body.append(dialog);
  iframe.src = url.href;
  dialog.showModal();
  return instance;
}

export function closeFrame(host: ZafHost, instance: Instance): void {
  const dialog = instance.iframe.closest('dialog');
  if (dialog) dialog.close();
  else host.remove(instance.guid);
}
