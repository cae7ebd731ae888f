import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ClientContent, ClientState } from '../client/shapes.ts';
import { ClientError, loadContent, loadState, watch } from './api.ts';
import type { Place } from './place.ts';

export interface Live {
  state: ClientState | undefined;
  content: ClientContent | undefined;
  /** The conversation is not there for this person. */
  missing: boolean;
  /** Why there is nothing to show at all. */
  failed: string | undefined;
  online: boolean;
  reload(): void;
}

type Shown = Pick<Live, 'state' | 'content' | 'missing' | 'failed'>;
const RETRY_MS = 2_000;
const NOTHING: Shown = { state: undefined, content: undefined, missing: false, failed: undefined };

/** The workspace as the person sees it, asked for again at each change; changes during a request count as one. */
export function useLive({ as, at, thread }: Place): Live {
  const [shown, setShown] = useState(NOTHING);
  const [online, setOnline] = useState(true);
  const wanted = useRef({ as, at, thread });
  wanted.current = { as, at, thread };
  const running = useRef(false);
  const again = useRef(false);

  const reload = useCallback(async () => {
    again.current = true;
    if (running.current) return;
    running.current = true;
    while (again.current) {
      again.current = false;
      const place = wanted.current;
      const next = await load(place);
      if (place === wanted.current || sameView(place, wanted.current)) setShown((before) => next ?? before);
      else again.current = true;
      setOnline(next !== undefined);
      if (!next) setTimeout(() => void reload(), RETRY_MS);
    }
    running.current = false;
  }, []);

  useEffect(() => {
    void reload();
  }, [as, at, thread]);
  useEffect(() => watch(() => void reload(), setOnline), []);
  return { ...shown, online, reload: () => void reload() };
}

const sameView = (one: Place, other: Place): boolean =>
  one.as === other.as && one.at === other.at && one.thread === other.thread;

/** Undefined: no connection; what was shown before stays. */
async function load({ as, at, thread }: Place): Promise<Shown | undefined> {
  try {
    const state = await loadState(as);
    const id = conversationOf(state, at);
    if (!id) return { ...NOTHING, state };
    return { ...NOTHING, state, ...(await conversation(as, id, thread)) };
  } catch (error) {
    if (!(error instanceof ClientError)) throw error;
    return error.kind === 'offline' ? undefined : { ...NOTHING, failed: error.message };
  }
}

async function conversation(
  as: string,
  id: string,
  thread: string | undefined,
): Promise<Pick<Shown, 'content' | 'missing'>> {
  try {
    return { content: await loadContent(as, id, thread), missing: false };
  } catch (error) {
    if (!(error instanceof ClientError) || error.kind === 'offline') throw error;
    if (thread) return conversation(as, id, undefined);
    return { content: undefined, missing: true };
  }
}

/** Which conversation is meant: where none was chosen, the first channel that the person is in. */
export function conversationOf({ channels }: ClientState, at: string): string | undefined {
  if (at === 'home') return undefined;
  if (at !== '') return at;
  return channels.find(({ kind, member, archived }) => kind !== 'im' && member && !archived)?.id;
}
