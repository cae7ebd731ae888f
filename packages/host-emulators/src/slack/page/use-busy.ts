import { useEffect, useRef, useState } from 'preact/hooks';

/** Whether something is under way, and how to start it: a second start before the end of the first does nothing. */
export function useBusy(): [boolean, (work: () => Promise<unknown>) => Promise<void>] {
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const run = async (work: () => Promise<unknown>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    try {
      await work();
    } finally {
      running.current = false;
      if (here.current) setBusy(false);
    }
  };
  return [busy, run];
}
