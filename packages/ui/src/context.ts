import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { I18n, I18nOf } from './i18n.ts';
import type { FurtherName } from './messages/types.ts';

export const I18nContext = createContext<I18n | null>(null);

/** Texts and formats of the page's language. */
export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (!i18n) throw new Error('useI18n needs an I18nContext.Provider above it');
  return i18n;
}

/** The same inside a part of the page that brings the texts of catalogue `name`. */
export function useTexts<N extends FurtherName>(_name: N): I18nOf<N> {
  return useI18n() as I18nOf<N>;
}
