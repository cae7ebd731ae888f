type Child = Node | string | null | undefined | false;
type Props = Record<string, string | number | boolean | null | undefined | ((event: Event) => void)>;

/** `h('button', { class: 'x', onclick: f }, 'Save')`: one element. Functions become listeners, the rest attributes. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') element.addEventListener(name.replace(/^on/, ''), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined)
      element.setAttribute(name, String(value));
  }
  element.append(...children.filter((child): child is Node | string => Boolean(child) || child === ''));
  return element;
}

const TAGS = new Set(
  'A B BLOCKQUOTE BR CODE DIV EM H1 H2 H3 H4 HR I LI OL P PRE S SPAN STRONG U UL'.split(' '),
);
const ATTRIBUTES = new Map([
  ['href', /^(https?:|mailto:|tel:)/i],
  ['dir', /^(ltr|rtl|auto)$/],
]);

/** Rich text with only harmless elements and attributes; anything else is unwrapped to its text. */
export function cleanHtml(html: string): DocumentFragment {
  const source = new DOMParser().parseFromString(html, 'text/html').body;
  const target = document.createDocumentFragment();
  for (const node of source.childNodes) copyClean(node, target);
  return target;
}

function copyClean(node: Node, target: Node): void {
  if (node instanceof Text) {
    target.appendChild(document.createTextNode(node.data));
    return;
  }
  if (!(node instanceof Element) || node.matches('script, style, iframe, object, template, svg, math'))
    return;
  let into = target;
  if (TAGS.has(node.tagName)) {
    const copy = document.createElement(node.tagName);
    for (const { name, value } of node.attributes)
      if (ATTRIBUTES.get(name)?.test(value)) copy.setAttribute(name, value);
    if (copy.tagName === 'A') {
      copy.setAttribute('target', '_blank');
      copy.setAttribute('rel', 'noopener noreferrer');
    }
    into = target.appendChild(copy);
  }
  for (const child of node.childNodes) copyClean(child, into);
}

export function cleanHtmlText(html: string): string {
  const box = document.createElement('div');
  box.append(cleanHtml(html));
  return box.innerHTML;
}

export function textToHtml(text: string): string {
  const box = document.createElement('div');
  text.split('\n').forEach((line, index) => {
    if (index > 0) box.append(document.createElement('br'));
    box.append(line);
  });
  return box.innerHTML;
}
