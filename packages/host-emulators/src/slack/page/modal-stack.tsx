import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ClientView } from '../client/shapes.ts';
import type { Submitted } from '../people/modals.ts';
import { Blocks } from './blocks/blocks.tsx';
import { withSigns } from './blocks/pieces.tsx';
import { SurfaceContext } from './blocks/surface.ts';
import { Dialog } from './layers/dialog.tsx';
import { useSlack } from './slack.ts';
import { useBusy } from './use-busy.ts';
import { useSurfaceOf } from './use-surface-of.ts';

/** The modals that are open: the topmost is shown, and what was typed into those below stays. */
export function ModalStack() {
  const { state, act, say, news } = useSlack();
  const top = state.modals.at(-1);
  const [, run] = useBusy();
  if (!top) return null;
  const stacked = state.modals.length > 1;
  const close = (all: boolean) => void run(() => act({ do: 'close', view: top.id, all }));
  const cross = (
    <button type="button" class="icon end" aria-label={say('close')} onClick={() => close(true)}>
      ×
    </button>
  );
  return (
    <Dialog title={withSigns(top.title?.text ?? '')} kind="modal" cancel={() => close(false)} head={cross}>
      {state.modals.map((view) => (
        <div key={view.id} class="dialog-form" hidden={view !== top}>
          <ModalView view={view} shown={view === top} stacked={stacked} close={() => close(false)} />
        </div>
      ))}
      {news}
    </Dialog>
  );
}

interface Given {
  view: ClientView;
  shown: boolean;
  stacked: boolean;
  close(): void;
}

function ModalView({ view, shown, stacked, close }: Given) {
  const { say, act } = useSlack();
  const form = useRef<HTMLFormElement>(null);
  const [busy, run] = useBusy();
  const [trouble, setTrouble] = useState('');
  const surface = useSurfaceOf({
    name: view.id,
    spot: { view: view.id },
    blocks: view.blocks,
    state: view.state.values,
    errors: view.errors,
  });
  useLayoutEffect(() => {
    // The window itself does so when it opens.
    if (shown) form.current?.querySelector<HTMLElement>(FIELDS)?.focus();
  }, [shown]);
  const errors = Object.entries(view.errors).join();
  useLayoutEffect(() => {
    if (errors)
      form.current?.querySelector<HTMLElement>('[aria-invalid=true], [aria-invalid] input')?.focus();
  }, [errors]);
  const submit = (event: Event) => {
    event.preventDefault();
    void run(async () => {
      setTrouble('');
      const done = await act({ do: 'submit', view: view.id, values: surface.filled() });
      const ended = done?.result as Submitted | undefined;
      if (ended && !ended.ok && 'error' in ended) setTrouble(say('trouble'));
    });
  };
  return (
    <SurfaceContext.Provider value={surface}>
      <form ref={form} class="dialog-form" tabIndex={-1} noValidate aria-busy={busy} onSubmit={submit}>
        <div class="dialog-body">
          {trouble && (
            <p class="trouble" role="alert">
              {trouble}
            </p>
          )}
          <Blocks blocks={view.blocks} under={1} />
        </div>
        <footer class="dialog-foot">
          <button type="button" onClick={close}>
            {withSigns(view.close?.text ?? say(stacked ? 'back' : view.submit ? 'cancel' : 'close'))}
          </button>
          {view.submit && (
            <button type="submit" class="primary" aria-busy={busy} disabled={view.submit_disabled}>
              {withSigns(view.submit.text)}
              {busy && <span class="spinner" aria-hidden="true" />}
            </button>
          )}
        </footer>
      </form>
    </SurfaceContext.Provider>
  );
}

const FIELDS = '.dialog-body :is(input, textarea, select, button, a), .dialog-foot button';
