import type { Language, MessageKind } from '@recourse/complaint-domain';
import {
  Button,
  Disclosure,
  FailureAlert,
  Field,
  Select,
  Spinner,
  TextField,
  useTexts,
} from '@recourse/ui/components';
import { useEffect, useState } from 'preact/hooks';
import { useApp, useCase } from '../state/context.ts';
import { templatesOf } from '../state/fitting-template.ts';
import { type About, commandFor } from '../state/sending.ts';
import { stopsOf, useCheck } from '../state/use-check.ts';
import { useBlocked } from '../state/use-command.ts';
import { asKind, type LetterDraft, useTemplate } from '../state/use-letter.ts';
import { useNeeded } from '../state/use-needed.ts';
import { usePassage } from '../state/use-passage.ts';
import { insertWording } from '../state/wording.ts';
import { LetterCheck } from './letter-check.tsx';
import { Preview } from './preview.tsx';
import { Reading } from './reading.tsx';
import { choicesOf, LANGUAGE_CHOICES } from './register-fields.tsx';
import { MissingValues, ReplaceText } from './template-notes.tsx';

export type LetterEditorProps = {
  draft: LetterDraft;
  /** What can be written here; more than one are a choice. */
  kinds: readonly MessageKind[];
  kind: MessageKind;
  /** Of a delay notice: its rule and the day that it names. */
  about?: About;
  /** It was sent, or given up; the draft is empty again. */
  onStop: () => void;
};

const NOTHING: About = {};

/**
 * Writes a letter of any kind: template, Markdown, beside it what the law misses in it, the reading view, and after
 * a last look the sending. Nothing leaves from here without that look, nor while something that must stand in the
 * letter is missing.
 */
export function LetterEditor({ draft, kinds, kind, about = NOTHING, onStop }: LetterEditorProps) {
  const i18n = useTexts('letters');
  const { t } = i18n;
  const now = useApp().now.value;
  const { value, set, clear } = draft;
  const language = value.language as Language;
  const final = kind === 'final-response';
  const offered = final && value.offerUntil !== '' && isAhead(value.offerUntil, now);
  const whole: About = offered ? { ...about, offerUntil: value.offerUntil } : about;
  const filler = useTemplate(draft, kind, whole);
  const check = useCheck({ kind, text: value.text, language, about: whole });
  const { templates, fitting } = useTemplates(kind);
  const area = usePassage(value.text);
  useEffect(() => {
    if (fitting && value.template === '' && value.text === value.filled)
      filler.fill({ template: fitting.id });
  }, [fitting?.id, kind]);
  const insert = (wording: string) => {
    const { text, start, end } = insertWording(value.text, wording);
    set({ text });
    area.select({ start, end });
  };
  const stop = () => {
    clear();
    onStop();
  };
  const needed = useNeeded(value.text);
  return (
    <div class="rc-stack form">
      {kinds.length > 1 && (
        <Select
          label={t('messages.kind')}
          value={kind}
          onValue={(next) => set(asKind(next as MessageKind, value))}
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
        onValue={(next) => filler.fill({ language: next })}
        choices={LANGUAGE_CHOICES}
      />
      {final && <OfferUntil draft={draft} />}
      {filler.busy && <Spinner label={t('common.working')} />}
      <MissingValues missing={filler.missing} />
      {filler.asked && <ReplaceText onConfirm={filler.confirm} onRefuse={filler.refuse} />}
      <Field label={t('messages.text')} hint={t('letter.hint')} error={needed.error}>
        {(a) => (
          <textarea
            class="rc-input letter-text"
            dir="auto"
            name="letter"
            rows={10}
            placeholder=" "
            lang={language}
            {...a}
            ref={area.ref}
            value={value.text}
            onInput={(event) => set({ text: event.currentTarget.value })}
          />
        )}
      </Field>
      <FailureAlert failure={filler.failure} />
      <LetterCheck check={check} onInsert={insert} onShow={area.show} />
      <Disclosure title={t('read.title')}>
        {check.letter ? (
          <Reading html={check.letter.html} language={check.letter.language} />
        ) : (
          <p class="rc-small">{t('read.none')}</p>
        )}
      </Disclosure>
      <SendButtons {...{ kind, draft, check, needed, about: whole }} onSent={stop} />
      <Button variant="quiet" onClick={stop}>
        {t('common.cancel')}
      </Button>
    </div>
  );
}

type SendProps = {
  kind: MessageKind;
  draft: LetterDraft;
  check: ReturnType<typeof useCheck>;
  needed: ReturnType<typeof useNeeded>;
  about: About;
  onSent: () => void;
};

function SendButtons({ kind, draft, check, needed, about, onSent }: SendProps) {
  const app = useApp();
  const i18n = useTexts('letters');
  const { t } = i18n;
  const { text, language, template, offerUntil } = draft.value;
  const [preview, setPreview] = useState(false);
  const [busy, setBusy] = useState<'look' | 'insert' | null>(null);
  const stops = stopsOf(check.letter, i18n);
  const blocked = useBlocked(commandFor(kind, about)) ?? (stops && t('check.blocked', { what: stops }));
  const during = async (what: 'look' | 'insert', work: () => Promise<void>) => {
    setBusy(what);
    await work();
    setBusy(null);
  };
  const look = () =>
    during('look', async () => {
      const letter = check.current ?? (await check.ask());
      setPreview(stopsOf(letter, i18n) === null);
    });
  const insert = () =>
    during('insert', async () => {
      const letter = check.current ?? (await check.ask());
      await app.host.insertIntoEditor(text, letter?.html);
      app.tell(t('messages.inserted'));
    });
  return (
    <>
      <Button
        variant="primary"
        icon="send"
        wide
        busy={busy === 'look'}
        blocked={blocked}
        onClick={(event) => needed.has(event) && isAhead(offerUntil, app.now.value) && look()}
      >
        {t('messages.preview')}
      </Button>
      <Button icon="edit" wide busy={busy === 'insert'} onClick={(event) => needed.has(event) && insert()}>
        {t('messages.insert')}
      </Button>
      {preview && (
        <Preview
          letter={{ kind, text, language: language as Language, template, about }}
          check={check}
          onClose={() => setPreview(false)}
          onSent={() => {
            setPreview(false);
            onSent();
          }}
        />
      )}
    </>
  );
}

/** Until when the complainant can accept what the final response offers. */
function OfferUntil({ draft: { value, set } }: { draft: LetterDraft }) {
  const { t } = useTexts('letters');
  const now = useApp().now.value;
  return (
    <TextField
      label={t('letter.offerUntil')}
      type="date"
      optional
      value={value.offerUntil}
      onValue={(offerUntil) => set({ offerUntil })}
      error={isAhead(value.offerUntil, now) ? null : t('letter.offerUntil.error')}
    />
  );
}

/** Rule FR11: the last day of an offer lies ahead. Empty is no day. `now`: UTC milliseconds. */
function isAhead(isoDate: string, now: number): boolean {
  return isoDate === '' || isoDate > new Date(now).toISOString().slice(0, 10);
}

function useTemplates(kind: MessageKind) {
  const { templates } = useApp().session.value.settings;
  const { view } = useCase();
  return templatesOf(kind, templates, view);
}
