import {
  Button,
  type Failure,
  FailureAlert,
  Icon,
  Section,
  Timeline,
  useI18n,
} from '@recourse/ui/components';
import { useState } from 'preact/hooks';
import { useApp, useCase } from '../state/context.ts';
import { save } from '../state/save-file.ts';

/** Everything that happened, and the file that proves it. */
export function HistoryTab() {
  const { t } = useI18n();
  const { timeline } = useCase();
  const { members, settings } = useApp().session.value;
  return (
    <div class="parts">
      <Proof />
      <Section title={t('history.title')} count={timeline.length}>
        <p class="rc-small">{t('history.help')}</p>
        {timeline.length === 0 ? (
          <p class="rc-muted">{t('history.none')}</p>
        ) : (
          <Timeline entries={timeline} names={{ members, stages: settings.stages }} />
        )}
      </Section>
    </div>
  );
}

function Proof() {
  const app = useApp();
  const { t } = useI18n();
  const { view } = useCase();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const download = async () => {
    setBusy(true);
    setFailure(null);
    try {
      const bundle = await app.client.proof(view.reference);
      save(new Blob([bundle], { type: 'application/json' }), `${view.reference}-proof.json`);
    } catch (error) {
      setFailure(app.notice(error));
    }
    setBusy(false);
  };
  return (
    <div class="card proof">
      <span class="proof-icon">
        <Icon name="shield" />
      </span>
      <p class="rc-small rc-grow">{t('proof.hint')}</p>
      <Button icon="download" wide busy={busy} onClick={download}>
        {t('proof.download')}
      </Button>
      <FailureAlert failure={failure} />
    </div>
  );
}
