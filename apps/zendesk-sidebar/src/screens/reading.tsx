import type { Language } from '@recourse/complaint-domain';
import { useTexts } from '@recourse/ui/components';
import { dirOf } from '@recourse/ui/i18n';
import { type ComponentChildren, h } from 'preact';
import { useMemo } from 'preact/hooks';

/** What a letter is made of. Anything else loses its element and keeps its words. */
const KEPT = new Set(
  'p ul ol li blockquote pre hr br strong em del code bdi table thead tbody tr th td'.split(' '),
);
const HEADING = /^h[1-6]$/;
const LINK = /^(?:https?:|mailto:|tel:)/i;

type Props = { language: Language } & ({ html: string } | { text: string });

/** A letter as the complainant reads it; without its HTML as it was typed. */
export function Reading(props: Props) {
  const { t } = useTexts('letters');
  const html = 'html' in props ? props.html : null;
  const content = useMemo(() => (html === null ? null : readHtml(html)), [html]);
  return (
    <section
      class={`sheet ${content ? 'sheet-letter' : 'rc-text'}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={t('read.title')}
      lang={props.language}
      dir={dirOf(props.language)}
    >
      {content ?? ('text' in props && props.text)}
    </section>
  );
}

/** The page builds every element itself from a list of harmless ones: nothing of the HTML is trusted. */
function readHtml(html: string): ComponentChildren {
  return childrenOf(new DOMParser().parseFromString(html, 'text/html').body);
}

function childrenOf(node: Node): ComponentChildren[] {
  return [...node.childNodes].map(read);
}

function read(node: Node): ComponentChildren {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof Element)) return null;
  const name = node.localName;
  const inner = childrenOf(node);
  if (HEADING.test(name)) return h('p', { class: 'sheet-heading' }, ...inner);
  const href = node.getAttribute('href');
  if (name === 'a' && href && LINK.test(href))
    return h('a', { href, target: '_blank', rel: 'noreferrer' }, ...inner);
  if (name === 'ol') return h('ol', { start: Number(node.getAttribute('start') ?? 1) }, ...inner);
  return KEPT.has(name) ? h(name, null, ...inner) : inner;
}
