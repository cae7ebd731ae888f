import type { ExplainedObligation, SessionView } from '@recourse/api-client/schemas';
import {
  Badge,
  Button,
  Deadline,
  Disclosure,
  deadlineTone,
  Icon,
  type Names,
  obligationName,
  PriorityBadge,
  StatusBadge,
  stageLabel,
  Timeline,
  useI18n,
} from '@recourse/ui';
import { useEffect, useRef } from 'preact/hooks';
import { Counted } from './counted.tsx';
import { showSurface } from './hosts.ts';
import { say } from './texts/index.ts';
import type { CaseFile } from './use-register.ts';

type Props = { file: CaseFile; session: SessionView | null; now: number; onBack: () => void };

/** One complaint: what it is, what is owed and why then, what happened. */
export function CaseDetail({ file, session, now, onBack }: Props) {
  const i18n = useI18n();
  const { view, obligations, timeline } = file;
  const names: Names = { members: session?.members ?? [], stages: session?.settings.stages ?? [] };
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [view.reference]);
  return (
    <article class="rc-stack" aria-labelledby="case-heading">
      <div class="pg-case-top">
        <Button variant="quiet" onClick={onBack}>
          <span class="pg-back" aria-hidden="true" />
          {say(i18n, 'case.back')}
        </Button>
      </div>
      <div class="rc-stack-tight">
        <h3 class="pg-case-title" id="case-heading" tabIndex={-1} ref={heading}>
          <bdi class="rc-reference">{view.reference}</bdi>{' '}
          <bdi>{view.subject ?? i18n.t('list.noSubject')}</bdi>
        </h3>
        <div class="rc-row">
          <StatusBadge status={view.status} />
          <PriorityBadge level={view.priority.level} />
          {view.stage && <Badge>{stageLabel(view.stage, names.stages, i18n)}</Badge>}
        </div>
      </div>
      <Actions file={file} />
      <Duties obligations={obligations} now={now} />
      <section class="rc-stack-tight" aria-labelledby="case-history">
        <h4 class="rc-heading" id="case-history">
          {say(i18n, 'case.history')}
        </h4>
        <p class="rc-small">{i18n.t('history.help')}</p>
        <Timeline entries={timeline} names={names} />
      </section>
    </article>
  );
}

function Actions({ file: { view } }: { file: CaseFile }) {
  const i18n = useI18n();
  const tickets = view.surfaces.filter(({ state }) => state === 'live');
  return (
    <div class="rc-row">
      {tickets.map(({ id, host, ref }) => (
        <Button key={id} icon="link" onClick={() => showSurface(host, ref)}>
          {say(i18n, 'case.surface', { ref })}
        </Button>
      ))}
      <a
        class="rc-button rc-button-secondary"
        href={`/service/v1/complaints/${encodeURIComponent(view.reference)}/proof`}
        download={`${view.reference}.proof.json`}
        title={i18n.t('proof.hint')}
      >
        <Icon name="download" />
        {i18n.t('proof.download')}
      </a>
    </div>
  );
}

function Duties({ obligations, now }: { obligations: ExplainedObligation[]; now: number }) {
  const i18n = useI18n();
  const inOrder = [...obligations].sort((a, b) => a.due - b.due);
  return (
    <section class="rc-stack-tight" aria-labelledby="case-duties">
      <h4 class="rc-heading" id="case-duties">
        <Icon name="law" />
        {say(i18n, 'case.duties')}
      </h4>
      {inOrder.length === 0 && <p class="rc-muted">{say(i18n, 'case.noDuties')}</p>}
      <ul class="rc-plain-list">
        {inOrder.map((one) => (
          <li key={one.id} class={`pg-duty rc-${deadlineTone(one.status)}`}>
            <p>
              <strong>{obligationName(one.kind, i18n)}</strong>
            </p>
            <Deadline due={one.due} now={now} status={one.status} paused={one.paused} />
            <p class="rc-small">
              {i18n.t(one.statutory ? 'obligations.statutory' : 'obligations.internal')}
              {' · '}
              <bdi>{one.citation}</bdi>
            </p>
            <Disclosure title={i18n.t('obligations.how')}>
              <Counted explanation={one.explanation} />
            </Disclosure>
          </li>
        ))}
      </ul>
    </section>
  );
}
