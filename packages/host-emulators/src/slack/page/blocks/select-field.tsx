import type { Interactive } from '../../block-kit/elements.ts';
import type { Option, OptionGroup } from '../../block-kit/text.ts';
import { useSlack } from '../slack.ts';
import { Combobox, type Group } from './combobox.tsx';
import { type FieldProps, marks } from './field.tsx';
import { withSigns } from './pieces.tsx';
import { useSurface } from './surface.ts';

type Select = Extract<Interactive, { type: `${string}_select` }>;

interface Given extends Omit<FieldProps, 'element'> {
  element: Select;
  value: unknown;
}

/** One or several of given options, of the app's answers, of people or of conversations. */
export function SelectField(props: Given) {
  const { element, value, change } = props;
  const { say } = useSlack();
  const find = useOffers(props);
  const named = useNames();
  const many = element.type.startsWith('multi_');
  const ofIds = !/static|external/.test(element.type);
  const chosen = ([value ?? []].flat() as (string | Option)[]).map((one) =>
    typeof one === 'string' ? { key: one, text: named(one), given: one } : entry(one),
  );
  const min = 'min_query_length' in element ? (element.min_query_length ?? 3) : 0;
  const picked = (entries: { given: unknown }[]) => {
    const given = entries.map((one) => one.given);
    change(many ? given : (given[0] ?? null));
  };
  return (
    <Combobox
      {...{ many, chosen, find, picked }}
      marks={marks(props)}
      name={props.label ?? element.placeholder?.text ?? say('options')}
      placeholder={withSigns(element.placeholder?.text ?? '')}
      minimum={element.type.includes('external') ? min : 0}
      most={many && 'max_selected_items' in element ? element.max_selected_items : undefined}
      clearable={!props.required || ofIds}
    />
  );
}

const entry = (option: Option) => ({
  key: option.value,
  text: withSigns(option.text.text),
  more: option.description && withSigns(option.description.text),
  given: option as unknown,
});

function useNames(): (id: string) => string {
  const { person, channel, nameOf } = useSlack();
  return (id) => {
    const found = channel(id);
    return found ? nameOf(found) : (person(id)?.name ?? id);
  };
}

/** What is offered for a query. */
function useOffers({ element, block }: Given): (query: string) => Promise<Group[]> {
  const { state, act, nameOf } = useSlack();
  const { spot } = useSurface();
  const matching = (groups: Group[], query: string): Group[] =>
    groups
      .map(({ label, entries }) => ({ label, entries: entries.filter(({ text }) => holds(text, query)) }))
      .filter(({ entries }) => entries.length > 0);
  if (element.type.includes('external')) {
    return async (query) => {
      const done = await act({ do: 'options', spot, action: `${block}/${element.action_id}`, query });
      return done ? groupsOf(done.result as Offered) : [];
    };
  }
  const people = state.people.filter(({ deleted }) => !deleted);
  const offered: Group[] = element.type.includes('static')
    ? groupsOf(element as Offered)
    : element.type.includes('users')
      ? [{ label: '', entries: people.map(({ id, name }) => ({ key: id, text: name, given: id })) }]
      : [{ label: '', entries: conversations() }];
  return async (query) => matching(offered, query);

  function conversations() {
    const all = state.channels.filter(({ kind, archived, member }) =>
      element.type.includes('channels') ? kind === 'public' && !archived : member && !archived,
    );
    return all.map((channel) => ({ key: channel.id, text: nameOf(channel), given: channel.id }));
  }
}

interface Offered {
  options?: Option[] | undefined;
  option_groups?: OptionGroup[] | undefined;
}

function groupsOf({ options = [], option_groups: groups = [] }: Offered): Group[] {
  const loose = options.length > 0 ? [{ label: '', entries: options.map(entry) }] : [];
  return [
    ...loose,
    ...groups.map(({ label, options: list }) => ({ label: label.text, entries: list.map(entry) })),
  ];
}

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const holds = (text: string, query: string): boolean => folded(text).includes(folded(query.trim()));
