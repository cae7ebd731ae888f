import { describe, expect, it } from 'vitest';
import { CARD, LETTER, noticeOf } from '../testing/channel.ts';
import { actionsOf, everything, render, textsOf } from '../testing/reading.ts';
import { ACTION_IDS, actionValueOf, SHOW_ALL } from './actions.ts';

const approval = noticeOf('approval');
const digest = noticeOf('digest');

describe('a long text', () => {
  const text = Array.from({ length: 900 }, (_, i) => `Line ${i} of what the customer said.`).join('\n');

  it('is folded between lines, and the rest is one button away', () => {
    const message = render({ ...noticeOf('note'), text });
    const shown = textsOf(message.blocks).plain;
    expect(shown.join('\n')).toContain('Line 120 of what the customer said.');
    expect(shown.join('\n')).not.toContain('Line 899');
    const [button] = actionsOf(message);
    expect(button).toMatchObject({ action_id: SHOW_ALL });
    expect(actionValueOf(button && 'value' in button ? button.value : '')).toEqual({ id: 'n1' });
  });

  it('that just fits is shown whole, without the button', () => {
    const whole = 'w'.repeat(2_999);
    const message = render({ ...noticeOf('note'), text: whole });
    expect(textsOf(message.blocks).plain).toContain(whole);
    expect(actionsOf(message)).toEqual([]);
  });

  it('of an approval keeps Approve and Decline', () => {
    const message = render({ ...approval, language: 'en', approval: { ...approval.approval, text } });
    expect(actionsOf(message).map(({ action_id }) => action_id)).toEqual([
      SHOW_ALL,
      ACTION_IDS.approve,
      ACTION_IDS.decline,
    ]);
  });
});

describe('the card', () => {
  const message = render({ ...noticeOf('card'), language: 'en' });

  it('says reference and subject literally, then what to do, the date with its source, and how it stands', () => {
    expect(message.blocks[0]).toMatchObject({
      type: 'header',
      text: { type: 'plain_text', text: `${CARD.reference} · ${CARD.subject}`, emoji: false },
    });
    const { marked } = textsOf(message.blocks);
    expect(marked.join('\n')).toContain('<!date^1798156799^{date_short_pretty} {time}|');
    expect(marked.join('\n')).toContain('DISP 1.6.2R');
    expect(marked.join('\n')).toContain('Marta Neri');
    expect(message.text).toContain('&lt;since May&gt;');
  });

  it('has the buttons of what is allowed, which say of which case they are', () => {
    expect(actionsOf(message).map(({ action_id }) => action_id)).toEqual([
      'case:assign',
      'case:send',
      'case:task',
      'case:escalate',
      'case:note',
      'case:open',
    ]);
    for (const button of actionsOf(message))
      expect(actionValueOf('value' in button ? button.value : '')).toEqual({ reference: CARD.reference });
  });

  it('asks before it escalates', () => {
    const escalate = actionsOf(message).find(({ action_id }) => action_id === 'case:escalate');
    expect(escalate).toMatchObject({ confirm: { title: { text: `Escalate ${CARD.reference}?` } } });
  });

  it('shows only the reference where others read along', () => {
    const hidden = render({ ...noticeOf('card'), language: 'en' }, { reveal: false });
    const said = everything(hidden) + hidden.text;
    expect(said).toContain(CARD.reference);
    expect(said).not.toMatch(/Charged|Marta|DISP|Cards/);
  });
});

describe('what is said to people', () => {
  it('an alert mentions those who are found, and names the others', () => {
    const users = new Map([['marta@acme.example', 'U0MARTA']]);
    const { blocks } = render(noticeOf('alert'), { users });
    expect(textsOf(blocks).marked).toContain('<@U0MARTA> · Nobody There');
  });

  it('a checkpoint is there letter by letter', () => {
    const { blocks } = render(noticeOf('checkpoint'));
    expect(textsOf(blocks).plain.join('\n')).toContain(noticeOf('checkpoint').note.trimEnd());
  });

  it('a digest counts what it does not show', () => {
    const overdue = Array.from(
      { length: 90 },
      () => digest.digest.overdue[0] as (typeof digest.digest.overdue)[0],
    );
    const { blocks } = render({ ...digest, digest: { ...digest.digest, overdue } });
    const said = textsOf(blocks).marked.join('\n');
    const shown = said.split(`|${CARD.reference}>`).length - 1;
    expect(shown).toBeGreaterThan(5);
    expect(said).toContain(`${90 - shown} more`);
  });

  it('a letter to approve is there as it was written', () => {
    const { blocks } = render({ ...approval, language: 'en' });
    expect(textsOf(blocks).plain).toContain(LETTER);
  });
});
