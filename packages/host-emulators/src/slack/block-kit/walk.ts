import type { Interactive } from './elements.ts';
import type { Block } from './schemas.ts';

/** Everything in a block that a person can work with. */
export function interactives(block: Block): Interactive[] {
  if (block.type === 'actions') return block.elements;
  if (block.type === 'input') return [block.element];
  if (block.type !== 'section' || !block.accessory || block.accessory.type === 'image') return [];
  return [block.accessory];
}
