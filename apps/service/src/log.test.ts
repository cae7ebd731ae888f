import { describe, expect, it } from 'vitest';
import { gatherLines } from './log.ts';

function gathering() {
  const written: string[] = [];
  const waits: (() => void)[] = [];
  const lines = gatherLines(
    (text) => written.push(text),
    () => new Promise((done) => waits.push(done)),
  );
  return { lines, written, waits };
}

describe('log lines', () => {
  it('of one moment are written together, once, in order', async () => {
    const { lines, written, waits } = gathering();
    lines.add('a', false);
    const first = lines.soon();
    lines.add('b', false);
    await lines.soon();
    expect([written, waits.length]).toEqual([[], 1]);
    waits[0]!();
    await first;
    expect(written).toEqual(['a\nb']);
  });

  it('that tell of trouble do not wait, nor do those before them', () => {
    const { lines, written } = gathering();
    lines.add('a', false);
    lines.add('trouble', true);
    expect(written).toEqual(['a\ntrouble']);
  });

  it('do not pile up', () => {
    const { lines, written } = gathering();
    for (let i = 0; i < 250; i++) lines.add(String(i), false);
    expect(written).toHaveLength(2);
  });
});
