import type { ComponentChildren } from 'preact';
import { DateText, Link, Mention, PlaceLink, Range, sign } from './pieces.tsx';

interface Piece {
  type: string;
  text?: string;
  url?: string;
  user_id?: string;
  channel_id?: string;
  usergroup_id?: string;
  range?: string;
  name?: string;
  value?: string;
  timestamp?: number;
  format?: string;
  fallback?: string;
  style?: Partial<Record<'bold' | 'italic' | 'strike' | 'code', boolean>> | string;
  indent?: number;
  elements?: Piece[];
}

/** What people type: sections, lists, quotes and code. */
export function RichText({ elements }: { elements: unknown[] }) {
  return (
    <>
      {(elements as Piece[]).map((piece, index) => (
        <Part key={index} piece={piece} />
      ))}
    </>
  );
}

function Part({ piece }: { piece: Piece }) {
  const inner = piece.elements ?? [];
  switch (piece.type) {
    case 'rich_text_quote':
      return <blockquote dir="auto">{inner.map(show)}</blockquote>;
    case 'rich_text_preformatted':
      return <pre dir="auto">{inner.map(({ text, url }) => text ?? url)}</pre>;
    case 'rich_text_list': {
      const List = piece.style === 'ordered' ? 'ol' : 'ul';
      return (
        <List class={`rich-list indent-${Math.min(piece.indent ?? 0, 5)}`} dir="auto">
          {inner.map((item, index) => (
            <li key={index}>{(item.elements ?? []).map(show)}</li>
          ))}
        </List>
      );
    }
    default:
      return (
        <p class="text" dir="auto">
          {inner.map(show)}
        </p>
      );
  }
}

function show(piece: Piece): ComponentChildren {
  return styled(bare(piece), typeof piece.style === 'object' ? piece.style : {});
}

function bare(piece: Piece): ComponentChildren {
  switch (piece.type) {
    case 'link':
      return <Link url={piece.url ?? ''}>{piece.text}</Link>;
    case 'user':
      return <Mention id={piece.user_id ?? ''} />;
    case 'channel':
      return <PlaceLink id={piece.channel_id ?? ''} />;
    case 'emoji':
      return sign(piece.name ?? '');
    case 'broadcast':
      return <Range name={piece.range ?? ''} />;
    case 'usergroup':
      return <Range name={piece.usergroup_id ?? ''} />;
    case 'date':
      return (
        <DateText
          at={piece.timestamp ?? Number.NaN}
          pattern={piece.format ?? ''}
          url={piece.url}
          fallback={piece.fallback}
        />
      );
    case 'color':
      return <code>{piece.value}</code>;
    default:
      return piece.text;
  }
}

function styled(
  text: ComponentChildren,
  style: Exclude<Piece['style'], string | undefined>,
): ComponentChildren {
  let shown = text;
  if (style.code) shown = <code>{shown}</code>;
  if (style.strike) shown = <s>{shown}</s>;
  if (style.italic) shown = <em>{shown}</em>;
  if (style.bold) shown = <strong>{shown}</strong>;
  return shown;
}
