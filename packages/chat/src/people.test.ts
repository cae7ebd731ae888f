import { expect, it } from 'vitest';
import { NOT_VOUCHED, type Profile, vouch, whyNobody } from './people.ts';
import { createWords } from './words/index.ts';

const ada: Profile = {
  id: 'U1',
  isBot: false,
  deleted: false,
  stranger: false,
  email: ' Ada@Example.org ',
  emailConfirmed: true,
  name: 'Ada Byron',
  locale: 'en-GB',
};

it('vouches for a colleague by their confirmed address', () => {
  expect(vouch(ada)).toEqual({ ok: true, email: 'ada@example.org', name: 'Ada Byron' });
});

it.each<[Partial<Profile>, string]>([
  [{ isBot: true }, 'bot'],
  [{ deleted: true }, 'deleted'],
  [{ stranger: true }, 'stranger'],
  [{ email: null }, 'no-email'],
  [{ email: '  ' }, 'no-email'],
  [{ emailConfirmed: false }, 'unconfirmed'],
])('does not vouch for %j', (more, why) => {
  expect(vouch({ ...ada, ...more })).toEqual({ ok: false, why });
});

it('explains each refusal, and how to be added', () => {
  const words = createWords('en');
  const said = NOT_VOUCHED.map((why) => whyNobody(why, words));
  expect(new Set(said).size).toBe(NOT_VOUCHED.length);
  expect(whyNobody({ notMember: 'ada@example.org' }, words)).toContain('ada@example.org');
});
