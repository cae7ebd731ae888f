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

function Upload() {
  const app = useApp();
  const { t } = useI18n();
  const { view } = useCase();
  const blocked = useBlocked('AttachDocument');
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const upload = async (file: File) => {
    if (file.size > MAX_BYTES) return setFailure({ text: t('documents.tooLarge'), fields: [] });
    setFailure(null);
    setName(file.name);
    try {
      await app.client.upload(view.reference, file, file.name);
      await app.refresh();
      app.tell(t('common.saved'));
    } catch (error) {
      setFailure(app.notice(error));
    }
    setName(null);
  };
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
      {name !== null && <Progress label={t('documents.uploading', { name })} share={null} />}
      <FailureAlert failure={failure} />
      <div class="rc-row">
        <Button icon="plus" busy={name !== null} blocked={blocked} onClick={() => input.current?.click()}>
          {t('documents.add')}
        </Button>
        {!blocked && <span class="rc-small">{t('documents.hint')}</span>}
      </div>
    </>
  );
}
