import type { Client } from '@recourse/api-client/client';
import type { LiveEvent } from '@recourse/api-client/schemas';

export type LiveState = 'live' | 'polling';

export type LiveDeps = {
  client: Pick<Client, 'liveTicket'>;
  /** Origin of the service. */
  url: string;
  onChange: (event: LiveEvent | null) => void;
  onState: (state: LiveState) => void;
  /** Milliseconds between two looks while the socket is down. */
  pollMs?: number;
};

/**
 * Tells of changes as they happen. While the socket is down it reports `polling`, looks every 15 seconds
 * (`onChange(null)`: something may have changed), and tries the socket again each time.
 */
export function startLive({ client, url, onChange, onState, pollMs = 15_000 }: LiveDeps): () => void {
  let socket: WebSocket | undefined;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void look(), pollMs);
  };
  const fallBack = () => {
    if (stopped) return;
    onState('polling');
    later();
  };
  const look = async () => {
    onChange(null);
    await connect();
  };
  async function connect() {
    try {
      const { ticket } = await client.liveTicket();
      if (stopped) return;
      socket = new WebSocket(`${url.replace(/^http/, 'ws')}/v1/live?token=${encodeURIComponent(ticket)}`);
    } catch {
      return fallBack();
    }
    socket.onopen = () => onState('live');
    socket.onmessage = (message) => onChange(eventOf(message.data));
    socket.onclose = fallBack;
  }
  void connect();
  return () => {
    stopped = true;
    clearTimeout(timer);
    socket?.close();
  };
}

function eventOf(data: unknown): LiveEvent | null {
  try {
    return JSON.parse(String(data)) as LiveEvent;
  } catch {
    return null;
  }
}
