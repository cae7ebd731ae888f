import type { CommandBody } from '@recourse/api-client/client';
import type { CommandName } from '@recourse/complaint-domain';
import { Button, type ButtonProps, FailureAlert, useI18n } from '@recourse/ui/components';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useDraft } from '../state/drafts.ts';
import { useCommand } from '../state/use-command.ts';
import { useFirstError } from '../state/use-first-error.ts';

export type Fields<T> = {
  value: T;
  set: (change: Partial<T>) => void;
  /** What a text field or select needs to show and change one text of the draft. */
  field: (name: keyof T & string) => {
    value: string;
    onValue: (text: string) => void;
    error: string | null;
  };
};

type Look = Pick<ButtonProps, 'variant' | 'icon' | 'blocked' | 'wide'>;

export type CommandFormProps<N extends CommandName, T> = Look & {
  /** Name under which the draft outlives the page; null: it lives as long as the form. */
  draft: string | null;
  initial: T;
  /** Texts without which it is not sent. */
  needed?: readonly (keyof T & string)[];
  /** What else is wrong, by field; a field that is right has null. */
  check?: (value: T) => { [K in keyof T & string]?: string | null };
  command: N;
  data: (value: T) => CommandBody<N>;
  /** Text of the button that sends it. */
  action: string | ((value: T) => string);
  /** Called when the service took the command. */
  onDone?: () => void;
  onCancel?: () => void;
  cancel?: string;
  /** It stands in a part that has its own ground. */
  bare?: boolean;
  children: (fields: Fields<T>) => ComponentChildren;
};

/**
 * A form that gives one command: keeps what was typed until the service took it, says what is missing and puts the
 * focus there, and says why it was refused.
 */
export function CommandForm<N extends CommandName, T extends Record<string, unknown>>(
  props: CommandFormProps<N, T>,
) {
  const { variant = 'primary', icon, blocked, wide, action, bare, children } = props;
  const { value, set, clear } = useDraft(props.draft, props.initial);
  const [wrong, setWrong] = useState<string[]>([]);
  const { busy, failure, give } = useCommand();
  const errors = useErrors(props, value);
  const element = useRef<HTMLFormElement>(null);
  useFirstError(element, wrong);
  const submit = async (event: Event) => {
    event.preventDefault();
    const found = Object.keys(errors).filter((name) => errors[name]);
    setWrong(found);
    if (found.length > 0 || !(await give(props.command, props.data(value)))) return;
    clear();
    props.onDone?.();
  };
  const field: Fields<T>['field'] = (name) => ({
    value: value[name] as string,
    onValue: (text) => set({ [name]: text } as Partial<T>),
    error: (wrong.includes(name) && errors[name]) || null,
  });
  return (
    <form class={`rc-stack${bare ? '' : ' form'}`} ref={element} onSubmit={submit} noValidate>
      {children({ value, set, field })}
      <FailureAlert failure={failure} />
      <Buttons {...props}>
        <Button type="submit" {...{ variant, icon, wide, busy, blocked }}>
          {typeof action === 'function' ? action(value) : action}
        </Button>
      </Buttons>
    </form>
  );
}

function useErrors<N extends CommandName, T extends Record<string, unknown>>(
  { needed = [], check }: CommandFormProps<N, T>,
  value: T,
): Record<string, string | null | undefined> {
  const { t } = useI18n();
  const empty = needed.filter((name) => String(value[name]).trim() === '');
  return { ...check?.(value), ...Object.fromEntries(empty.map((name) => [name, t('register.required')])) };
}

type ButtonsProps = Pick<CommandFormProps<never, never>, 'wide' | 'cancel' | 'onCancel'> & {
  children: ComponentChildren;
};

function Buttons({ wide, onCancel, cancel, children }: ButtonsProps) {
  const { t } = useI18n();
  if (!onCancel) return <>{children}</>;
  const both = (
    <>
      {children}
      <Button variant="quiet" wide={wide} onClick={onCancel}>
        {cancel ?? t('common.cancel')}
      </Button>
    </>
  );
  return wide ? both : <div class="rc-row">{both}</div>;
}
