import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { type Node, NodeType, parse } from 'slack-message-parser';
import { unescapeText } from '../../escape.ts';
import { DateText, Link, Mention, PlaceLink, Range, sign, withSigns } from './pieces.tsx';

/** Text with Slack's marks: `*bold*`, `<https://…|link>`, `<@U1>`, `<!date^…>`, quotes and code. */
export function Mrkdwn({ text }: { text: string }) {
  const tree = useMemo(() => parse(text.replace(/^(?:>|&gt;) ?(?!>|&gt;)/gm, '&gt;')), [text]);
  return <>{tree.children.map(show)}</>;
}

function show(node: Node): ComponentChildren {
  switch (node.type) {
    case NodeType.Text:
      return unescapeText(node.text);
    case NodeType.Emoji:
      return sign(node.name);
    case NodeType.Bold:
      return <strong>{node.children.map(show)}</strong>;
    case NodeType.Italic:
      return <em>{node.children.map(show)}</em>;
    case NodeType.Strike:
      return <s>{node.children.map(show)}</s>;
    case NodeType.Code:
      return <code>{unescapeText(node.text)}</code>;
    case NodeType.PreText:
      return <pre>{unescapeText(node.text).replace(/^\n/, '')}</pre>;
    case NodeType.Quote:
      return <blockquote>{node.children.map(show)}</blockquote>;
    case NodeType.Root:
      return node.children.map(show);
    default:
      return marked(node);
  }
}

type Marked = Extract<
  Node,
  { type: NodeType.URL | NodeType.UserLink | NodeType.ChannelLink | NodeType.Command }
>;

function marked(node: Marked): ComponentChildren {
  const label = node.label?.map(show);
  switch (node.type) {
    case NodeType.URL:
      return <Link url={unescapeText(node.url)}>{label}</Link>;
    case NodeType.UserLink:
      return <Mention id={node.userID} />;
    case NodeType.ChannelLink:
      return <PlaceLink id={node.channelID}>{label}</PlaceLink>;
    case NodeType.Command: {
      const [first = '', pattern = '', url] = node.arguments;
      if (node.name !== 'date') return <Range name={node.name}>{label}</Range>;
      return <DateText at={Number(first)} {...{ pattern, url }} fallback={label} />;
    }
  }
}

/** A text object of either kind. */
export function Text({ text }: { text: { type: string; text: string; emoji?: boolean } }) {
  if (text.type === 'mrkdwn') return <Mrkdwn text={text.text} />;
  return <>{withSigns(text.text)}</>;
}
