import { Alert, Button, FailureAlert, TextArea, useI18n } from '@recourse/ui/components';
import { useApp } from '../state/context.ts';
import { useDraft } from '../state/drafts.ts';
import { openDuties } from '../state/guard.ts';
import { useCommand } from '../state/use-command.ts';
import { useNeeded } from '../state/use-needed.ts';

/** Shown when saving the ticket as solved was stopped: what is owed, and a reason lets one save through. */
export function Guard() {
  const app = useApp();
  const { t, list } = useI18n();
  const { value, set, clear } = useDraft('override', { text: '' });
  const { busy, failure, give } = useCommand();
  const needed = useNeeded(value.text);
  if (app.pass.value)
    return (
      <Alert tone="success" live>
        <p>{t('guard.allowed')}</p>
      </Alert>
    );
  const record = async (event: Event) => {
    event.preventDefault();
    if (!needed.has(event) || !(await give('AddNote', { text: value.text, purpose: 'override' }))) return;
    app.pass.value = true;
    clear();
  };
  return (
    <Alert tone="danger" live title={t('guard.title')}>
      <form class="rc-stack" onSubmit={record}>
        <p>{t('guard.text', { duties: list(openDuties(app)) })}</p>
        <TextArea
          focus
          label={t('guard.reason')}
          name="override"
          rows={2}
          value={value.text}
          onValue={(text) => set({ text })}
          error={needed.error}
        />
        <FailureAlert failure={failure} />
        <Button type="submit" variant="danger" wide busy={busy}>
          {t('guard.action')}
        </Button>
        <Button
          variant="quiet"
          wide
          onClick={() => {
            app.stopped.value = false;
          }}
        >
          {t('guard.cancel')}
        </Button>
      </form>
    </Alert>
  );
}
