import type * as z from 'zod';
import type { Block } from './schemas.ts';
import type { Option } from './text.ts';
import { interactives } from './walk.ts';

type Report = (path: PropertyKey[], message: string) => void;

/** What Slack checks across the blocks of a message or view, beyond each block by itself. */
export function checkWhole(place: 'message' | 'view') {
  return (blocks: Block[], context: z.RefinementCtx, base: PropertyKey[] = []): void => {
    const report: Report = (path, message) =>
      context.addIssue({ code: 'custom', path: [...base, ...path], message });
    const seen = new Set<string>();
    for (const [index, block] of blocks.entries()) {
      if (block.block_id && seen.has(block.block_id)) {
        report([index, 'block_id'], `block_id: ${block.block_id} already exists`);
      }
      if (block.block_id) seen.add(block.block_id);
      checkBlock(block, index, place, report);
    }
    checkFocus(blocks, report);
  };
}

function checkBlock(block: Block, index: number, place: 'message' | 'view', report: Report): void {
  if (block.type === 'section' && !block.text && !block.fields) {
    report([index], 'missing required field: text or fields');
  }
  if (block.type === 'image' && !block.image_url && !block.slack_file) {
    report([index], 'missing required field: image_url or slack_file');
  }
  const names = new Set<string>();
  for (const element of interactives(block)) {
    const { action_id } = element;
    if (action_id && names.has(action_id)) report([index], `action_id: ${action_id} already exists`);
    if (action_id) names.add(action_id);
    if (element.type === 'file_input' && place === 'message') report([index], 'unsupported type: file_input');
    checkOptions(element, index, report);
  }
}

type Chooser = {
  type: string;
  options?: Option[] | undefined;
  option_groups?: { options: Option[] }[] | undefined;
  initial_option?: Option | undefined;
  initial_options?: Option[] | undefined;
};

function checkOptions(element: Chooser, index: number, report: Report): void {
  if (!/static_select|checkboxes|radio|overflow/.test(element.type)) return;
  const { options, option_groups: groups } = element;
  if (!options === !groups) report([index], 'must provide either options or option_groups');
  const all = [...(options ?? []), ...(groups ?? []).flatMap((group) => group.options)];
  const first = [
    ...(element.initial_options ?? []),
    ...(element.initial_option ? [element.initial_option] : []),
  ];
  for (const option of first) {
    if (!all.some(({ value, text }) => value === option.value && text.text === option.text.text)) {
      report([index], `initial option ${option.value} is not one of the options`);
    }
  }
  const values = all.map(({ value }) => value);
  if (new Set(values).size < values.length && /checkboxes|radio/.test(element.type)) {
    report([index], 'values of options must be unique');
  }
}

function checkFocus(blocks: Block[], report: Report): void {
  const focused = blocks
    .flatMap(interactives)
    .filter((element) => 'focus_on_load' in element && element.focus_on_load);
  if (focused.length > 1) report([], 'only one element may have focus_on_load');
}
