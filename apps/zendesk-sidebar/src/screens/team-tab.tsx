import { actorName, Badge, Section, TextArea, useI18n } from '@recourse/ui/components';
import { useApp, useCase } from '../state/context.ts';
import { useBlocked } from '../state/use-command.ts';
import { CommandForm } from './command-form.tsx';
import { Tasks } from './tasks.tsx';

/** What stays among colleagues: tasks and notes. */
export function TeamTab() {
  return (
    <div class="parts">
      <Tasks />
      <Notes />
    </div>
  );
}

function Notes() {
  const i18n = useI18n();
  const { t, formatDate } = i18n;
  const { view } = useCase();
  const { members } = useApp().session.value;
  const newestFirst = [...view.notes].sort((a, b) => b.at - a.at);
  return (
    <Section title={t('notes.title')} icon="lock" tone="inside">
      <p class="rc-small">{t('notes.hint')}</p>
      <NoteForm />
      {newestFirst.length === 0 && <p class="rc-muted">{t('notes.none')}</p>}
      <ol class="rc-plain-list letters">
        {newestFirst.map((note) => (
          <li key={note.id} class="note">
            <p class="rc-small">
              <strong>
                <bdi>{actorName(note.by, { members, stages: [] }, i18n)}</bdi>
              </strong>{' '}
              ·{' '}
              <time dateTime={new Date(note.at).toISOString()}>
                <bdi>{formatDate(note.at)}</bdi>
              </time>
            </p>
            {note.purpose === 'override' && (
              <Badge tone="warning" icon="alert">
                {t('notes.override')}
              </Badge>
            )}
            <p class="rc-text" dir="auto">
              {note.text ?? t('erased.item')}
            </p>
            {note.revised && <p class="rc-small">{t(`revised.${note.revised}`)}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function NoteForm() {
  const { t } = useI18n();
  return (
    <CommandForm
      bare
      draft="note"
      initial={{ text: '' }}
      needed={['text']}
      command="AddNote"
      data={({ text }) => ({ text })}
      action={t('notes.add')}
      variant="secondary"
      icon="lock"
      blocked={useBlocked('AddNote')}
    >
      {({ field }) => <TextArea label={t('notes.text')} name="note" rows={2} {...field('text')} />}
    </CommandForm>
  );
}
