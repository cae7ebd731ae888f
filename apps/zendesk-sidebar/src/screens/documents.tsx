import {
  Button,
  type Failure,
  FailureAlert,
  Icon,
  IconButton,
  Progress,
  Section,
  useI18n,
} from '@recourse/ui/components';
import { useRef, useState } from 'preact/hooks';
import { useApp, useCase } from '../state/context.ts';
import { save } from '../state/save-file.ts';
import { useBlocked } from '../state/use-command.ts';

const MAX_BYTES = 25 * 1024 * 1024;

export function Documents() {
  const app = useApp();
  const { t, formatBytes, formatDay } = useI18n();
  const { view } = useCase();
  const [failure, setFailure] = useState<Failure | null>(null);
  const download = async (id: string, name: string) => {
    try {
      save(await app.client.document(view.reference, id), name);
    } catch (error) {
      setFailure(app.notice(error));
    }
  };
  return (
    <Section title={t('documents.title')} icon="file" count={view.documents.length || undefined}>
      {view.documents.length === 0 && <p class="rc-muted">{t('documents.none')}</p>}
      <ul class="rc-plain-list">
        {view.documents.map((doc) => {
          const name = doc.name ?? t('erased.item');
          return (
            <li key={doc.id} class="document">
              <Icon name="file" />
              <span class="rc-grow">
                <bdi>{name}</bdi>
                <span class="rc-small document-facts">
                  {formatBytes(doc.bytes)} · {formatDay(doc.at)}
                </span>
              </span>
              <IconButton
                label={t('documents.download', { name })}
                icon="download"
                onClick={() => download(doc.id, name)}
              />
            </li>
          );
        })}
      </ul>
      <FailureAlert failure={failure} />
      <Upload />
    </Section>
  );
}

/** A file under way: how much of it is sent, 0 to 1, and what ends it. */
type Sending = { name: string; share: number; stop: () => void };

function useUpload() {
  const app = useApp();
  const { t } = useI18n();
  const { view } = useCase();
  const [sending, setSending] = useState<Sending | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const upload = async (file: File) => {
    if (file.size > MAX_BYTES) return setFailure({ text: t('documents.tooLarge'), fields: [] });
    setFailure(null);
    const abort = new AbortController();
    const { signal } = abort;
    const stop = () => abort.abort();
    setSending({ name: file.name, share: 0, stop });
    const onProgress = (share: number) => setSending({ name: file.name, share, stop });
    let failed: unknown;
    try {
      await app.upload(view.reference, file, { signal, onProgress });
    } catch (error) {
      failed = error;
    }
    setSending(null);
    if (failed && !signal.aborted) return setFailure(app.notice(failed));
    // A file that was cancelled late may have arrived all the same.
    await app.refresh();
    app.tell(t(failed ? 'documents.cancelled' : 'common.saved'));
  };
  return { sending, failure, upload };
}

function Upload() {
  const { t } = useI18n();
  const blocked = useBlocked('AttachDocument');
  const input = useRef<HTMLInputElement>(null);
  const { sending, failure, upload } = useUpload();
  return (
    <>
      <input
        type="file"
        class="rc-hidden"
        ref={input}
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) void upload(file);
        }}
      />
      {sending && <Progress label={t('documents.uploading', { name: sending.name })} share={sending.share} />}
      <FailureAlert failure={failure} />
      <div class="rc-row">
        {/* One button, so that the focus stays where it is when a file starts and when it has arrived. */}
        <Button
          icon={sending ? 'cross' : 'plus'}
          blocked={blocked}
          onClick={() => (sending ? sending.stop() : input.current?.click())}
        >
          {t(sending ? 'documents.cancel' : 'documents.add')}
        </Button>
        {!blocked && !sending && <span class="rc-small">{t('documents.hint')}</span>}
      </div>
    </>
  );
}
