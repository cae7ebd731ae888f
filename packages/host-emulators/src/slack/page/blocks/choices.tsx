import { useId } from 'preact/hooks';
import type { Interactive } from '../../block-kit/elements.ts';
import type { Option } from '../../block-kit/text.ts';
import { type FieldProps, marks } from './field.tsx';
import { Text } from './mrkdwn.tsx';

interface Given extends Omit<FieldProps, 'element'> {
  element: Extract<Interactive, { type: 'checkboxes' | 'radio_buttons' }>;
  value: unknown;
}

/** Checkboxes and radio buttons. */
export function Choices(props: Given) {
  const { element, value, change } = props;
  const name = useId();
  const many = element.type === 'checkboxes';
  const chosen = [value ?? []].flat() as Option[];
  const has = (option: Option) => chosen.some((one) => one.value === option.value);
  const picked = (option: Option, on: boolean) => {
    if (!many) change(option);
    else change(element.options.filter((one) => (one.value === option.value ? on : has(one))));
  };
  const { 'aria-required': required, 'aria-invalid': invalid, ...named } = marks(props);
  const ofGroup = many ? {} : { 'aria-required': required, 'aria-invalid': invalid };
  return (
    <div role={many ? 'group' : 'radiogroup'} class="choices" {...named} {...ofGroup}>
      {element.options.map((option) => (
        <label class="choice" key={option.value} dir="auto">
          <input
            type={many ? 'checkbox' : 'radio'}
            name={name}
            checked={has(option)}
            onChange={(event) => picked(option, event.currentTarget.checked)}
          />
          <span>
            <Text text={option.text} />
            {option.description && (
              <span class="quiet choice-more">
                <Text text={option.description} />
              </span>
            )}
          </span>
        </label>
      ))}
    </div>
  );
}
