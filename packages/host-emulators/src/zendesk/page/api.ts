export interface User {
  id: number;
  name: string;
  email: string | null;
  role: string;
  locale: string;
  phone: string | null;
  tags: string[];
}

export type FieldValue = string | number | boolean | string[] | null;

export interface Ticket {
  id: number;
  subject: string;
  description: string;
  status: string;
  priority: string | null;
  type: string | null;
  requester_id: number;
  assignee_id: number | null;
  external_id: string | null;
  tags: string[];
  custom_fields: { id: number; value: FieldValue }[];
  via: { channel: string };
  created_at: string;
  updated_at: string;
}

export interface Comment {
  id: number;
  author_id: number;
  body: string;
  html_body: string;
  public: boolean;
  created_at: string;
  via: { channel: string };
  attachments: { id: number; file_name: string; content_url: string; content_type: string }[];
}

export interface TicketField {
  id: number;
  type: string;
  title: string;
  removable: boolean;
  active: boolean;
  custom_field_options?: { name: string; value: string }[];
}

export interface Bootstrap {
  csrf: string;
  user: User;
  agents: User[];
  account: { id: number; subdomain: string; host: string };
  app: {
    id: number;
    installationId: number;
    name: string;
    version: string;
    enabled: boolean;
    locations: string[];
    settings: Record<string, string>;
  };
  origin: string;
}

let csrf = '';

export async function loadSession(): Promise<Bootstrap> {
  const session = (await (await fetch('/agent/bootstrap')).json()) as Bootstrap;
  csrf = session.csrf;
  return session;
}

/** A call as the signed-in agent. Throws an Error with the API's own message. */
export async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await callRaw(
    method,
    path,
    body === undefined ? undefined : JSON.stringify(body),
    'application/json',
  );
  const text = await response.text();
  if (!response.ok) throw new Error(messageOf(text) || `${response.status} ${response.statusText}`);
  return (text === '' ? null : JSON.parse(text)) as T;
}

export function callRaw(
  method: string,
  path: string,
  body?: string,
  contentType?: string,
): Promise<Response> {
  const headers: Record<string, string> = { 'x-csrf-token': csrf };
  if (contentType) headers['content-type'] = contentType;
  return fetch(path, { method, headers, ...(body === undefined || method === 'GET' ? {} : { body }) });
}

function messageOf(text: string): string {
  try {
    const { description, details } = JSON.parse(text) as {
      description?: string;
      details?: Record<string, { description: string }[]>;
    };
    const lines = Object.values(details ?? {}).flatMap((list) => list.map((entry) => entry.description));
    return lines.join('\n') || description || '';
  } catch {
    return text;
  }
}

/** Calls back with the id of each ticket that anybody changes. Reconnects by itself. */
export function watchChanges(changed: (ticketId: number) => void): void {
  const source = new EventSource('/agent/changes');
  source.addEventListener('change', (event) => {
    changed((JSON.parse((event as MessageEvent<string>).data) as { ticketId: number }).ticketId);
  });
}
