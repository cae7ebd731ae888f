import type { CommandBody } from '@recourse/api-client/client';
import type { CommandName } from '@recourse/complaint-domain';
import type { Failure } from '@recourse/ui/components';
import { useState } from 'preact/hooks';
import type { Outcome } from './app.ts';
import { useApp, useCase } from './context.ts';

/** One form's or button's way to give commands: whether it is under way, and why it failed. */
export function useCommand() {
  const app = useApp();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  /** True when it was done. */
  async function run(act: () => Promise<Outcome<unknown>>): Promise<boolean> {
    setBusy(true);
    setFailure(null);
    const outcome = await act();
    setBusy(false);
    if (!outcome.ok) setFailure(outcome.failure);
    return outcome.ok;
  }
  const give = <N extends CommandName>(type: N, data: CommandBody<N>) => run(() => app.command(type, data));
  return { busy, failure, give, run };
}

/** Why the caller may not give this command now, in words, or null. */
export function useBlocked(type: CommandName): string | null {
  const { i18n } = useApp();
  const rejection = useCase().view.commands[type];
  return rejection ? i18n.lookup(`rejection.${rejection.code}`, rejection.message) : null;
}
