import type { ComplaintView } from '@recourse/api-client/schemas';
import {
  actorName,
  Badge,
  Button,
  Deadline,
  FailureAlert,
  IconButton,
  Section,
  Select,
  TextArea,
  TextField,
  useI18n,
} from '@recourse/ui/components';
import { useState } from 'preact/hooks';
import { useApp, useCase } from '../state/context.ts';
import { filled } from '../state/filled.ts';
import { useBlocked, useCommand } from '../state/use-command.ts';
import { CommandForm } from './command-form.tsx';

type Task = ComplaintView['tasks'][number];

export function Tasks() {
  const { t } = useI18n();
  const { tasks } = useCase().view;
  const open = tasks.filter((task) => task.state === 'open');
  const ended = tasks.filter((task) => task.state !== 'open');
  const [adding, setAdding] = useState(false);
  const blocked = useBlocked('AddTask');
  return (
    <Section
      title={t('tasks.title')}
      icon="check"
      count={open.length || undefined}
      action={
        !adding &&
        !blocked && (
          <Button variant="quiet" icon="plus" onClick={() => setAdding(true)}>
            {t('tasks.new')}
          </Button>
        )
      }
    >
      {adding && <TaskForm onDone={() => setAdding(false)} />}
      {tasks.length === 0 && !adding && <p class="rc-muted">{t('tasks.none')}</p>}
      <ul class="rc-plain-list tasks">
        {[...open, ...ended].map((task) => (
          <TaskRow key={task.id} task={task} />
        ))}
      </ul>
    </Section>
  );
}

function TaskRow({ task }: { task: Task }) {
  const i18n = useI18n();
  const { t } = i18n;
  const app = useApp();
  const { busy, failure, give } = useCommand();
  const [cancelling, setCancelling] = useState(false);
  const title = task.title ?? t('erased.item');
  const now = app.now.value;
  const who = task.assignee
    ? actorName(
        { kind: 'member', id: task.assignee },
        { members: app.session.value.members, stages: [] },
        i18n,
      )
    : t('tasks.anyone');
  return (
    <li class={`task task-${task.state}`}>
      <div class="task-line">
        {task.state === 'open' && (
          <button
            type="button"
            class="task-check"
            aria-label={t('tasks.complete', { title })}
            aria-busy={busy || undefined}
            onClick={() => !busy && give('CompleteTask', { task: task.id })}
          />
        )}
        <span class="rc-grow">
          <bdi class="task-title">{title}</bdi>
          <span class="rc-small task-who">
            <bdi>{who}</bdi>
          </span>
          {task.state === 'open' && task.dueAt !== null && (
            <Deadline due={task.dueAt} now={now} status={task.dueAt < now ? 'missed' : 'due'} />
          )}
          {task.state !== 'open' && (
            <Badge
              tone={task.state === 'done' ? 'success' : 'neutral'}
              icon={task.state === 'done' ? 'check' : 'cross'}
            >
              {t(`taskState.${task.state}`)}
            </Badge>
          )}
          {task.remark && (
            <span class="rc-small">
              <bdi>{task.remark}</bdi>
            </span>
          )}
        </span>
        {task.state === 'open' && (
          <IconButton label={t('tasks.cancel', { title })} icon="cross" onClick={() => setCancelling(true)} />
        )}
      </div>
      {cancelling && task.state === 'open' && <CancelForm task={task} onDone={() => setCancelling(false)} />}
      <FailureAlert failure={failure} />
    </li>
  );
}

function CancelForm({ task, onDone }: { task: Task; onDone: () => void }) {
  const { t } = useI18n();
  return (
    <CommandForm
      draft={`cancel-${task.id}`}
      initial={{ reason: '' }}
      needed={['reason']}
      command="CancelTask"
      data={({ reason }) => ({ task: task.id, reason })}
      action={t('tasks.cancelAction')}
      variant="danger"
      onDone={onDone}
      cancel={t('common.close')}
      onCancel={onDone}
    >
      {({ field }) => <TextArea focus label={t('tasks.reason')} rows={2} {...field('reason')} />}
    </CommandForm>
  );
}

function TaskForm({ onDone }: { onDone: () => void }) {
  const { t } = useI18n();
  const { members } = useApp().session.value;
  return (
    <CommandForm
      draft="task"
      initial={{ title: '', assignee: '', due: '' }}
      needed={['title']}
      command="AddTask"
      data={({ due, ...rest }) => ({ ...filled(rest), ...(due && { dueAt: endOfDay(due) }) })}
      action={t('tasks.add')}
      onDone={onDone}
      onCancel={onDone}
    >
      {({ field }) => (
        <>
          <TextField focus label={t('tasks.what')} name="task" {...field('title')} />
          <div class="rc-pair">
            <Select
              label={t('tasks.who')}
              empty={t('tasks.anyone')}
              choices={members.map(({ id, name }) => ({ value: id, label: name }))}
              {...field('assignee')}
            />
            <TextField label={t('tasks.due')} type="date" {...field('due')} />
          </div>
        </>
      )}
    </CommandForm>
  );
}

/** The last minute of a day in the agent's own time zone; UTC milliseconds. */
function endOfDay(isoDate: string): number {
  return new Date(`${isoDate}T23:59:00`).getTime();
}
