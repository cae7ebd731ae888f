import type { Interactive } from '../../block-kit/elements.ts';
import { type FieldProps, marks } from './field.tsx';

type Typed = 'plain_text_input' | 'email_text_input' | 'url_text_input' | 'number_input' | 'rich_text_input';

interface Given extends Omit<FieldProps, 'element'> {
  element: Extract<Interactive, { type: Typed }>;
  value: unknown;
}

const TYPES = {
  plain_text_input: 'text',
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'text',
} as const;

/** Typed text. The app hears of it on Enter or on each character, as the element says. */
export function TypedField(props: Given) {
  const { element, value, change, dispatch } = props;
  const rich = element.type === 'rich_text_input';
  const shown = rich ? plainOf(value) : String(value ?? '');
  const made = (text: string) => (rich && text !== '' ? richOf(text) : text);
  const on = element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
  const common = {
    ...marks(props),
    value: shown,
    dir: 'auto' as const,
    placeholder: element.placeholder?.text,
    onInput: (event: { currentTarget: { value: string } }) => {
      const text = made(event.currentTarget.value);
      change(text);
      if (on.includes('on_character_entered')) dispatch?.(text);
    },
  };
  if (rich || (element.type === 'plain_text_input' && element.multiline)) {
    return <textarea {...common} rows={5} />;
  }
  const entered = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing || !dispatch || !on.includes('on_enter_pressed')) return;
    event.preventDefault();
    dispatch(shown);
  };
  const numeric = element.type === 'number_input' ? ({ inputMode: 'decimal' } as const) : {};
  return <input type={TYPES[element.type] as 'text'} {...common} {...numeric} onKeyDown={entered} />;
}

function richOf(text: string): unknown {
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
  };
}

type Part = { text?: string; elements?: Part[] };

function plainOf(value: unknown): string {
  return ((value as Part | null)?.elements ?? []).map(textOf).join('\n');
}

const textOf = ({ text = '', elements = [] }: Part): string => text + elements.map(textOf).join('');
