import type { ComponentChildren } from 'preact';
import { EMOJI } from '../../emoji.ts';
import { placeOfLink } from '../place.ts';
import { useSlack } from '../slack.ts';

/** An emoji's character; its name where the workspace has none. */
export function sign(name: string): string {
  return EMOJI.get(name.split('::')[0]!) ?? `:${name}:`;
}

/** Plain text with emoji instead of their names. */
export const withSigns = (text: string): string =>
  text.replace(/:([a-z0-9_+-]+):/g, (_whole, name) => sign(name));

const SAFE = /^(https?:|mailto:|tel:)/i;

/** A link in a new tab; one into the workspace leads there. */
export function Link({ url, children }: { url: string; children?: ComponentChildren }) {
  const { go, channel } = useSlack();
  const inside = placeOfLink(url);
  const shown = children ?? url;
  if (!SAFE.test(url)) return <>{shown}</>;
  const follow = (event: MouseEvent) => {
    if (!inside || !channel(inside.at)) return;
    event.preventDefault();
    go(inside);
  };
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" onClick={follow}>
      {shown}
    </a>
  );
}

export function Mention({ id }: { id: string }) {
  const { person, me } = useSlack();
  return <bdi class={id === me.id ? 'mention mention-me' : 'mention'}>@{person(id)?.name ?? id}</bdi>;
}

/** `#channel`, which leads there; its bare name for those who do not see it. */
export function PlaceLink({ id, children }: { id: string; children?: ComponentChildren }) {
  const { channel, go } = useSlack();
  const found = channel(id);
  if (!found) return <span class="mention">#{children ?? id}</span>;
  return (
    <button type="button" class="mention place-link" onClick={() => go({ at: id })}>
      #{found.name}
    </button>
  );
}

/** `@here`, `@channel`, a group. */
export function Range({ name, children }: { name: string; children?: ComponentChildren }) {
  return <span class="mention mention-me">{children ?? `@${name}`}</span>;
}

interface Dated {
  at: number;
  pattern: string;
  url?: string | undefined;
  fallback?: ComponentChildren;
}

/** A moment in the reader's language and time zone. */
export function DateText({ at, pattern, url, fallback }: Dated) {
  const { times } = useSlack();
  if (!Number.isFinite(at)) return <>{fallback}</>;
  const text = times.fill(pattern, at);
  const shown = (
    <time dir="auto" datetime={new Date(at * 1_000).toISOString()} title={times.full(at)}>
      {text}
    </time>
  );
  return url ? <Link url={url}>{shown}</Link> : shown;
}
