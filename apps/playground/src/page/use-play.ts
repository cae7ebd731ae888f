import type { LiveEvent } from '@recourse/api-client/schemas';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type PlayState, readState, serviceClient } from './api.ts';

const POLL_MS = 2_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 5_000;

/** The world around the register, read every two seconds while the page is seen, and at once on `refresh`. */
export function usePlayState() {
  const [state, setState] = useState<PlayState | null>(null);
  const refresh = useCallback(async () => {
    const next = await readState();
    setState((before) => next ?? (before && { ...before, up: false }));
  }, []);
  useEffect(() => {
    void refresh();
    const timer = setInterval(() => document.hidden || void refresh(), POLL_MS);
    return () => clearInterval(timer);
  }, []);
  return { state, setState, refresh };
}

/**
 * Listens to the register's live socket and comes back after each interruption. `onChange` gets every event, and
 * null after a (re)connection, when anything may have changed.
 */
export function useLive(
  serviceUrl: string | undefined,
  onChange: (event: LiveEvent | null) => void,
): boolean {
  const [live, setLive] = useState(false);
  const latest = useRef(onChange);
  latest.current = onChange;
  useEffect(() => {
    if (serviceUrl === undefined) return;
    const connection = listen(serviceUrl, setLive, (event) => latest.current(event));
    return () => connection.end();
  }, [serviceUrl]);
  return live;
}

function listen(
  serviceUrl: string,
  setLive: (live: boolean) => void,
  tell: (event: LiveEvent | null) => void,
) {
  let socket: WebSocket | undefined;
  let ended = false;
  let wait = FIRST_WAIT_MS;
  const again = () => {
    setLive(false);
    if (ended) return;
    setTimeout(() => void connect(), wait);
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  };
  const connect = async () => {
    const answer = await serviceClient('en')
      .liveTicket()
      .catch(() => null);
    if (ended) return;
    if (!answer) return again();
    const url = `${serviceUrl.replace(/^http/, 'ws')}/v1/live?${new URLSearchParams({ ticket: answer.ticket })}`;
    socket = new WebSocket(url);
    socket.addEventListener('open', () => {
      wait = FIRST_WAIT_MS;
      setLive(true);
      tell(null);
    });
    socket.addEventListener('message', ({ data }) => tell(JSON.parse(String(data)) as LiveEvent));
    socket.addEventListener('close', again);
  };
  void connect();
  return {
    end: () => {
      ended = true;
      socket?.close();
    },
  };
}
