import { type I18n, Icon, LANGUAGE_NAMES, useI18n } from '@recourse/ui';
import icon from './icon.svg';
import type { Theme } from './preferences.ts';
import { say, type TextKey } from './texts/index.ts';

type Language = I18n['language'];
const LANGUAGES = Object.entries(LANGUAGE_NAMES) as [Language, string][];
const POINTS: { text: TextKey; icon: 'inbox' | 'law' | 'shield' }[] = [
  { text: 'what.tools', icon: 'inbox' },
  { text: 'what.law', icon: 'law' },
  { text: 'what.proof', icon: 'shield' },
];

type Props = { theme: Theme; onLanguage: (language: Language) => void; onTheme: (theme: Theme) => void };

/** Name, language and theme; below, what this is in three lines. */
export function TopBar({ theme, onLanguage, onTheme }: Props) {
  const i18n = useI18n();
  return (
    <header class="pg-top">
      <a class="pg-skip" href="#register">
        {say(i18n, 'page.skip')}
      </a>
      <div class="pg-bar">
        <h1 class="pg-name">
          <img src={icon} alt="" width="28" height="28" />
          Recourse <span class="pg-sub">{say(i18n, 'page.playground')}</span>
        </h1>
        <div class="pg-prefs">
          <label class="pg-language">
            <span class="rc-hidden">{say(i18n, 'page.language')}</span>
            <select
              class="rc-input rc-select"
              value={i18n.language}
              onChange={(event) => onLanguage(event.currentTarget.value as Language)}
            >
              {LANGUAGES.map(([language, name]) => (
                <option key={language} value={language} lang={language}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <button
            type="button"
            class="rc-button rc-button-quiet"
            aria-pressed={theme === 'dark'}
            onClick={() => onTheme(theme === 'dark' ? 'light' : 'dark')}
          >
            {say(i18n, 'page.dark')}
          </button>
        </div>
      </div>
      <ul class="pg-what" aria-label={say(i18n, 'page.what')}>
        {POINTS.map(({ text, icon }) => (
          <li key={text}>
            <Icon name={icon} />
            {say(i18n, text)}
          </li>
        ))}
      </ul>
    </header>
  );
}
