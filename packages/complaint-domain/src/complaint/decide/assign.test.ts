import { expect, it } from 'vitest';
import { given, LODGED, MIA, STORY, step } from '../../test/cases.ts';

const EXCLUDE_BOB = step(
  'Restrict',
  { restricted: true, excluded: ['bob'], reason: 'About Bob.' },
  { by: MIA },
);

it('[AS1] a queue is one of the settings', () => {
  given(LODGED)
    .when('Assign', { queue: 'legal' })
    .refused('AS1', 'unknown-value', { known: ['general', 'payments', 'care'] });
  given(LODGED)
    .when('Assign', { queue: 'care' })
    .gives(['Assigned', { queue: 'care' }]);
});

it('[AS2] whoever is excluded does not get the case', () => {
  const restricted = given(LODGED, EXCLUDE_BOB);
  restricted
    .when('Assign', { assignee: 'bob' }, { by: MIA })
    .refused('AS2', 'not-permitted', { excluded: ['bob'] });
  restricted
    .when('Assign', { collaborators: ['bob', 'eve'] }, { by: MIA })
    .refused('AS2', 'not-permitted', { excluded: ['bob'] });
});

it('[AS3] an assignment says what changes', () => {
  given(...STORY.open)
    .when('Assign', { assignee: 'ann' })
    .refused('AS3', 'already-done');
  given(...STORY.open)
    .when('Assign', {})
    .refused('AS3', 'already-done');
  const { decision, state } = given(...STORY.open).when('Assign', {
    assignee: 'ann',
    collaborators: ['eve', 'eve'],
  });
  expect(decision).toMatchObject({ events: [{ data: { collaborators: ['eve'] } }] });
  expect(state).toMatchObject({ assignee: 'ann', collaborators: ['eve'] });
  expect(given(...STORY.open).when('Assign', { assignee: null }).state.assignee).toBeNull();
});

it('[AS4] restricting takes the case from those it excludes', () => {
  const { state } = given(...STORY.open, step('Assign', { collaborators: ['bob', 'eve'] }))
    .when('Restrict', { restricted: true, excluded: ['ann', 'bob'], reason: 'About them.' }, { by: MIA })
    .gives(
      ['Restricted', { restricted: true }, { excluded: ['ann', 'bob'], reason: 'About them.' }],
      ['Assigned', { assignee: null, collaborators: ['eve'] }],
    );
  expect(state).toMatchObject({ assignee: null, collaborators: ['eve'], restricted: true });
  given(...STORY.open)
    .when('Restrict', { restricted: true, reason: 'Quiet.' }, { by: MIA })
    .gives(['Restricted']);
});

it('[AS5] a restriction says what changes', () => {
  given(LODGED, EXCLUDE_BOB)
    .when('Restrict', { restricted: true, excluded: ['bob', 'bob'], reason: 'Again.' }, { by: MIA })
    .refused('AS5', 'already-done');
  given(LODGED, EXCLUDE_BOB)
    .when('Restrict', { restricted: false, reason: 'Settled.' }, { by: MIA })
    .gives(['Restricted', { restricted: false }, { excluded: [], reason: 'Settled.' }]);
});
