import type { ComplaintView } from '@recourse/api-client/schemas';
import type { Outcome } from '@recourse/complaint-domain';
import {
  Badge,
  Button,
  FailureAlert,
  OUTCOME_OPTIONS,
  Section,
  Select,
  TextArea,
  TextField,
  type Tone,
  useI18n,
} from '@recourse/ui/components';
import { useState } from 'preact/hooks';
import { useApp, useCase } from '../state/context.ts';
import { useDraft } from '../state/drafts.ts';
import { useBlocked, useCommand } from '../state/use-command.ts';
import { choicesOf } from './register-fields.tsx';

type Issue = ComplaintView['issues'][number];

/** One finding for each issue raised. */
export function Findings() {
  const { t } = useI18n();
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
  const { t } = useI18n();
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
  const i18n = useI18n();
  const { t } = i18n;
  const { value, set, clear } = useDraft(`finding-${issue.id}`, {
    outcome: issue.outcome ?? '',
    finding: issue.finding ?? '',
    rootCause: issue.rootCause ?? '',
  });
  const [wrong, setWrong] = useState(false);
  const { busy, failure, give } = useCommand();
  const save = async (event: Event) => {
    event.preventDefault();
    const { outcome, finding, rootCause } = value;
    setWrong(true);
    if (!outcome || !finding.trim()) return;
    const data = {
      issue: issue.id,
      outcome: outcome as Outcome,
      finding,
      ...(rootCause.trim() && { rootCause }),
    };
    if (!(await give('RecordFinding', data))) return;
    clear();
    onDone();
  };
  const needed = (text: string) => (wrong && !text.trim() ? t('register.required') : null);
  return (
    <form class="rc-stack form" onSubmit={save} noValidate>
      <Select
        focus
        label={t('findings.outcome')}
        name="outcome"
        empty={t('register.choose')}
        value={value.outcome}
        onValue={(outcome) => set({ outcome: outcome as Outcome })}
        choices={choicesOf('outcome', OUTCOME_OPTIONS, i18n)}
        error={needed(value.outcome)}
      />
      <TextArea
        label={t('findings.text')}
        name="finding"
        rows={3}
        value={value.finding}
        onValue={(finding) => set({ finding })}
        error={needed(value.finding)}
      />
      <TextField
        label={t('findings.rootCause')}
        value={value.rootCause}
        onValue={(rootCause) => set({ rootCause })}
        optional
      />
      <FailureAlert failure={failure} />
      <div class="rc-row">
        <Button type="submit" variant="primary" busy={busy}>
          {t('findings.save')}
        </Button>
        <Button variant="quiet" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
