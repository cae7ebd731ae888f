import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useI18n } from '../context.ts';
import { Icon } from './icon.tsx';

type FieldBase = {
  label: string;
  hint?: string | undefined;
  error?: string | null | undefined;
  optional?: boolean | undefined;
};
type Attributes = { id: string; 'aria-describedby'?: string | undefined; 'aria-invalid'?: true | undefined };

/** Label above, hint and error below, tied to the control for screen readers. */
export function Field({
  label,
  hint,
  error,
  optional,
  children,
}: FieldBase & { children: (a: Attributes) => ComponentChildren }) {
  const { t } = useI18n();
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class={`rc-field${error ? ' rc-field-wrong' : ''}`}>
      <label for={id}>
        {label}
        {optional && <span class="rc-optional"> ({t('common.optional')})</span>}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {hint && (
        <p class="rc-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="rc-error" id={`${id}-error`}>
          <Icon name="alert" />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}

type Control = FieldBase & {
  value: string;
  onValue: (value: string) => void;
  name?: string | undefined;
  /** Takes the focus when it appears. */
  focus?: boolean | undefined;
};
const takeFocus = (focus: boolean | undefined) => (element: HTMLElement | null) => {
  if (focus && element && !element.dataset.focused) {
    element.dataset.focused = 'yes';
    element.focus();
  }
};

type TextFieldProps = Control & {
  type?: 'text' | 'email' | 'tel' | 'date' | 'datetime-local';
  inputMode?: 'decimal' | 'text' | 'email';
};

export function TextField({
  value,
  onValue,
  name,
  focus,
  type = 'text',
  inputMode,
  ...field
}: TextFieldProps) {
  return (
    <Field {...field}>
      {(a) => (
        <input
          class="rc-input"
          dir={type.startsWith('date') ? undefined : 'auto'}
          {...({ type, name, inputMode } as { type: 'text'; name: string })}
          {...a}
          ref={takeFocus(focus)}
          value={value}
          onInput={(e) => onValue(e.currentTarget.value)}
        />
      )}
    </Field>
  );
}

type TextAreaProps = Control & { rows?: number };

export function TextArea({ value, onValue, name, focus, rows = 4, ...field }: TextAreaProps) {
  return (
    <Field {...field}>
      {(a) => (
        <textarea
          class="rc-input"
          dir="auto"
          {...{ rows, name }}
          {...a}
          ref={takeFocus(focus)}
          value={value}
          onInput={(e) => onValue(e.currentTarget.value)}
        />
      )}
    </Field>
  );
}

export type Choice = { value: string; label: string };
type SelectProps = Control & { choices: Choice[]; empty?: string | undefined };

export function Select({ value, onValue, name, focus, choices, empty, ...field }: SelectProps) {
  return (
    <Field {...field}>
      {(a) => (
        <select
          class="rc-input rc-select"
          name={name}
          {...a}
          ref={takeFocus(focus)}
          value={value}
          onChange={(e) => onValue(e.currentTarget.value)}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function Checkbox({
  label,
  checked,
  onChecked,
  focus,
}: {
  label: string;
  checked: boolean;
  onChecked: (checked: boolean) => void;
  /** Takes the focus when it appears. */
  focus?: boolean | undefined;
}) {
  return (
    <label class="rc-checkbox">
      <input
        type="checkbox"
        ref={takeFocus(focus)}
        checked={checked}
        onChange={(e) => onChecked(e.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

/** Any number of choices of a list; `values` are those chosen. */
export function CheckList({
  label,
  hint,
  choices,
  values,
  onValues,
  focus,
}: {
  label: string;
  hint: string;
  choices: Choice[];
  values: string[];
  onValues: (values: string[]) => void;
  /** The first choice takes the focus when the list appears. */
  focus?: boolean | undefined;
}) {
  const id = useId();
  return (
    <fieldset class="rc-checks" aria-describedby={id}>
      <legend>{label}</legend>
      <p class="rc-hint" id={id}>
        {hint}
      </p>
      <div class="rc-checks-list">
        {choices.map((choice, at) => (
          <Checkbox
            focus={focus && at === 0}
            key={choice.value}
            label={choice.label}
            checked={values.includes(choice.value)}
            onChecked={(on) =>
              onValues(on ? [...values, choice.value] : values.filter((value) => value !== choice.value))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
