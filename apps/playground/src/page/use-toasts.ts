import { useRef, useState } from 'preact/hooks';

const SHOWN_MS = 5_000;

/** Short news at the foot of the page. */
export function useToasts() {
  const [toasts, setToasts] = useState<{ id: number; text: string }[]>([]);
  const next = useRef(0);
  const toast = (text: string) => {
    const id = next.current++;
    setToasts((before) => [...before, { id, text }]);
    setTimeout(() => setToasts((before) => before.filter((one) => one.id !== id)), SHOWN_MS);
  };
  return { toasts, toast };
}
