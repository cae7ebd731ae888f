import { useState } from 'preact/hooks';
import { interactives } from '../block-kit/walk.ts';
import type { Block, ClientSpot, Values } from '../client/shapes.ts';
import type { AppAnswer } from '../interactions.ts';
import type { Surface } from './blocks/surface.ts';
import { type Slack, useSlack } from './slack.ts';

interface Given {
  name: string;
  spot: ClientSpot;
  blocks: Block[];
  state: Values | undefined;
  errors?: Record<string, string>;
}

/** The surface of a message, a modal or a home tab, with what a person has filled in on it so far. */
export function useSurfaceOf({ name, spot, blocks, state, errors = {} }: Given): Surface & {
  /** What was filled in, of the fields that are still there. */
  filled(): Record<string, unknown>;
} {
  const slack = useSlack();
  const [drafts, setDrafts] = useState<Record<string, unknown>>({});
  const filled = (more: Record<string, unknown> = {}) => {
    const there = new Set(
      blocks.flatMap((block) => interactives(block).map((one) => `${block.block_id}/${one.action_id}`)),
    );
    return Object.fromEntries(Object.entries({ ...drafts, ...more }).filter(([field]) => there.has(field)));
  };
  return {
    ...{ name, spot, drafts, errors, filled },
    state: state ?? {},
    draft: (field, value) => setDrafts((before) => ({ ...before, [field]: value })),
    press: async (action, given) => {
      const values =
        'view' in spot ? filled(given === undefined || !(action in drafts) ? {} : { [action]: given }) : {};
      const done = await slack.act({ do: 'click', spot, action, given, values });
      return done !== undefined && answered(slack, done.result as AppAnswer);
    },
  };
}

/** Tells the person when the app did not answer well. */
export function answered({ say, tell, state }: Slack, answer: AppAnswer): boolean {
  if (answer.ok) return true;
  tell(answer.error === 'app_not_installed' ? say('notInstalled', { app: state.app.name }) : say('trouble'));
  return false;
}
