import {
  actorName,
  Badge,
  Button,
  Disclosure,
  FailureAlert,
  IconButton,
  obligationName,
  PriorityBadge,
  StatusBadge,
  stageLabel,
  useI18n,
} from '@recourse/ui/components';
import { useApp, useCase } from '../state/context.ts';
import { useBlocked, useCommand } from '../state/use-command.ts';
import { Facts } from './facts.tsx';

/** Which case this is, how far it is, how urgent and why, and who works on it. */
export function CaseHeader() {
  const { view } = useCase();
  const { t } = useI18n();
  const app = useApp();
  const copy = async () => {
    await navigator.clipboard.writeText(view.reference).catch(() => undefined);
    app.tell(t('case.copied'));
  };
  return (
    <header class="case-header">
      <div class="case-title">
        <h1 class="rc-reference">{view.reference}</h1>
        <IconButton label={t('case.copy', { reference: view.reference })} icon="copy" onClick={copy} />
      </div>
      <p class="rc-case-line">
        <StatusBadge status={view.status} />
        <PriorityBadge level={view.priority.level} />
        {view.restricted && (
          <Badge tone="danger" icon="lock">
            {t('case.restricted')}
          </Badge>
        )}
        {view.waiting && (
          <Badge tone="info" icon="pause">
            {t('waiting.badge')}
          </Badge>
        )}
        {view.escalation && (
          <Badge tone="warning">{t('case.escalated', { role: t(`role.${view.escalation.to}`) })}</Badge>
        )}
      </p>
      <StageTrack />
    </header>
  );
}

/** Who works on it, and why it is as urgent as it is. */
export function CaseAbout() {
  return (
    <div class="about">
      <Assignee />
      <PriorityReasons />
    </div>
  );
}

function StageTrack() {
  const { view } = useCase();
  const i18n = useI18n();
  const { stages } = useApp().session.value.settings;
  const ended = view.status === 'resolved' || view.status === 'closed';
  const at = ended ? stages.length : stages.findIndex((stage) => stage.id === view.stage);
  return (
    <div class="track">
      <div class="track-bar" aria-hidden="true">
        {stages.map((stage, i) => (
          <span key={stage.id} class={i < at ? 'track-past' : i === at ? 'track-now' : ''} />
        ))}
      </div>
      {view.stage && !ended && (
        <p class="rc-small">
          {i18n.t('case.stage')}: <strong>{stageLabel(view.stage, stages, i18n)}</strong>
        </p>
      )}
    </div>
  );
}

function Assignee() {
  const { view } = useCase();
  const i18n = useI18n();
  const { t } = i18n;
  const { actor, members, settings } = useApp().session.value;
  const { busy, failure, give } = useCommand();
  const blocked = useBlocked('Assign');
  const name = view.assignee
    ? actorName({ kind: 'member', id: view.assignee }, { members, stages: [] }, i18n)
    : null;
  const shown =
    name === null ? t('case.nobody') : view.assignee === actor.id ? t('case.you', { name }) : name;
  const queue = settings.queues.find((q) => q.id === view.queue)?.label ?? view.queue;
  return (
    <>
      <div class="assignee">
        <Facts
          grow
          facts={[
            [t('case.assignee'), shown],
            [t('case.queue'), queue],
          ]}
        />
        {view.assignee !== actor.id && !blocked && (
          <Button
            variant="quiet"
            icon="user"
            busy={busy}
            onClick={() => give('Assign', { assignee: actor.id })}
          >
            {t('do.Assign')}
          </Button>
        )}
      </div>
      <FailureAlert failure={failure} />
    </>
  );
}

function PriorityReasons() {
  const { view } = useCase();
  const i18n = useI18n();
  const { t, lookup, number } = i18n;
  const word = (code: string, value: string) =>
    code === 'obligation'
      ? obligationName(value, i18n)
      : lookup(`${code}.${value}`, code === 'vulnerable' ? '' : value);
  return (
    <Disclosure title={t('case.why')}>
      <table class="reasons">
        <tbody>
          {view.priority.reasons.map((reason) => (
            <tr key={reason.code}>
              <th scope="row">{lookup(`reason.${reason.code}`, reason.code)}</th>
              <td>{word(reason.code, reason.value)}</td>
              <td class="figure">× {number(reason.factor)}</td>
            </tr>
          ))}
          <tr class="total">
            <th scope="row" colSpan={2}>
              {t(`priority.${view.priority.level}`)}
            </th>
            <td class="figure">{number(view.priority.score)}</td>
          </tr>
        </tbody>
      </table>
    </Disclosure>
  );
}
