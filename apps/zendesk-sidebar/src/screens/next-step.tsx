import type { NextStepView } from '@recourse/api-client/schemas';
import type { CommandName } from '@recourse/complaint-domain';
import {
  Button,
  Deadline,
  deadlineTone,
  FailureAlert,
  type I18n,
  Icon,
  obligationName,
  stageLabel,
  useI18n,
} from '@recourse/ui/components';
import { useApp, useCase } from '../state/context.ts';
import type { Place } from '../state/screen.ts';
import { useBlocked, useCommand } from '../state/use-command.ts';
import { Counting, DutySource, MoreTime } from './obligations.tsx';

/** Where the button of a step leads; a step without a place is done by its button. */
const PLACES: Partial<Record<string, Place>> = {
  Acknowledge: { tab: 'messages', form: 'write:acknowledgement' },
  SendMessage: { tab: 'messages', form: 'write:message' },
  IssueFinalResponse: { tab: 'decision', form: 'final' },
  ApproveFinalResponse: { tab: 'decision', form: 'approve' },
  RecordPayment: { tab: 'decision', form: 'payment' },
  Classify: { tab: 'case', form: 'classify' },
  RecordFinding: { tab: 'decision', form: 'findings' },
  ApproveRedress: { tab: 'decision', form: 'redress' },
  RecordAnswerToOffer: { tab: 'decision', form: 'offer' },
  CompleteTask: { tab: 'team', form: 'tasks' },
  Resolve: { tab: 'decision', form: 'end' },
  Reopen: { tab: 'decision', form: 'end' },
};

/** Steps that the law asks for: the form is about the rule or fact that the step names. */
const LAW_FORMS: Partial<Record<string, (step: NextStepView) => string>> = {
  ConfirmRegimes: () => 'regimes',
  AssessObligation: ({ obligation }) => `assess:${obligation}`,
  RecordFact: ({ fact }) => `fact:${fact}`,
  SendDelayNotice: ({ obligation }) => `delay:${obligation}`,
};

function placeOf(step: NextStepView): Place | undefined {
  const form = LAW_FORMS[step.command]?.(step);
  if (form) return { tab: 'law', form };
  return step.letter ? { tab: 'messages', form: `write:${step.letter}` } : PLACES[step.command];
}
const TITLES = {
  MoveToStage: 'next.stage',
  Classify: 'next.classify',
  Assign: 'next.assign',
  RecordFinding: 'next.findings',
  ApproveRedress: 'next.redress',
  RecordAnswerToOffer: 'next.offer',
  Resolve: 'next.resolve',
  Close: 'next.close',
  CompleteTask: 'next.task',
  Reopen: 'next.reopen',
  ApproveFinalResponse: 'next.approve',
  RecordPayment: 'next.payment',
  ConfirmRegimes: 'next.regimes',
  AssessObligation: 'next.assess',
  RecordFact: 'next.fact',
  SendDelayNotice: 'next.delay',
  Acknowledge: 'obligation.acknowledge',
  SendMessage: 'do.SendMessage',
  IssueFinalResponse: 'obligation.final-response',
} as const;
const BUTTONS: Partial<Record<string, string>> = { ApproveRedress: 'do.redress', CompleteTask: 'do.tasks' };

/** The first thing on the page: what to do now, by when, why, and the button that does it. */
export function NextStep() {
  const i18n = useI18n();
  const { t } = i18n;
  const { view, obligations } = useCase();
  const { now } = useApp();
  const step = view.nextSteps[0];
  if (!step) return <AllDone />;
  const duty = obligations.find((o) => o.id === step.obligation);
  const assessed = view.openAssessments.find(({ rule }) => rule === step.obligation);
  const kind = duty?.kind ?? assessed?.kind;
  const title = titleOf(step, kind, i18n);
  return (
    <section class={`next rc-${duty ? deadlineTone(duty.status) : 'info'}`} aria-labelledby="next-title">
      <p class="eyebrow">{t('next.title')}</p>
      <h2 id="next-title">{title}</h2>
      {kind && title !== obligationName(kind, i18n) && (
        <p class="rc-small">{t('next.toward', { duty: obligationName(kind, i18n) })}</p>
      )}
      {duty && <Deadline due={duty.due} now={now.value} status={duty.status} paused={duty.paused} />}
      <Missing step={step} />
      <StepButton step={step} />
      {duty && <DutySource duty={duty} />}
      {duty && <MoreTime duty={duty} />}
      {duty && <Counting duty={duty} />}
    </section>
  );
}

function titleOf(step: NextStepView, kind: string | undefined, i18n: I18n): string {
  if (step.why === 'delivery') return i18n.t('next.delivery');
  if (kind && ['Acknowledge', 'SendMessage', 'IssueFinalResponse'].includes(step.command))
    return obligationName(kind, i18n);
  if (step.letter === 'post-offer-answer') return i18n.t('next.query');
  if (step.letter) return i18n.t(`messageKind.${step.letter}`);
  const key = TITLES[step.command as keyof typeof TITLES] ?? 'next.title';
  return i18n.lookup(key, '', { stage: i18n.lookup(`stage.${step.stage}`, step.stage ?? '') });
}

function Missing({ step }: { step: NextStepView }) {
  const i18n = useI18n();
  const { stages } = useApp().session.value.settings;
  if (!step.missing?.length || !step.stage) return null;
  const missing = i18n.list(step.missing.map((m) => i18n.t(`requirement.${m}`)));
  return (
    <p class="rc-small">
      {i18n.t('next.stageMissing', { stage: stageLabel(step.stage, stages, i18n), missing })}
    </p>
  );
}

function StepButton({ step }: { step: NextStepView }) {
  const app = useApp();
  const i18n = useI18n();
  const command = step.command as CommandName;
  const blocked = useBlocked(command);
  const { busy, failure, give } = useCommand();
  const place: Place | undefined = step.why === 'delivery' ? { tab: 'messages' } : placeOf(step);
  const stages = app.session.value.settings.stages;
  const label =
    step.why === 'delivery'
      ? i18n.t('do.messages')
      : i18n.lookup(BUTTONS[command] ?? `do.${command}`, command, {
          stage: stageLabel(step.stage ?? null, stages, i18n),
        });
  const run = () => {
    if (place) app.place.value = { ...place };
    else if (command === 'MoveToStage') void give('MoveToStage', { stage: step.stage ?? '' });
    else if (command === 'Assign') void give('Assign', { assignee: app.session.value.actor.id });
    else void give(command, {});
  };
  return (
    <>
      <Button
        variant="primary"
        wide
        busy={busy}
        blocked={step.why === 'delivery' ? null : blocked}
        onClick={run}
      >
        {label}
      </Button>
      <FailureAlert failure={failure} />
    </>
  );
}

function AllDone() {
  const { t } = useI18n();
  return (
    <section class="next rc-success" aria-labelledby="next-title">
      <h2 id="next-title" class="rc-row">
        <Icon name="check" />
        {t('next.none.title')}
      </h2>
      <p class="rc-small">{t('next.none.text')}</p>
    </section>
  );
}
