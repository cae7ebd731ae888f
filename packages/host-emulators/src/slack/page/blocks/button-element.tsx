import type { Interactive } from '../../block-kit/elements.ts';
import { type Question, useSlack } from '../slack.ts';
import { useBusy } from '../use-busy.ts';
import { withSigns } from './pieces.tsx';
import { useSurface } from './surface.ts';

type Button = Extract<Interactive, { type: 'button' }>;
type Confirm = NonNullable<Button['confirm']>;

/** What Slack asks before an element is used. */
export function questionOf({ title, text, confirm, deny, style }: Confirm): Question {
  return {
    title: title.text,
    text: text.text,
    mrkdwn: text.type === 'mrkdwn',
    confirm: confirm.text,
    deny: deny.text,
    danger: style === 'danger',
  };
}

/** A button; one with an address opens it and tells the app as well. */
export function ButtonElement({ element, field }: { element: Button; field: string }) {
  const { ask, say } = useSlack();
  const { press } = useSurface();
  const [busy, run] = useBusy();
  const { url, confirm, style, accessibility_label: named } = element;
  const face = (
    <span dir="auto">
      {withSigns(element.text.text)}
      {busy && <span class="spinner" aria-hidden="true" />}
    </span>
  );
  const kind = `block-button ${style ?? ''}`;
  if (url && /^https?:/i.test(url)) {
    return (
      <a
        class={kind}
        href={url}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={`${named ?? withSigns(element.text.text)} (${say('opensInNewTab')})`}
        onClick={() => void run(() => press(field))}
      >
        {face}
      </a>
    );
  }
  const pressed = () =>
    run(async () => {
      if (confirm && !(await ask(questionOf(confirm)))) return;
      await press(field);
    });
  return (
    <button type="button" class={kind} aria-label={named} aria-busy={busy} onClick={() => void pressed()}>
      {face}
    </button>
  );
}
