import { useRef, useState } from 'preact/hooks';

const SHOWN_MS = 12_000;

export interface Toast {
  id: number;
  text: string;
}

/** What the workspace tells the person: goes by itself after a while, or when it is closed. */
export function useToasts() {
  const [toasts, setToasts] = useState<Toast[]>([]);
  const next = useRef(0);
  const forget = (id: number) => setToasts((before) => before.filter((one) => one.id !== id));
  const tell = (text: string) => {
    const id = next.current++;
    setToasts((before) => [...before.filter((one) => one.text !== text), { id, text }]);
    setTimeout(() => forget(id), SHOWN_MS);
  };
  return { toasts, tell, forget };
}

export function Toasts(props: { toasts: Toast[]; forget(id: number): void; close: string }) {
  return (
    <div class="toasts" role="alert">
      {props.toasts.map(({ id, text }) => (
        <div class="toast" key={id}>
          <p dir="auto">{text}</p>
          <button type="button" aria-label={props.close} onClick={() => props.forget(id)}>
            ×
          </button>
        </div>
      ))}
    </div>
  );
}
