import type { ComplaintView } from '@recourse/api-client/schemas';
import { Alert, actorName, Button, FailureAlert, TextArea, useTexts } from '@recourse/ui/components';
import { useState } from 'preact/hooks';
import { useApp } from '../state/context.ts';
import { stopsOf, useCheck } from '../state/use-check.ts';
import { useBlocked, useCommand } from '../state/use-command.ts';
import { CommandForm } from './command-form.tsx';
import { LetterCheck } from './letter-check.tsx';
import { Reading } from './reading.tsx';

type Waiting = NonNullable<ComplaintView['draft']>;

/** A final response that waits for somebody else to read it: the letter, what the rules say of it, and the decision. */
export function SecondPerson({ draft }: { draft: Waiting }) {
  const app = useApp();
  const i18n = useTexts('letters');
  const { t, formatDate, formatDay } = i18n;
  const { actor, members } = app.session.value;
  const own = draft.by.kind === actor.kind && draft.by.id === actor.id;
  const name = actorName(draft.by, { members, stages: [] }, i18n);
  const { text, language, offerUntil } = draft;
  const letter = { kind: 'final-response' as const, text: text ?? '', language, about: { offerUntil } };
  const check = useCheck(letter, 0);
  return (
    <div class="rc-stack">
      <Alert tone="info" icon="user" title={t('draft.title')}>
        <p>{t(own ? 'draft.own' : 'draft.other')}</p>
        <p class="rc-small">{t('draft.by', { name, date: formatDate(draft.at) })}</p>
        {offerUntil && <p class="rc-small">{t('offer.until', { date: formatDay(offerUntil) })}</p>}
      </Alert>
      {check.letter ? (
        <Reading html={check.letter.html} language={language} />
      ) : (
        <Reading text={text ?? t('erased.item')} language={language} />
      )}
      {text !== null && <LetterCheck check={check} />}
      <Decision stops={stopsOf(check.letter, i18n)} />
    </div>
  );
}

function Decision({ stops }: { stops: string | null }) {
  const app = useApp();
  const { t } = useTexts('letters');
  const { busy, failure, give } = useCommand();
  const [declining, setDeclining] = useState(false);
  const blockedApprove = useBlocked('ApproveFinalResponse');
  const blockedDecline = useBlocked('DeclineFinalResponse');
  const approve = async () => {
    if (await give('ApproveFinalResponse', {})) app.tell(t('messages.sent'));
  };
  return (
    <>
      <Button
        variant="primary"
        icon="check"
        wide
        busy={busy}
        blocked={blockedApprove ?? (stops && t('check.blocked', { what: stops }))}
        onClick={approve}
      >
        {t('draft.approve')}
      </Button>
      <FailureAlert failure={failure} />
      {declining ? (
        <CommandForm
          draft="decline-final"
          initial={{ reason: '' }}
          needed={['reason']}
          command="DeclineFinalResponse"
          data={({ reason }) => ({ reason })}
          action={t('draft.decline')}
          variant="danger"
          onDone={() => app.tell(t('draft.declined'))}
          onCancel={() => setDeclining(false)}
        >
          {({ field }) => <TextArea focus label={t('draft.reason')} rows={3} {...field('reason')} />}
        </CommandForm>
      ) : (
        <Button
          variant="danger"
          wide
          blocked={blockedDecline === blockedApprove ? null : blockedDecline}
          onClick={() => setDeclining(true)}
        >
          {t('draft.decline')}
        </Button>
      )}
    </>
  );
}
