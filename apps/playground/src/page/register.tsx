import type { ComplaintRow, SessionView } from '@recourse/api-client/schemas';
import { Alert, Badge, Button, CaseList, EmptyState, Spinner, useI18n } from '@recourse/ui';
import { useEffect, useRef } from 'preact/hooks';
import { CaseDetail } from './case-detail.tsx';
import { FIRST_TICKET, showSurface } from './hosts.ts';
import { say } from './texts/index.ts';
import type { CaseFile } from './use-register.ts';

type Props = {
  rows: ComplaintRow[] | null;
  selected: string | null;
  file: CaseFile | null;
  gone: boolean;
  session: SessionView | null;
  now: number;
  live: boolean;
  onSelect: (reference: string | null) => void;
};

/** The register beside the hosts: the list, or one case of it. */
export function Register({ live, ...rest }: Props) {
  const i18n = useI18n();
  return (
    <section class="pg-panel pg-register" id="register" aria-labelledby="register-heading" tabIndex={-1}>
      <header class="pg-panel-head">
        <h2 class="rc-heading" id="register-heading">
          {say(i18n, 'register.title')}
          {rest.rows && rest.rows.length > 0 && <span class="rc-count">{rest.rows.length}</span>}
        </h2>
        <Badge tone={live ? 'success' : 'warning'}>
          {say(i18n, live ? 'register.live' : 'register.polling')}
        </Badge>
        <p class="rc-small">{say(i18n, 'register.help')}</p>
      </header>
      <div class="pg-panel-body">
        <Content {...rest} />
      </div>
    </section>
  );
}

function Content({ rows, selected, file, gone, session, now, onSelect }: Omit<Props, 'live'>) {
  const i18n = useI18n();
  const left = useRef<string | null>(null);
  useEffect(() => {
    if (selected === null && left.current !== null) focusRow(left.current);
    left.current = selected;
  }, [selected]);
  if (selected !== null && file) {
    return <CaseDetail file={file} session={session} now={now} onBack={() => onSelect(null)} />;
  }
  if (selected !== null && gone)
    return (
      <Alert
        tone="danger"
        live
        action={<Button onClick={() => onSelect(null)}>{say(i18n, 'case.back')}</Button>}
      >
        {say(i18n, 'case.gone')}
      </Alert>
    );
  if (rows === null || selected !== null) return <Spinner label={say(i18n, 'register.loading')} />;
  if (rows.length === 0) return <FirstSteps />;
  return <CaseList rows={rows} stages={session?.settings.stages ?? []} now={now} onOpen={onSelect} />;
}

/** Back in the list, the keyboard stands where it was. */
function focusRow(reference: string): void {
  const rows = [...document.querySelectorAll<HTMLElement>('.pg-register .rc-case')];
  rows.find((row) => row.querySelector('.rc-reference')?.textContent === reference)?.focus();
}

function FirstSteps() {
  const i18n = useI18n();
  const { host, ref, subject } = FIRST_TICKET;
  return (
    <EmptyState
      icon="inbox"
      title={say(i18n, 'register.empty')}
      action={
        <div class="pg-try">
          <h3 class="rc-heading">{say(i18n, 'try.title')}</h3>
          <ol>
            <li>{say(i18n, 'try.open', { ticket: `${subject}…` })}</li>
            <li>{say(i18n, 'try.register', { action: i18n.t('register.action') })}</li>
            <li>{say(i18n, 'try.watch')}</li>
          </ol>
          <Button variant="primary" wide onClick={() => showSurface(host, ref)}>
            {say(i18n, 'try.button')}
          </Button>
        </div>
      }
    />
  );
}
