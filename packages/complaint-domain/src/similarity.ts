import { fold } from './recognise/fold.ts';

/**
 * How alike two texts are, 0 to 1: the mean of the overlap of their words and of their letter triples (Jaccard),
 * after folding case, accents and Arabic letter forms. For proposing possible duplicates to a person; texts
 * without letters or digits are like nothing.
 */
export function similarity(a: string, b: string): number {
  const left = fold(a);
  const right = fold(b);
  if (left === '' || right === '') return 0;
  return (jaccard(words(left), words(right)) + jaccard(triples(left), triples(right))) / 2;
}

function jaccard(a: Set<string>, b: Set<string>): number {
  let common = 0;
  for (const entry of a) if (b.has(entry)) common++;
  return common / (a.size + b.size - common);
}

function words(folded: string): Set<string> {
  return new Set(folded.split(' '));
}

function triples(folded: string): Set<string> {
  const padded = ` ${folded} `;
  const found = new Set<string>();
  for (let i = 0; i + 3 <= padded.length; i++) found.add(padded.slice(i, i + 3));
  return found;
}
