import type { ExplainedObligation } from '@recourse/api-client/schemas';
import { Button, obligationName, Section, TextField, useTexts } from '@recourse/ui/components';
import { useMemo, useRef, useState } from 'preact/hooks';
import { useApp, useCase } from '../../state/context.ts';
import { isoDay } from '../../state/day.ts';
import { useFirstError } from '../../state/use-first-error.ts';
import { useLetterDraft } from '../../state/use-letter.ts';
import { LetterEditor } from '../letter-editor.tsx';

type Extension = NonNullable<ExplainedObligation['extension']>;

/** The letter that says that the answer needs longer, for the duty that somebody came here for. */
export function DelayNotice() {
  const { form } = useApp().place.value;
  const duty = useCase().obligations.find(({ id }) => form === `delay:${id}`);
  return duty ? <Notice key={duty.id} duty={duty} /> : null;
}

function Notice({ duty }: { duty: ExplainedObligation }) {
  const app = useApp();
  const i18n = useTexts('law');
  const { t, formatDate } = i18n;
  const { extension } = duty;
  const kind = extension?.notice ?? 'delay-notice';
  const draft = useLetterDraft(`delay-${duty.id}`);
  const [until, setUntil] = useState(extension?.longest ?? '');
  const [writing, setWriting] = useState(extension === null);
  const about = useMemo(() => ({ rule: duty.id, ...(until && { until }) }), [duty.id, until]);
  const stop = () => {
    app.place.value = { tab: 'law' };
  };
  const write = () => {
    // A letter that nobody changed is written anew with the new day.
    if (draft.value.text === draft.value.filled) draft.set({ text: '', filled: '', template: '' });
    setWriting(true);
  };
  const change = (day: string) => {
    setUntil(day);
    setWriting(false);
  };
  return (
    <Section title={t(`messageKind.${kind}`)} icon="send" tone="outside">
      <p class="rc-small">
        {t('delay.for', { duty: obligationName(duty.kind, i18n), date: formatDate(duty.due) })}
      </p>
      {extension ? (
        <DayForm
          {...{ extension, until, writing }}
          due={duty.due}
          onUntil={change}
          onWrite={write}
          onStop={stop}
        />
      ) : (
        <p class="rc-small">{t('delay.kept')}</p>
      )}
      {writing && <LetterEditor draft={draft} kinds={[kind]} kind={kind} about={about} onStop={stop} />}
    </Section>
  );
}

type DayProps = {
  extension: Extension;
  /** UTC milliseconds of the present date. */
  due: number;
  until: string;
  writing: boolean;
  onUntil: (day: string) => void;
  onWrite: () => void;
  onStop: () => void;
};

/** The day that the letter is to name comes first: the letter is written with it. */
function DayForm({ extension, due, until, writing, onUntil, onWrite, onStop }: DayProps) {
  const { t, formatDay, formatDate } = useTexts('law');
  const { longest, sendBefore } = extension;
  const [wrong, setWrong] = useState<string[]>([]);
  const form = useRef<HTMLFormElement>(null);
  useFirstError(form, wrong);
  const allowed = until > isoDay(due) && (longest === null || until <= longest);
  const from = formatDay(due);
  const error = longest
    ? t('delay.until.error', { from, to: formatDay(longest) })
    : t('delay.until.after', { from });
  const submit = (event: Event) => {
    event.preventDefault();
    setWrong(allowed ? [] : ['until']);
    if (allowed) onWrite();
  };
  return (
    <form class="rc-stack form" ref={form} onSubmit={submit} noValidate>
      <p class="rc-small">{t('extension.sendBefore', { date: formatDate(sendBefore) })}</p>
      <TextField
        focus
        label={t('delay.until')}
        hint={longest ? t('delay.until.longest', { date: formatDay(longest) }) : undefined}
        name="until"
        type="date"
        value={until}
        onValue={onUntil}
        error={wrong.length > 0 && !allowed ? error : null}
      />
      {!writing && (
        <div class="rc-row">
          <Button type="submit" variant="primary" icon="edit">
            {t(extension.notice === 'delay-notice' ? 'delay.write' : 'delay.write.holding-response')}
          </Button>
          <Button variant="quiet" onClick={onStop}>
            {t('common.cancel')}
          </Button>
        </div>
      )}
    </form>
  );
}
