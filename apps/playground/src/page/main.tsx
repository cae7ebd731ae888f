import '@recourse/ui/themes/neutral.css';
import '@recourse/ui/ui.css';
import './style.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { applyLanguage, applyTheme, savedLanguage, savedTheme } from './preferences.ts';
import { createPageI18n, say } from './texts/index.ts';

const language = savedLanguage();
const theme = savedTheme();
const i18n = createPageI18n(language);
// Before anything is drawn: the framed host reads both when it starts.
applyLanguage(i18n, say(i18n, 'page.title'));
applyTheme(theme);
render(<App language={language} theme={theme} />, document.getElementById('app') as HTMLElement);
