import type { ExplainedObligation } from '@recourse/api-client/schemas';
import { Button, FailureAlert, Icon, Section, useTexts } from '@recourse/ui/components';
import { useCase } from '../../state/context.ts';
import { useBlocked, useCommand } from '../../state/use-command.ts';
import { useRuleName } from './names.ts';

/** Waiting for the complainant, with what that holds up and, by name and date, what it does not. */
export function Waiting() {
  const { t, formatDate } = useTexts('law');
  const { waiting } = useCase().view;
  const { busy, failure, give } = useCommand();
  const blocked = useBlocked('SetWaiting');
  const { standing, running } = useSides();
  return (
    <Section title={t('waiting.title')} icon="pause">
      <p>{waiting ? t('waiting.since', { date: formatDate(waiting.since) }) : t('waiting.off')}</p>
      <Side title={t('waiting.stands')} icon="pause" duties={standing} none={t('waiting.noStanding')} />
      <Side title={t('waiting.runs')} icon="clock" duties={running} none={t('waiting.noRunning')} dated />
      <Button
        class="start"
        icon={waiting ? 'clock' : 'pause'}
        busy={busy}
        blocked={blocked}
        onClick={() => give('SetWaiting', { waiting: !waiting })}
      >
        {t(waiting ? 'waiting.end' : 'waiting.start')}
      </Button>
      <FailureAlert failure={failure} />
    </Section>
  );
}

/** What stands and what runs while the case waits; before that, what would. */
function useSides(): { standing: ExplainedObligation[]; running: ExplainedObligation[] } {
  const { view, obligations } = useCase();
  const { waiting } = view;
  if (waiting) {
    const of = (ids: string[]) => obligations.filter(({ id }) => ids.includes(id));
    return { standing: of(waiting.standing), running: of(waiting.running) };
  }
  const open = obligations.filter(
    ({ status, optional }) => !optional && status !== 'met' && status !== 'met-late',
  );
  return {
    standing: open.filter(({ pausable }) => pausable),
    running: open.filter(({ pausable }) => !pausable),
  };
}

type SideProps = {
  title: string;
  icon: 'pause' | 'clock';
  duties: ExplainedObligation[];
  none: string;
  dated?: boolean;
};

function Side({ title, icon, duties, none, dated }: SideProps) {
  const { formatDate } = useTexts('law');
  const nameOf = useRuleName();
  return (
    <div class="rc-stack-tight">
      <h3 class="rc-heading">
        <Icon name={icon} />
        {title}
      </h3>
      {duties.length === 0 && <p class="rc-small">{none}</p>}
      <ul class="rc-plain-list">
        {duties.map(({ id, due }) => (
          <li key={id}>
            <bdi>{nameOf(id)}</bdi>
            {dated && (
              <>
                {': '}
                <time dateTime={new Date(due).toISOString()}>
                  <bdi>{formatDate(due)}</bdi>
                </time>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
