import type { Attachment } from '../client/shapes.ts';
import { Blocks } from './blocks/blocks.tsx';
import { Mrkdwn } from './blocks/mrkdwn.tsx';
import { Link } from './blocks/pieces.tsx';
import { Said } from './message-content.tsx';

const COLOURS: Record<string, string> = { good: '#2eb67d', warning: '#ecb22e', danger: '#e01e5a' };

const textIn = (attachment: Attachment, member: string): string => {
  const value = attachment[member];
  return typeof value === 'string' ? value : '';
};

/** Attachments and previews of links, each behind its coloured bar. */
export function Attachments({ list }: { list: Attachment[] }) {
  return (
    <>
      {list.map((attachment, index) => (
        <OneAttachment key={attachment.id ?? index} attachment={attachment} />
      ))}
    </>
  );
}

function OneAttachment({ attachment }: { attachment: Attachment }) {
  const { blocks = [], color = '', title, title_link: link, text } = attachment;
  const bar = COLOURS[color] ?? (/^#?[0-9a-f]{6}$/i.test(color) ? `#${color.replace('#', '')}` : '');
  const shown = blocks.length > 0 || text || title;
  return (
    <div class="attachment" style={bar ? { borderInlineStartColor: bar } : {}}>
      <Said text={textIn(attachment, 'pretext')} />
      <Author attachment={attachment} />
      {title && (
        <strong class="attachment-title" dir="auto">
          {link ? <Link url={link}>{title}</Link> : <Mrkdwn text={title} />}
        </strong>
      )}
      {text && <Said text={text} />}
      {blocks.length > 0 && <Blocks blocks={blocks} under={2} />}
      <Fields attachment={attachment} />
      <Pictures attachment={attachment} />
      {!shown && <Said text={attachment.fallback ?? ''} />}
      {textIn(attachment, 'footer') && (
        <p class="quiet" dir="auto">
          <Mrkdwn text={textIn(attachment, 'footer')} />
        </p>
      )}
    </div>
  );
}

function Author({ attachment }: { attachment: Attachment }) {
  const name = textIn(attachment, 'author_name') || textIn(attachment, 'service_name');
  const link = textIn(attachment, 'author_link');
  if (!name) return null;
  return (
    <p class="quiet" dir="auto">
      {link ? <Link url={link}>{name}</Link> : name}
    </p>
  );
}

function Fields({ attachment: { fields } }: { attachment: Attachment }) {
  if (!Array.isArray(fields)) return null;
  return (
    <dl class="fields">
      {(fields as { title?: string; value?: string; short?: boolean }[]).map(
        ({ title, value, short }, index) => (
          <div key={index} class={short ? '' : 'wide'}>
            <dt dir="auto">{title}</dt>
            <dd class="text" dir="auto">
              <Mrkdwn text={value ?? ''} />
            </dd>
          </div>
        ),
      )}
    </dl>
  );
}

function Pictures({ attachment }: { attachment: Attachment }) {
  const url = textIn(attachment, 'image_url') || textIn(attachment, 'thumb_url');
  if (!/^https?:/i.test(url)) return null;
  return <img src={url} alt={attachment.title ?? attachment.fallback ?? ''} loading="lazy" />;
}
