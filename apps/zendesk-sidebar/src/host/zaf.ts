import { hostOrigin, isTrustedOrigin } from './origin.ts';

/** The part of Zendesk's SDK that the app uses (ZAF 2.0). Every call goes through the host page. */
export type ZafClient = {
  context: () => Promise<{ account?: { subdomain?: string }; location?: string; ticketId?: number | string }>;
  get: (paths: string[]) => Promise<Record<string, unknown>>;
  invoke: (name: string, ...args: unknown[]) => Promise<unknown>;
  /** A hook's handler stops the host by throwing or rejecting with a text. */
  on: (event: string, handler: (data?: unknown) => unknown) => void;
};

export class HostError extends Error {
  override readonly name = 'HostError';
}

type Sdk = { init: () => ZafClient | false };
const sdk = () => (globalThis as { ZAFClient?: Sdk }).ZAFClient;

/** Connects to the host page. Throws `HostError` when the page around is not Zendesk's. */
export async function connectZaf(address: string, local: boolean): Promise<ZafClient> {
  if (!isTrustedOrigin(hostOrigin(address), local)) throw new HostError('the page around is not Zendesk');
  if (!sdk() && local) await import('./sidebar-zaf.ts');
  const client = sdk()?.init();
  if (!client) throw new HostError('Zendesk’s SDK did not load');
  return client;
}
