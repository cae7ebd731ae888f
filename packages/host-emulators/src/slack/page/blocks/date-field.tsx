import { Temporal } from 'temporal-polyfill';
import type { Interactive } from '../../block-kit/elements.ts';
import { useSlack } from '../slack.ts';
import { type FieldProps, marks } from './field.tsx';

interface Given extends Omit<FieldProps, 'element'> {
  element: Extract<Interactive, { type: 'datepicker' | 'timepicker' | 'datetimepicker' }>;
  value: unknown;
}

const TYPES = { datepicker: 'date', timepicker: 'time', datetimepicker: 'datetime-local' } as const;

/** A day, a time, or both; both together are UTC seconds, read in the person's own time zone. */
export function DateField(props: Given) {
  const { element, value, change } = props;
  const { me } = useSlack();
  const both = element.type === 'datetimepicker';
  const shown = both ? localOf(value, me.tz) : String(value ?? '');
  const input = (
    <input
      type={TYPES[element.type]}
      class="field-short"
      {...marks(props)}
      value={shown}
      onChange={({ currentTarget: { value: given } }) =>
        change(given === '' ? null : both ? secondsOf(given, me.tz) : given)
      }
    />
  );
  if (props.labelled) return input;
  return (
    <span class="dated">
      <span class="quiet" aria-hidden="true" dir="auto">
        {props.label}
      </span>
      {input}
    </span>
  );
}

function localOf(value: unknown, timeZone: string): string {
  if (typeof value !== 'number') return '';
  const at = Temporal.Instant.fromEpochMilliseconds(value * 1_000).toZonedDateTimeISO(timeZone);
  return at.toPlainDateTime().toString({ smallestUnit: 'minute' });
}

function secondsOf(local: string, timeZone: string): number {
  return Math.floor(Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).epochMilliseconds / 1_000);
}
