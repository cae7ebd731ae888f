import { escaped, messageOf, notification, paragraphs, title } from '@recourse/adapter-slack';
import { type ChatCommand, helpContent, listContent, type Words } from '@recourse/chat';
import type { KnownBlock } from '@slack/types';
import type { Bot, Person } from '../bot.ts';
import { caseContent } from '../cases.ts';
import { listMessage } from './list-message.ts';
import { rowsOf } from './rows.ts';

export type Answer = { text: string; blocks: KnownBlock[] };
/** What is answered with a list, a page at a time. */
export type ListCommand = Extract<ChatCommand, { kind: 'find' | 'mine' | 'due' }>;

/** What somebody asked for, as they may see it. `called`: what the command is called here, for the help. */
export async function answerTo(
  bot: Bot,
  person: Person,
  asked: ChatCommand,
  called: string,
): Promise<Answer> {
  const { words } = person;
  switch (asked.kind) {
    case 'reference': {
      const { content } = await caseContent(bot, person, asked.reference, words);
      return messageOf(content, { words, value: { reference: asked.reference } });
    }
    case 'find':
    case 'mine':
    case 'due':
      return listAnswer(bot, person, asked);
    case 'bad-reference':
      return said(words.t('help.bad-reference', { reference: asked.reference }));
    case 'unknown':
      return help(words, called, words.t('help.unknown', { text: asked.text.slice(0, 200) }));
    default:
      return help(words, called);
  }
}

/** The reference that a question is about, for what is said when there is no such case. */
export function referenceOf(asked: ChatCommand): string | undefined {
  return asked.kind === 'reference' ? asked.reference : undefined;
}

export async function listAnswer(bot: Bot, person: Person, list: ListCommand): Promise<Answer> {
  const { words, client } = person;
  const [{ rows, more }, { caseUrl }] = await Promise.all([rowsOf(client, list), bot.settings()]);
  const content = listContent(rows, words, { list, page: list.page, more, caseUrl });
  return listMessage(content, list, words);
}

function said(text: string): Answer {
  return { text, blocks: paragraphs([text]) };
}

function help(words: Words, called: string, before?: string): Answer {
  const { title: name, lines } = helpContent(words);
  const list = lines.map(
    ({ command, text }) => `\`${called} ${command.replaceAll('`', "'")}\`  ${escaped(text)}`,
  );
  return {
    text: notification(before ?? '', name),
    blocks: [
      ...paragraphs(before === undefined ? [] : [before]),
      title(name),
      { type: 'section', text: { type: 'mrkdwn', text: list.join('\n'), verbatim: true } },
    ],
  };
}
