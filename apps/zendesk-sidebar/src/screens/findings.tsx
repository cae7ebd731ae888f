import type { ComplaintView } from '@recourse/api-client/schemas';
import type { Outcome } from '@recourse/complaint-domain';
import {
  Badge,
  Button,
  OUTCOME_OPTIONS,
  Section,
  Select,
  TextArea,
  TextField,
  type Tone,
  useTexts,
} from '@recourse/ui/components';
import { useState } from 'preact/hooks';
import { useApp, useCase } from '../state/context.ts';
import { filled } from '../state/filled.ts';
import { useBlocked } from '../state/use-command.ts';
import { CommandForm } from './command-form.tsx';
import { choicesOf } from './register-fields.tsx';

type Issue = ComplaintView['issues'][number];

/** One finding for each issue raised. */
export function Findings() {
  const { t } = useTexts('letters');
  const { view } = useCase();
  const wanted =
    useApp().place.value.form === 'findings' ? view.issues.find((issue) => !issue.outcome)?.id : undefined;
  return (
    <Section title={t('findings.title')}>
      <ol class="rc-plain-list findings">
        {view.issues.map((issue) => (
          <Finding key={`${issue.id}${issue.id === wanted}`} issue={issue} open={issue.id === wanted} />
        ))}
      </ol>
    </Section>
  );
}

const TONES: Record<Outcome, Tone> = {
  upheld: 'warning',
  'partly-upheld': 'warning',
  'not-upheld': 'neutral',
  withdrawn: 'neutral',
  'out-of-scope': 'neutral',
};

function Finding({ issue, open }: { issue: Issue; open: boolean }) {
  const { t } = useTexts('letters');
  const [editing, setEditing] = useState(open);
  const blocked = useBlocked('RecordFinding');
  return (
    <li class="card">
      <p class="subject">
        <bdi>{issue.text ?? t('erased.item')}</bdi>
      </p>
      {issue.outcome && (
        <p>
          <Badge tone={TONES[issue.outcome]}>{t(`outcome.${issue.outcome}`)}</Badge>
        </p>
      )}
      {issue.outcome && (
        <p class="rc-text" dir="auto">
          {issue.finding ?? t('erased.item')}
        </p>
      )}
      {issue.rootCause && (
        <p class="rc-small">
          {t('findings.rootCause')}: <bdi>{issue.rootCause}</bdi>
        </p>
      )}
      {editing ? (
        <FindingForm issue={issue} onDone={() => setEditing(false)} />
      ) : (
        <Button
          blocked={blocked}
          variant={issue.outcome ? 'quiet' : 'secondary'}
          onClick={() => setEditing(true)}
        >
          {t(issue.outcome ? 'findings.edit' : 'findings.save')}
        </Button>
      )}
    </li>
  );
}

function FindingForm({ issue, onDone }: { issue: Issue; onDone: () => void }) {
  const i18n = useTexts('letters');
  const { t } = i18n;
  return (
    <CommandForm
      draft={`finding-${issue.id}`}
      initial={{
        outcome: issue.outcome ?? ('' as Outcome),
        finding: issue.finding ?? '',
        rootCause: issue.rootCause ?? '',
      }}
      needed={['outcome', 'finding']}
      command="RecordFinding"
      data={(value) => ({ issue: issue.id, ...filled(value) })}
      action={t('findings.save')}
      onDone={onDone}
      onCancel={onDone}
    >
      {({ field }) => (
        <>
          <Select
            focus
            label={t('findings.outcome')}
            name="outcome"
            empty={t('register.choose')}
            choices={choicesOf('outcome', OUTCOME_OPTIONS, i18n)}
            {...field('outcome')}
          />
          <TextArea label={t('findings.text')} name="finding" rows={3} {...field('finding')} />
          <TextField label={t('findings.rootCause')} optional {...field('rootCause')} />
        </>
      )}
    </CommandForm>
  );
}
