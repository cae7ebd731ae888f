import { Alert, TextArea, useI18n } from '@recourse/ui/components';
import { useApp } from '../state/context.ts';
import { openDuties } from '../state/guard.ts';
import { CommandForm } from './command-form.tsx';

/** Shown when saving the ticket as solved was stopped: what is owed, and a reason lets one save through. */
export function Guard() {
  const app = useApp();
  const { t, list } = useI18n();
  if (app.pass.value)
    return (
      <Alert tone="success" live>
        <p>{t('guard.allowed')}</p>
      </Alert>
    );
  return (
    <Alert tone="danger" live title={t('guard.title')}>
      <CommandForm
        bare
        wide
        draft="override"
        initial={{ text: '' }}
        needed={['text']}
        command="AddNote"
        data={({ text }) => ({ text, purpose: 'override' as const })}
        action={t('guard.action')}
        variant="danger"
        onDone={() => {
          app.pass.value = true;
        }}
        cancel={t('guard.cancel')}
        onCancel={() => {
          app.stopped.value = false;
        }}
      >
        {({ field }) => (
          <>
            <p>{t('guard.text', { duties: list(openDuties(app)) })}</p>
            <TextArea focus label={t('guard.reason')} name="override" rows={2} {...field('text')} />
          </>
        )}
      </CommandForm>
    </Alert>
  );
}
