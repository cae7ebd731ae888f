import type { LetterFindingView, LetterView } from '@recourse/api-client/schemas';
import { letterContent, plain, type Words } from '@recourse/chat';
import type { KnownBlock, SectionBlock } from '@slack/types';
import { pressButton } from '../kit/inputs.ts';
import { escaped, fact, marked } from '../kit/text.ts';

/** A view has 100 blocks. What stops a letter comes first, so beyond this only advice falls away. */
const MOST = 60;
const ORDER = ['gap', 'forbidden', 'advice'];

/**
 * What the rules find in a letter: in one line, then each with its source and, where the service has one, the button
 * that puts in the paragraph that closes the gap. `insert`: false where the text cannot be changed.
 */
export function findingBlocks(letter: LetterView, words: Words, insert = true): KnownBlock[] {
  const { ready, summary, findings } = letterContent(letter, words);
  const mark = ready ? ':white_check_mark:' : ':no_entry:';
  const sorted = letter.findings.toSorted((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level));
  const unfilled = letter.missing.length;
  return [
    { type: 'divider' },
    ...marked(`${mark} ${escaped(summary)}`),
    ...findings.slice(0, MOST).flatMap(({ label, value }, at) => {
      const blocks = marked(fact(label, plain(value)));
      const finding = insert ? sorted[at - unfilled] : undefined;
      return finding?.wording ? withInsert(blocks, finding, words) : blocks;
    }),
  ];
}

function withInsert([first, ...more]: SectionBlock[], finding: LetterFindingView, words: Words) {
  if (first === undefined) return more;
  const accessory = pressButton('send:insert', words.t('send.insert'), findingKey(finding));
  return [{ ...first, accessory }, ...more];
}

/** What a finding is known by when the letter is checked again. */
export function findingKey({ element, regime, issue }: LetterFindingView): string {
  return [element, regime ?? '', issue ?? ''].join('|');
}
