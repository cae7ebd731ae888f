import {
  ACTION_IDS,
  actions,
  actionValue,
  aside,
  buttonText,
  divider,
  marked,
  paragraphs,
  plainText,
  rowText,
  title,
} from '@recourse/adapter-slack';
import type { HomeContent, Row, Words } from '@recourse/chat';
import type { Button, HomeView, KnownBlock, StaticSelect } from '@slack/types';
import { type Filters, filtersText } from './filters.ts';

export const HOME_FILTER = 'home_filter';
export const HOME_REFRESH = 'home_refresh';
export const HOME_REGISTER = 'home_register';

/** With all parts shown each has so many rows, so that a view stays far below its 100 blocks. */
const ROWS_OF_ALL = 10;
/** Slack's limits for a choice. */
const OPTIONS = 100;
const OPTION_TEXT = 75;

/** A person's first page. `now`: UTC ms. */
export function homeView(content: HomeContent, filters: Filters, words: Words, now: number): HomeView {
  const single = content.sections.length === 1;
  return {
    type: 'home',
    callback_id: 'home',
    private_metadata: filtersText(filters),
    blocks: [
      title(content.title),
      ...actions([registerButton(words), refreshButton(words)]),
      { type: 'actions', block_id: HOME_FILTER, elements: content.filters.map(selectOf) },
      ...content.sections.flatMap((section) => sectionBlocks(section, single, words)),
      aside(words.t('home.as-of', { time: words.formatDate(now) })),
    ],
  };
}

/** A first page that only says something, such as how to be let in. */
export function saidView(text: string, words: Words): HomeView {
  return {
    type: 'home',
    callback_id: 'home',
    blocks: [title(words.t('desk.title')), ...paragraphs([text]), ...actions([refreshButton(words)])],
  };
}

function registerButton(words: Words): Button {
  return {
    type: 'button',
    style: 'primary',
    text: buttonText(words.t('register.modal')),
    action_id: HOME_REGISTER,
  };
}

function refreshButton(words: Words): Button {
  return { type: 'button', text: buttonText(words.t('home.refresh')), action_id: HOME_REFRESH };
}

function selectOf({ id, label, options, chosen }: HomeContent['filters'][number]): StaticSelect {
  const option = ({ value, text }: { value: string; text: string }) => ({
    value,
    text: plainText(text, OPTION_TEXT),
  });
  return {
    type: 'static_select',
    action_id: `${HOME_FILTER}:${id}`,
    placeholder: plainText(label, OPTION_TEXT),
    options: options.slice(0, OPTIONS).map((each) => option({ ...each, text: `${label}: ${each.text}` })),
    initial_option: option({ ...chosen, text: `${label}: ${chosen.text}` }),
  };
}

function sectionBlocks(
  { title: name, rows, empty }: HomeContent['sections'][number],
  single: boolean,
  words: Words,
): KnownBlock[] {
  const shown = single ? rows : rows.slice(0, ROWS_OF_ALL);
  const left = rows.length - shown.length;
  return [
    divider(),
    title(name),
    ...shown.map((row) => rowBlock(row, words)),
    ...(left > 0 ? [aside(words.t('desk.more', { n: left }))] : []),
    ...paragraphs(rows.length === 0 && empty !== undefined ? [empty] : []),
  ];
}

function rowBlock(row: Row, words: Words): KnownBlock {
  const accessory = accessoryOf(row, words);
  return { type: 'section', text: marked(rowText(row)), ...(accessory && { accessory }) };
}

/** A task is ticked off and a response decided where it stands; a case is opened. */
function accessoryOf({ reference, url, task, approval }: Row, words: Words): Button {
  if (task !== undefined)
    return {
      type: 'button',
      text: buttonText(words.t('task.done')),
      action_id: ACTION_IDS.done,
      value: actionValue({ reference, id: task }),
    };
  if (approval?.kind === 'final-response')
    return {
      type: 'button',
      text: buttonText(words.t('approval.approve')),
      action_id: ACTION_IDS.approve,
      value: actionValue({ reference, id: approval.item }),
    };
  return { type: 'button', text: buttonText(words.t('card.open')), action_id: ACTION_IDS.open, url };
}
