import type { Comment } from './api.ts';
import { cleanHtml, h } from './dom.ts';
import { t, when } from './strings.ts';
import type { TicketModel } from './ticket-model.ts';

/** The comments, oldest first; notes look different from what the customer sees. */
export function conversationList(model: TicketModel): { element: HTMLElement; sync(): void } {
  const element = h('ol', { class: 'conversation', 'aria-label': t('conversation') });
  const sync = (): void => element.replaceChildren(...model.comments.map((comment) => entry(model, comment)));
  sync();
  return { element, sync };
}

function entry(model: TicketModel, comment: Comment): HTMLElement {
  const author = model.users.get(comment.author_id);
  const kind = comment.public ? t('publicReply') : t('internalNote');
  const initials = (author?.name ?? '?')
    .split(/\s+/)
    .map((part) => part[0] ?? '')
    .slice(0, 2)
    .join('');
  return h(
    'li',
    { class: comment.public ? 'comment' : 'comment note', 'data-comment-id': comment.id },
    h('div', { class: 'avatar', 'aria-hidden': 'true' }, initials),
    h(
      'div',
      { class: 'comment-main' },
      h(
        'header',
        {},
        h('strong', { dir: 'auto' }, author?.name ?? ''),
        h('span', { class: 'kind' }, kind),
        h('time', { datetime: comment.created_at }, when(comment.created_at)),
      ),
      h('div', { class: 'comment-body', dir: 'auto' }, cleanHtml(comment.html_body)),
      ...comment.attachments.map((a) =>
        h('a', { class: 'attachment', href: new URL(a.content_url).pathname, dir: 'auto' }, a.file_name),
      ),
    ),
  );
}
