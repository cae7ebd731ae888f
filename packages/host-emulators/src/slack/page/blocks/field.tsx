import type { Interactive } from '../../block-kit/elements.ts';
import { Choices } from './choices.tsx';
import { DateField } from './date-field.tsx';
import { FileField } from './file-field.tsx';
import { SelectField } from './select-field.tsx';
import { useField } from './surface.ts';
import { TypedField } from './typed-field.tsx';

export interface FieldProps {
  block: string;
  element: Interactive;
  /** Called with what the field holds now. */
  change(value: unknown): void;
  id?: string | undefined;
  /** The field's name, where no label stands beside it. */
  label?: string | undefined;
  labelled?: string | undefined;
  described?: string | undefined;
  invalid?: boolean | undefined;
  required?: boolean | undefined;
  /** Tells the app of text, when the element says so. */
  dispatch?: ((value: unknown) => void) | undefined;
}

/** Names, states and help of one field, for whatever element it is made of. */
export function marks({ id, label, labelled, described, invalid, required }: Omit<FieldProps, 'element'>) {
  return {
    id,
    'aria-label': labelled ? undefined : label,
    'aria-labelledby': labelled,
    'aria-describedby': described,
    'aria-invalid': invalid || undefined,
    'aria-required': required || undefined,
  };
}

/** These are groups of several controls, which a label cannot point at. */
export const IS_GROUP = new Set(['checkboxes', 'radio_buttons']);

export function Field(props: FieldProps) {
  const { element } = props;
  const value = useField(props.block, element.action_id!);
  switch (element.type) {
    case 'checkboxes':
    case 'radio_buttons':
      return <Choices {...props} element={element} value={value} />;
    case 'datepicker':
    case 'timepicker':
    case 'datetimepicker':
      return <DateField {...props} element={element} value={value} />;
    case 'file_input':
      return <FileField {...props} element={element} value={value} />;
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
    case 'rich_text_input':
      return <TypedField {...props} element={element} value={value} />;
    case 'button':
    case 'overflow':
      return null;
    default:
      return <SelectField {...props} element={element} value={value} />;
  }
}
