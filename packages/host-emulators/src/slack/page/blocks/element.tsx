import type { Interactive } from '../../block-kit/elements.ts';
import { Menu } from '../layers/menu.tsx';
import { useSlack } from '../slack.ts';
import { useBusy } from '../use-busy.ts';
import { ButtonElement, questionOf } from './button-element.tsx';
import { Field } from './field.tsx';
import { Text } from './mrkdwn.tsx';
import { useSurface } from './surface.ts';

interface Given {
  block: string;
  element: Interactive;
  /** The text that it stands beside. */
  about?: string | undefined;
}

/** Something that acts at once: a button, an overflow menu, or a field outside of a form. */
export function Element({ block, element, about }: Given) {
  const { ask, say } = useSlack();
  const { draft, press } = useSurface();
  const [busy, run] = useBusy();
  const field = `${block}/${element.action_id}`;
  const confirmed = async (): Promise<boolean> => {
    const question = 'confirm' in element && element.confirm && questionOf(element.confirm);
    return question ? ask(question) : true;
  };
  if (element.type === 'button') return <ButtonElement element={element} field={field} />;
  if (element.type === 'overflow') {
    const items = element.options.map((option) => ({
      key: option.value,
      text: <Text text={option.text} />,
      run: () =>
        run(async () => {
          if (!(await confirmed())) return;
          if (option.url) open(option.url, '_blank', 'noopener');
          await press(field, option.value);
        }),
    }));
    return <Menu label={say('options')} face="⋯" class="outlined" busy={busy} items={items} />;
  }
  const placeholder = 'placeholder' in element ? element.placeholder?.text : undefined;
  const change = (value: unknown) =>
    run(async () => {
      if (!(await confirmed())) return;
      draft(field, value);
      await press(field, value);
    });
  return (
    <div class="element" aria-busy={busy}>
      <Field {...{ block, element, change }} label={placeholder ?? about ?? say('options')} />
    </div>
  );
}
