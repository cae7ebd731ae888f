import type { Block } from '../../client/shapes.ts';
import { useSlack } from '../slack.ts';
import { Field, IS_GROUP } from './field.tsx';
import { withSigns } from './pieces.tsx';
import { useSurface } from './surface.ts';

/** A field with its label, hint and error. With `dispatch_action` the app hears of each change. */
export function InputBlock({ block }: { block: Block & { type: 'input' } }) {
  const { say } = useSlack();
  const { name, errors, draft, press } = useSurface();
  const { element, hint, optional, dispatch_action: dispatches } = block;
  const field = `${block.block_id}/${element.action_id}`;
  const id = `${name}-${field}`.replace(/[^\w-]/g, '_');
  const error = errors[block.block_id!];
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  const group = IS_GROUP.has(element.type);
  const Label = group ? 'span' : 'label';
  const change = (value: unknown) => {
    draft(field, value);
    if (dispatches && !('dispatch_action_config' in element)) void press(field, value);
  };
  return (
    <div class="block-input">
      <Label class="label" id={`${id}-label`} {...(group ? {} : { for: id })} dir="auto">
        {withSigns(block.label.text)}
        {optional && <span class="quiet"> ({say('optional')})</span>}
      </Label>
      <Field
        block={block.block_id!}
        {...{ element, change, id, described }}
        labelled={`${id}-label`}
        invalid={error !== undefined}
        required={!optional}
        dispatch={dispatches ? (value) => void press(field, value) : undefined}
      />
      {error && (
        <p class="field-error" id={`${id}-error`} dir="auto">
          {error}
        </p>
      )}
      {hint && (
        <p class="hint" id={`${id}-hint`} dir="auto">
          {withSigns(hint.text)}
        </p>
      )}
    </div>
  );
}
