import type { ComplaintView } from '@recourse/api-client/schemas';
import {
  Badge,
  Button,
  Field,
  IconButton,
  type IconName,
  Section,
  Select,
  TextField,
  type Tone,
  useTexts,
} from '@recourse/ui/components';
import { useState } from 'preact/hooks';
import { useApp, useCase } from '../state/context.ts';
import { templatesOf } from '../state/fitting-template.ts';
import { SENDABLE } from '../state/sending.ts';
import { useBlocked } from '../state/use-command.ts';
import { CommandForm, type Fields } from './command-form.tsx';
import { choicesOf, LANGUAGE_CHOICES } from './register-fields.tsx';

type FollowUp = ComplaintView['followUps'][number];

/** Letters that go out by themselves when their time comes. */
export function FollowUps() {
  const { t } = useTexts('letters');
  const { followUps } = useCase().view;
  const [adding, setAdding] = useState(false);
  const blocked = useBlocked('ScheduleFollowUp');
  const waiting = followUps.filter(({ state }) => state === 'waiting').toSorted((a, b) => a.at - b.at);
  const ended = followUps.filter(({ state }) => state !== 'waiting').toSorted((a, b) => b.at - a.at);
  if (followUps.length === 0 && blocked) return null;
  return (
    <Section title={t('followUps.title')} icon="clock" count={waiting.length || undefined}>
      <p class="rc-small">{t('followUps.hint')}</p>
      {followUps.length === 0 && !adding && <p class="rc-muted">{t('followUps.none')}</p>}
      <ul class="rc-plain-list tasks">
        {[...waiting, ...ended].map((followUp) => (
          <Row key={followUp.id} followUp={followUp} />
        ))}
      </ul>
      {adding ? (
        <ScheduleForm onDone={() => setAdding(false)} />
      ) : (
        <Button icon="plus" blocked={blocked} onClick={() => setAdding(true)}>
          {t('followUps.add')}
        </Button>
      )}
    </Section>
  );
}

const STATES: Record<FollowUp['state'], { tone: Tone; icon: IconName }> = {
  waiting: { tone: 'info', icon: 'clock' },
  sent: { tone: 'success', icon: 'check' },
  cancelled: { tone: 'neutral', icon: 'cross' },
};

function Row({ followUp }: { followUp: FollowUp }) {
  const i18n = useTexts('letters');
  const { t, formatDate } = i18n;
  const { templates } = useApp().session.value.settings;
  const [cancelling, setCancelling] = useState(false);
  const { state, at, why } = followUp;
  const kind = t(`messageKind.${followUp.kind}`);
  const template = templates.find(({ id }) => id === followUp.template)?.label ?? followUp.template;
  return (
    <li class="task">
      <div class="task-line">
        <span class="rc-grow follow-up">
          <strong>{kind}</strong>
          <span class="rc-small">
            <bdi>{template}</bdi> · {LANGUAGE_CHOICES.find(({ value }) => value === followUp.language)?.label}
          </span>
          <span class="rc-row">
            <Badge {...STATES[state]}>{t(`followUpState.${state}`)}</Badge>
            <time class="rc-small" dateTime={new Date(at).toISOString()}>
              <bdi>{formatDate(at)}</bdi>
            </time>
          </span>
          {why && <span class="rc-small">{i18n.lookup(`followUpEnd.${why}`, why)}</span>}
        </span>
        {state === 'waiting' && (
          <IconButton
            label={t('followUps.cancel', { kind })}
            icon="cross"
            onClick={() => setCancelling(true)}
          />
        )}
      </div>
      {cancelling && state === 'waiting' && (
        <CommandForm
          draft={`cancel-${followUp.id}`}
          initial={{ reason: '' }}
          command="CancelFollowUp"
          data={({ reason }) => ({ followUp: followUp.id, ...(reason.trim() && { reason }) })}
          action={t('followUps.cancelAction')}
          variant="danger"
          onCancel={() => setCancelling(false)}
          cancel={t('common.close')}
        >
          {({ field }) => <TextField focus optional label={t('end.reason')} {...field('reason')} />}
        </CommandForm>
      )}
    </li>
  );
}

type Schedule = { kind: (typeof SENDABLE)[number]; template: string; language: string; at: string };
const FURTHEST_MS = 2 * 366 * 86_400_000;

function ScheduleForm({ onDone }: { onDone: () => void }) {
  const app = useApp();
  const { t } = useTexts('letters');
  const { view } = useCase();
  const fitting = useFitting();
  const timeOf = ({ at }: Schedule) => new Date(at).getTime();
  const isAhead = (at: number) => at > app.now.value && at <= app.now.value + FURTHEST_MS;
  const initial: Schedule = {
    kind: 'progress-update',
    template: fitting('progress-update')[0]?.value ?? '',
    language: view.language,
    at: '',
  };
  return (
    <CommandForm
      draft="follow-up"
      initial={initial}
      needed={['template', 'at']}
      check={(value) => ({ at: isAhead(timeOf(value)) ? null : t('followUps.at.error') })}
      command="ScheduleFollowUp"
      data={(value) => ({ ...value, language: value.language as typeof view.language, at: timeOf(value) })}
      action={t('followUps.add')}
      onDone={onDone}
      onCancel={onDone}
    >
      {(fields) => <ScheduleFields {...fields} />}
    </CommandForm>
  );
}

function ScheduleFields({ value, set, field }: Fields<Schedule>) {
  const i18n = useTexts('letters');
  const { t } = i18n;
  const fitting = useFitting();
  const templates = fitting(value.kind);
  const at = field('at');
  return (
    <>
      <Select
        focus
        label={t('messages.kind')}
        choices={choicesOf('messageKind', SENDABLE, i18n)}
        value={value.kind}
        onValue={(next) => {
          const kind = next as Schedule['kind'];
          set({ kind, template: fitting(kind)[0]?.value ?? '' });
        }}
      />
      <Select
        label={t('messages.template')}
        {...(templates.length === 0 && { hint: t('followUps.noTemplate'), empty: t('messages.noTemplate') })}
        choices={templates}
        {...field('template')}
      />
      <Select label={t('messages.language')} choices={LANGUAGE_CHOICES} {...field('language')} />
      <Field label={t('followUps.at')} error={at.error}>
        {(a) => (
          <input
            class="rc-input"
            type="datetime-local"
            {...a}
            value={at.value}
            onInput={(event) => at.onValue(event.currentTarget.value)}
          />
        )}
      </Field>
    </>
  );
}

/** The templates that can be scheduled for a kind, as choices. */
function useFitting() {
  const { templates } = useApp().session.value.settings;
  const { view } = useCase();
  return (kind: Schedule['kind']) =>
    templatesOf(kind, templates, view).templates.map(({ id, label }) => ({ value: id, label }));
}
