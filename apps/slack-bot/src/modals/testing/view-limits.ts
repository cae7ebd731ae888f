import type { KnownBlock, ModalView } from '@slack/types';

type Loose = Record<string, unknown>;

/** Longest text of each member that Slack limits in a view (*Block Kit reference*). */
const LONGEST: Record<string, number> = {
  block_id: 255,
  action_id: 255,
  callback_id: 255,
  private_metadata: 3_000,
  value: 2_000,
  initial_value: 3_000,
};

/** What Slack would refuse a view for; empty when it takes it. */
export function problemsIn(view: ModalView): string[] {
  const problems: string[] = [];
  const fail = (text: string, ok: boolean) => {
    if (!ok) problems.push(text);
  };
  for (const part of ['title', 'submit', 'close'] as const)
    fail(`${part} "${view[part]?.text}"`, (view[part]?.text.length ?? 1) <= 24 && view[part]?.text !== '');
  fail(`${view.blocks.length} blocks`, view.blocks.length <= 100 && view.blocks.length > 0);
  fail('too large', JSON.stringify(view).length <= 250_000);
  const ids = view.blocks.flatMap((block) => block.block_id ?? []);
  fail(`twice: ${ids}`, new Set(ids).size === ids.length);
  fail(
    'a form needs a submit',
    view.submit !== undefined || !view.blocks.some(({ type }) => type === 'input'),
  );
  walk(view as unknown as Loose, fail);
  for (const block of view.blocks as KnownBlock[]) blockProblems(block, fail);
  return problems;
}

type Fail = (text: string, ok: boolean) => void;

function walk(value: Loose, fail: Fail): void {
  for (const [name, inner] of Object.entries(value)) {
    if (typeof inner === 'string' && LONGEST[name] !== undefined)
      fail(`${name} of ${inner.length}`, inner.length <= LONGEST[name]);
    if (Array.isArray(inner))
      for (const each of inner) if (each && typeof each === 'object') walk(each, fail);
    if (inner && typeof inner === 'object' && !Array.isArray(inner)) walk(inner as Loose, fail);
  }
}

function blockProblems(block: KnownBlock, fail: Fail): void {
  const { text, label, hint, element, accessory, elements } = block as unknown as Record<string, Loose>;
  const length = (of: Loose | undefined) => String(of?.text ?? ' ').length;
  fail(`text of ${length(text)}`, length(text) <= 3_000 && length(text) > 0);
  fail('label', length(label) <= 2_000);
  fail('hint', length(hint) <= 2_000 && length(hint) > 0);
  const parts = [element, accessory, ...((elements as unknown as Loose[] | undefined) ?? [])];
  for (const part of parts) if (part) elementProblems(part, fail);
}

function elementProblems(element: Loose, fail: Fail): void {
  const { type, text, options, option_groups: groups, confirm, initial_option: chosen } = element;
  const all = [options, ...((groups as Loose[] | undefined) ?? []).map((group) => group.options)];
  for (const some of all.filter(Array.isArray)) {
    fail(`${some.length} options`, some.length <= (type === 'radio_buttons' ? 10 : 100) && some.length > 0);
    for (const option of some as Loose[]) {
      for (const part of ['text', 'description'])
        fail(
          `option ${JSON.stringify(option[part])}`,
          String((option[part] as Loose)?.text ?? ' ').length <= 75,
        );
      fail('value of an option', String(option.value).length <= 150);
    }
  }
  const values = all.flat().map((option) => (option as Loose | undefined)?.value);
  if (chosen) fail('initial option', values.includes((chosen as Loose).value));
  if (type === 'button') fail('text of a button', String((text as Loose).text).length <= 75);
  const limits = { title: 100, text: 300, confirm: 30, deny: 30 } as const;
  for (const [part, most] of Object.entries(limits))
    fail(`confirm ${part}`, String(((confirm as Loose)?.[part] as Loose)?.text ?? '').length <= most);
}
