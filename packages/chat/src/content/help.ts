import { formatReference } from '@recourse/complaint-domain/reference';
import { VERBS } from '../command.ts';
import type { Words } from '../words/index.ts';

export type HelpContent = { title: string; lines: { command: string; text: string }[] };

const EXAMPLE = formatReference(2026, 42);

/** What can be asked, in the reader's own words; hosts put the name of their command before each. */
export function helpContent(words: Words): HelpContent {
  const { t } = words;
  const verb = (name: keyof typeof VERBS) => VERBS[name][words.language][0] as string;
  return {
    title: t('help.title'),
    lines: [
      { command: `${verb('new')} ${t('help.text')}`, text: t('help.new') },
      { command: `${verb('find')} ${t('help.words')}`, text: t('help.find') },
      { command: verb('mine'), text: t('help.mine') },
      { command: verb('due'), text: t('help.due') },
      { command: EXAMPLE, text: t('help.reference') },
      { command: verb('help'), text: t('help.help') },
    ],
  };
}
