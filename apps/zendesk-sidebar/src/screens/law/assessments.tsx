import type { ComplaintView } from '@recourse/api-client/schemas';
import { Badge, Checkbox, obligationName, Section, TextField, useTexts } from '@recourse/ui/components';
import { useApp, useCase } from '../../state/context.ts';
import { useBlocked } from '../../state/use-command.ts';
import { CommandForm } from '../command-form.tsx';
import { useRegimeName, useRuleName } from './names.ts';

type Open = ComplaintView['openAssessments'][number];

/** Rules that say "promptly" instead of a number: a person sets the day, or says that nothing is owed. */
export function Assessments() {
  const { t } = useTexts('law');
  const { openAssessments, assessments } = useCase().view;
  if (openAssessments.length + assessments.length === 0) return null;
  return (
    <Section title={t('assessment.title')} icon="clock" count={openAssessments.length}>
      {openAssessments.length > 0 && <p class="rc-small">{t('assessment.text')}</p>}
      {openAssessments.map((open) => (
        <AssessmentForm key={open.rule} open={open} />
      ))}
      {assessments.length > 0 && <Done />}
    </Section>
  );
}

function AssessmentForm({ open }: { open: Open }) {
  const i18n = useTexts('law');
  const { t } = i18n;
  const nameOf = useRegimeName();
  const wanted = useApp().place.value.form === `assess:${open.rule}`;
  const { receivedAt } = useCase().view;
  const receipt = new Date(receivedAt).toISOString().slice(0, 10);
  const blocked = useBlocked('AssessObligation');
  return (
    <article class="card">
      <h3 class="subject">{obligationName(open.kind, i18n)}</h3>
      <p class="rc-small">
        <bdi>{nameOf(open.regime)}</bdi> · <bdi>{open.citation}</bdi>
      </p>
      <p>{t('assessment.says', { text: open.says })}</p>
      <CommandForm
        key={String(wanted)}
        draft={`assess-${open.rule}`}
        initial={{ due: '', nothing: false, reason: '' }}
        needed={['reason']}
        check={({ due, nothing }) => ({
          due: nothing || due >= receipt ? null : t('assessment.due.error'),
        })}
        command="AssessObligation"
        data={({ due, nothing, reason }) => ({ rule: open.rule, due: nothing ? null : due, reason })}
        action={({ nothing }) => t(nothing ? 'assessment.saveNothing' : 'assessment.save')}
        blocked={blocked}
      >
        {({ value, set, field }) => (
          <>
            {!value.nothing && (
              <TextField
                focus={wanted}
                label={t('assessment.due')}
                name="due"
                type="date"
                {...field('due')}
              />
            )}
            <Checkbox
              label={t('assessment.nothing')}
              checked={value.nothing}
              onChecked={(nothing) => set({ nothing })}
            />
            <TextField label={t('tasks.reason')} name="reason" {...field('reason')} />
          </>
        )}
      </CommandForm>
    </article>
  );
}

function Done() {
  const { t, formatDay } = useTexts('law');
  const { assessments } = useCase().view;
  const nameOf = useRuleName();
  return (
    <ul class="rc-plain-list">
      {assessments.map(({ rule, due }) => (
        <li key={rule} class="issue-line">
          <bdi>{nameOf(rule)}</bdi>
          <Badge tone="info" icon="user">
            {due === null ? t('assessment.doneNothing') : t('assessment.done', { date: formatDay(due) })}
          </Badge>
        </li>
      ))}
    </ul>
  );
}
