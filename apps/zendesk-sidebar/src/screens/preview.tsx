import type { Language } from '@recourse/complaint-domain';
import { Button, Dialog, type Failure, FailureAlert, useTexts } from '@recourse/ui/components';
import { LANGUAGE_NAMES } from '@recourse/ui/i18n';
import { useApp, useCase } from '../state/context.ts';
import { type Outgoing, sendingOf } from '../state/sending.ts';
import type { Check } from '../state/use-check.ts';
import { useCommand } from '../state/use-command.ts';
import { Facts } from './facts.tsx';
import { Reading } from './reading.tsx';

type Props = {
  letter: Omit<Outgoing, 'surface'>;
  check: Check;
  onClose: () => void;
  onSent: () => void;
};

/** The last look before a text reaches the complainant: to whom, by which way, in which language, as it is read. */
export function Preview({ letter, check, onClose, onSent }: Props) {
  const app = useApp();
  const { t } = useTexts('letters');
  const { view } = useCase();
  const { busy, failure, give } = useCommand();
  const surface = view.surfaces.find((s) => s.host === 'zendesk' && s.state === 'live');
  const send = async () => {
    const { type, data } = sendingOf({ ...letter, surface: surface?.id });
    if (!(await give(type, data))) return;
    const open = app.screen.value;
    const waits = type === 'IssueFinalResponse' && open.kind === 'registered' && open.view.draft !== null;
    app.tell(t(waits ? 'draft.made' : 'messages.sent'));
    onSent();
  };
  return (
    <Dialog
      title={t('preview.title')}
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" icon="send" wide busy={busy} onClick={send}>
            {t('preview.send')}
          </Button>
          <Button wide onClick={onClose}>
            {t('preview.back')}
          </Button>
        </>
      }
    >
      <Facts facts={useWay(letter.language, surface?.ref)} />
      {check.current ? (
        <Reading html={check.current.html} language={letter.language} />
      ) : (
        <Reading text={letter.text} language={letter.language} />
      )}
      <FailureAlert failure={failure} />
      <Refused failure={failure} check={check} />
    </Dialog>
  );
}

function useWay(language: Language, ticket: string | undefined): [string, string][] {
  const { t } = useTexts('letters');
  const { name, email } = useCase().view.complainant ?? {};
  const recipient = [name, email && `<${email}>`].filter(Boolean).join(' ');
  return [
    [t('preview.recipient'), recipient || t('preview.noRecipient')],
    [
      t('preview.channel'),
      ticket === undefined ? t('rejection.no-way-to-send') : t('preview.publicReply', { ticket }),
    ],
    [t('messages.language'), LANGUAGE_NAMES[language]],
  ];
}

type Named = { element: string; issue?: string; citation?: string | null };

/** What the service refused the letter for, in words where the last check knows them. */
function Refused({ failure, check }: { failure: Failure | null; check: Check }) {
  if (failure?.rejection?.code !== 'letter-incomplete') return null;
  const named = (failure.rejection.detail?.findings ?? []) as Named[];
  const wordsOf = ({ element, issue, citation }: Named) =>
    check.letter?.findings.find((found) => found.element === element && found.issue === issue)?.message ??
    [element, citation].filter(Boolean).join(' · ');
  return (
    <ul>
      {named.map((found) => (
        <li key={`${found.element}${found.issue}${found.citation}`}>
          <bdi>{wordsOf(found)}</bdi>
        </li>
      ))}
    </ul>
  );
}
