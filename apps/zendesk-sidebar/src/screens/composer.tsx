import type { CommandName, Language, MessageKind } from '@recourse/complaint-domain';
import {
  Alert,
  Button,
  type Failure,
  FailureAlert,
  Select,
  Spinner,
  TextArea,
  useTexts,
} from '@recourse/ui/components';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useApp, useCase } from '../state/context.ts';
import { useDraft } from '../state/drafts.ts';
import { fittingTemplate } from '../state/fitting-template.ts';
import { useBlocked } from '../state/use-command.ts';
import { useNeeded } from '../state/use-needed.ts';
import { Preview } from './preview.tsx';
import { choicesOf, LANGUAGE_CHOICES } from './register-fields.tsx';

/** Letters with a command of their own; the others go out as messages. */
export const SENDS = {
  message: 'SendMessage',
  acknowledgement: 'Acknowledge',
  'final-response': 'IssueFinalResponse',
} as const satisfies Partial<Record<MessageKind, CommandName>>;
type Written = keyof typeof SENDS;

type Letter = { kind: string; template: string; language: string; text: string; filled: string };
type Props = { name: string; kinds: readonly Written[]; wanted: Written | null };

/**
 * Write to the complainant: a template, the text, then either into Zendesk's own editor or, after a preview, out as
 * a public reply. Nothing leaves from here without the preview.
 */
export function Composer({ name, kinds, wanted }: Props) {
  const app = useApp();
  const { t } = useTexts('letters');
  const { view } = useCase();
  const draft = useDraft<Letter>(name, {
    kind: '',
    template: '',
    language: view.language,
    text: '',
    filled: '',
  });
  const open = wanted !== null || draft.value.text !== '' || draft.value.kind !== '';
  const start = (kind: Written) => draft.set({ kind });
  useEffect(() => {
    if (wanted && draft.value.kind !== wanted && draft.value.text === draft.value.filled) start(wanted);
  }, [wanted]);
  const stop = () => {
    draft.clear();
    app.place.value = { tab: app.place.value.tab };
  };
  if (!open)
    return (
      <Button
        icon="edit"
        wide
        onClick={() =>
          start(
            view.commands.Acknowledge === null && kinds.includes('acknowledgement')
              ? 'acknowledgement'
              : (kinds.at(-1) as Written),
          )
        }
      >
        {t(kinds.includes('final-response') ? 'do.IssueFinalResponse' : 'messages.compose')}
      </Button>
    );
  return (
    <LetterForm
      kinds={kinds}
      draft={draft}
      kind={(draft.value.kind || wanted || kinds[0]) as Written}
      onStop={stop}
    />
  );
}

type FormProps = {
  kinds: readonly Written[];
  kind: Written;
  draft: ReturnType<typeof useDraft<Letter>>;
  onStop: () => void;
};

function LetterForm({ kinds, kind, draft, onStop }: FormProps) {
  const app = useApp();
  const i18n = useTexts('letters');
  const { t } = i18n;
  const { value, set } = draft;
  const filler = useTemplate(draft);
  const [preview, setPreview] = useState(false);
  const [inserting, setInserting] = useState(false);
  const blocked = useBlocked(SENDS[kind]);
  const { templates, fitting } = useTemplates(kind);
  useEffect(() => {
    if (fitting && !value.template && !value.text.trim()) filler.fill({ template: fitting.id });
  }, [fitting?.id]);
  const insert = async () => {
    setInserting(true);
    await app.host.insertIntoEditor(value.text);
    setInserting(false);
    app.tell(t('messages.inserted'));
  };
  const needed = useNeeded(value.text);
  return (
    <div class="rc-stack form">
      {kinds.length > 1 && (
        <Select
          label={t('messages.kind')}
          value={kind}
          onValue={(next) => set({ kind: next, template: '' })}
          choices={choicesOf('messageKind', kinds, i18n)}
        />
      )}
      <Select
        focus
        label={t('messages.template')}
        empty={t('messages.noTemplate')}
        value={value.template}
        onValue={(template) => filler.fill({ template })}
        choices={templates.map(({ id, label }) => ({ value: id, label }))}
      />
      <Select
        label={t('messages.language')}
        value={value.language}
        onValue={(language) => filler.fill({ language })}
        choices={LANGUAGE_CHOICES}
      />
      {filler.busy && <Spinner label={t('common.working')} />}
      {filler.asked && (
        <Alert
          tone="warning"
          live
          title={t('messages.replace')}
          action={
            <div class="rc-row">
              <Button onClick={filler.confirm}>{t('messages.template')}</Button>
              <Button variant="quiet" onClick={filler.refuse}>
                {t('common.cancel')}
              </Button>
            </div>
          }
        />
      )}
      <TextArea
        label={t('messages.text')}
        name="letter"
        rows={7}
        value={value.text}
        onValue={(text) => set({ text })}
        error={needed.error}
      />
      <FailureAlert failure={filler.failure} />
      <Button
        variant="primary"
        icon="send"
        wide
        blocked={blocked}
        onClick={(event) => needed.has(event) && setPreview(true)}
      >
        {t('messages.preview')}
      </Button>
      <Button icon="edit" wide busy={inserting} onClick={(event) => needed.has(event) && insert()}>
        {t('messages.insert')}
      </Button>
      <Button variant="quiet" onClick={onStop}>
        {t('common.cancel')}
      </Button>
      {preview && (
        <Preview
          command={SENDS[kind]}
          text={value.text}
          language={value.language as Language}
          template={value.template}
          onClose={() => setPreview(false)}
          onSent={() => {
            setPreview(false);
            onStop();
          }}
        />
      )}
    </div>
  );
}

/** The templates of a kind; the final response that fits the findings comes first. */
function useTemplates(kind: MessageKind) {
  const { templates } = useApp().session.value.settings;
  const { issues } = useCase().view;
  const fitting = kind === 'final-response' ? fittingTemplate(templates, issues) : undefined;
  const others = templates.filter((template) => template.kind === kind && template !== fitting);
  return { templates: fitting ? [fitting, ...others] : others, fitting };
}

/** Fills a template into the text, but never over something that the agent has written. */
function useTemplate({ value, set }: ReturnType<typeof useDraft<Letter>>) {
  const app = useApp();
  const { view } = useCase();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [asked, setAsked] = useState<Partial<Letter> | null>(null);
  const last = useRef(0);
  const load = async (change: Partial<Letter>) => {
    setAsked(null);
    const { template, language } = { ...value, ...change };
    set(change);
    last.current += 1;
    const mine = last.current;
    setBusy(Boolean(template));
    if (!template) return;
    setFailure(null);
    try {
      const { text } = await app.client.draft(view.reference, template, language);
      // Another template was chosen meanwhile.
      if (mine !== last.current) return;
      set({ text, filled: text });
    } catch (error) {
      if (mine === last.current) setFailure(app.notice(error));
    }
    if (mine === last.current) setBusy(false);
  };
  const fill = (change: Partial<Letter>) => {
    const written = value.text.trim() !== '' && value.text !== value.filled;
    const { template } = { ...value, ...change };
    if (written && template) setAsked(change);
    else void load(change);
  };
  return {
    busy,
    failure,
    asked: asked !== null,
    fill,
    confirm: () => void load(asked ?? {}),
    refuse: () => setAsked(null),
  };
}
