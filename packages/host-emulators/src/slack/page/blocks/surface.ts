import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ClientSpot } from '../../client/shapes.ts';
import type { FieldState, Values } from '../../types.ts';

/** Where blocks stand: what their fields hold, and what happens when they are used. */
export interface Surface {
  /** For ids of elements. */
  name: string;
  spot: ClientSpot;
  state: Values;
  /** In a modal and a home tab, what was typed and chosen since; by `block/action`. */
  drafts: Record<string, unknown>;
  errors: Record<string, string>;
  /** Keeps what a field of a view holds. */
  draft(field: string, value: unknown): void;
  /** Uses an element. False: it failed, and the person knows. */
  press(field: string, given?: unknown): Promise<boolean>;
}

export const SurfaceContext = createContext<Surface | null>(null);

export function useSurface(): Surface {
  const surface = useContext(SurfaceContext);
  if (!surface) throw new Error('Blocks stand nowhere');
  return surface;
}

/** What a field shows: the draft, else what the workspace has for it. Undefined or null: nothing. */
export function useField(block: string, action: string): unknown {
  const { drafts, state } = useSurface();
  const field = `${block}/${action}`;
  if (field in drafts) return drafts[field];
  return heldBy(state[block]?.[action]);
}

function heldBy(state: FieldState | undefined): unknown {
  if (!state) return undefined;
  const { type: _type, ...members } = state;
  return Object.values(members)[0];
}
