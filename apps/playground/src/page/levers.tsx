import { Button, useI18n } from '@recourse/ui';
import { useState } from 'preact/hooks';
import type { ActionName, PlayState } from './api.ts';
import { say, type TextKey } from './texts/index.ts';

const HOUR_MS = 3_600_000;

export type Pull = (name: ActionName, input: Record<string, unknown>, done: TextKey | null) => Promise<void>;
type LeverProps = {
  name: ActionName;
  input?: Record<string, unknown>;
  label: string;
  /** What to say when it worked; nothing when the page shows it anyway. */
  done?: TextKey;
  /** For a switch: whether it is on. */
  on?: boolean;
  pull: Pull;
};

/** A button for one action of the playground; with `on` a switch. */
function Lever({ name, input = {}, label, done, on, pull }: LeverProps) {
  const [busy, setBusy] = useState(false);
  const press = async () => {
    setBusy(true);
    await pull(name, on === undefined ? input : { on: !on }, done ?? null);
    setBusy(false);
  };
  return (
    <Button class="pg-lever" busy={busy} aria-pressed={on} onClick={() => void press()}>
      {label}
    </Button>
  );
}

const STEPS: { label: TextKey; ms: number }[] = [
  { label: 'clock.hour', ms: HOUR_MS },
  { label: 'clock.day', ms: 24 * HOUR_MS },
  { label: 'clock.month', ms: 30 * 24 * HOUR_MS },
];

export function Clock({ state, pull }: { state: PlayState; pull: Pull }) {
  const i18n = useI18n();
  const ahead = state.ahead >= 60_000;
  return (
    <section class="pg-control" aria-labelledby="clock-heading">
      <h3 class="rc-heading" id="clock-heading">
        {say(i18n, 'clock.title')}
      </h3>
      <p class="pg-now">
        <time dateTime={new Date(state.now).toISOString()}>
          <bdi>{i18n.formatDate(state.now)}</bdi>
        </time>
        <span class="rc-small">
          {ahead
            ? say(i18n, 'clock.ahead', { duration: i18n.formatDuration(state.ahead) })
            : say(i18n, 'clock.real')}
        </span>
      </p>
      <div class="rc-row">
        {STEPS.map(({ label, ms }) => (
          <Lever
            key={label}
            name="advance"
            input={{ ms }}
            label={say(i18n, label)}
            done="clock.moved"
            pull={pull}
          />
        ))}
        <Lever name="next-deadline" label={say(i18n, 'clock.deadline')} done="clock.moved" pull={pull} />
      </div>
    </section>
  );
}

export function Troubles({ state, pull }: { state: PlayState; pull: Pull }) {
  const i18n = useI18n();
  const { down, falseFailure, delayed } = state.troubles;
  return (
    <section class="pg-control" aria-labelledby="trouble-heading">
      <h3 class="rc-heading" id="trouble-heading">
        {say(i18n, 'trouble.title')}
      </h3>
      <div class="rc-row">
        <Lever name="down" on={down} label={say(i18n, 'trouble.down')} pull={pull} />
        <Lever name="false-failure" on={falseFailure} label={say(i18n, 'trouble.false')} pull={pull} />
        <Lever name="delay" on={delayed} label={say(i18n, 'trouble.delay', { seconds: 10 })} pull={pull} />
        <Lever
          name="duplicate"
          label={say(i18n, 'trouble.duplicate')}
          done="trouble.duplicated"
          pull={pull}
        />
        <Lever name="restart" label={say(i18n, 'trouble.restart')} done="trouble.restarted" pull={pull} />
      </div>
    </section>
  );
}
