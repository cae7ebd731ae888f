import { cleanHtmlText, h, textToHtml } from './dom.ts';
import { t } from './strings.ts';
import type { TicketModel } from './ticket-model.ts';

export interface Editor {
  element: HTMLElement;
  sync(): void;
  /** Puts rich text at the caret, or at the end when the editor was never touched. */
  insert(html: string): void;
}

/** The reply box with its switch between public reply and internal note. Both keep one text, as at Zendesk. */
export function replyEditor(model: TicketModel): Editor {
  const box = h('div', {
    class: 'editor-text',
    contenteditable: 'true',
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': t('yourText'),
    dir: 'auto',
  });
  let caret: Range | undefined;
  const remember = (): void => {
    const selection = getSelection();
    if (selection?.rangeCount && box.contains(selection.anchorNode))
      caret = selection.getRangeAt(0).cloneRange();
  };
  const changed = (): void => model.setComment(box.textContent?.trim() ? cleanHtmlText(box.innerHTML) : '');
  box.addEventListener('input', changed);
  for (const event of ['keyup', 'mouseup', 'blur']) box.addEventListener(event, remember);
  box.addEventListener('paste', (event) => {
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    document.execCommand('insertHTML', false, textToHtml(text));
  });
  const kinds = kindSwitch(model);
  const element = h('div', { class: 'editor' }, kinds.element, box);
  return {
    element,
    sync: () => {
      kinds.sync();
      element.classList.toggle('editor-note', !model.commentPublic);
      const shown = box.textContent?.trim() ? cleanHtmlText(box.innerHTML) : '';
      if (shown !== model.commentHtml) box.innerHTML = model.commentHtml;
    },
    insert: (html) => {
      const parts = document.createRange().createContextualFragment(html);
      const last = parts.lastChild;
      if (caret && box.contains(caret.startContainer)) {
        caret.deleteContents();
        caret.insertNode(parts);
        if (last) caret.setStartAfter(last);
      } else box.append(parts);
      changed();
    },
  };
}

function kindSwitch(model: TicketModel): { element: HTMLElement; sync(): void } {
  const radio = (isPublic: boolean, label: string): { input: HTMLInputElement; element: HTMLElement } => {
    const input = h('input', { type: 'radio', name: 'comment-kind', value: isPublic ? 'public' : 'note' });
    input.addEventListener('change', () => model.setCommentPublic(isPublic));
    return { input, element: h('label', {}, input, h('span', {}, label)) };
  };
  const reply = radio(true, t('publicReply'));
  const note = radio(false, t('internalNote'));
  const sync = (): void => {
    reply.input.checked = model.commentPublic;
    note.input.checked = !model.commentPublic;
  };
  sync();
  return { element: h('div', { class: 'kinds', role: 'radiogroup' }, reply.element, note.element), sync };
}
