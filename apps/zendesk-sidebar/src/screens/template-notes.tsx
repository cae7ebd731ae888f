import type { LetterView } from '@recourse/api-client/schemas';
import { Alert, Button, useTexts } from '@recourse/ui/components';

/** Variables of the template that the case has no value for: they stop the letter. */
export function MissingValues({ missing }: { missing: LetterView['missing'] }) {
  const { t } = useTexts('letters');
  if (missing.length === 0) return null;
  return (
    <Alert tone="warning" live title={t('letter.missing')}>
      <ul class="rc-plain-list">
        {missing.map(({ variable, message }) => (
          <li key={variable}>
            <code dir="ltr">{`{${variable}}`}</code> <bdi>{message}</bdi>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** Asked before a template is written over what the agent wrote. */
export function ReplaceText({ onConfirm, onRefuse }: { onConfirm: () => void; onRefuse: () => void }) {
  const { t } = useTexts('letters');
  return (
    <Alert
      tone="warning"
      live
      title={t('messages.replace')}
      action={
        <div class="rc-row">
          <Button onClick={onConfirm}>{t('messages.template')}</Button>
          <Button variant="quiet" onClick={onRefuse}>
            {t('common.cancel')}
          </Button>
        </div>
      }
    />
  );
}
