import type { Language } from '@recourse/complaint-domain';
import { Button, Dialog, FailureAlert, useTexts } from '@recourse/ui/components';
import { dirOf, LANGUAGE_NAMES } from '@recourse/ui/i18n';
import { useApp, useCase } from '../state/context.ts';
import { useCommand } from '../state/use-command.ts';
import { Facts } from './facts.tsx';

type Props = {
  command: 'SendMessage' | 'Acknowledge' | 'IssueFinalResponse';
  text: string;
  language: Language;
  template: string;
  onClose: () => void;
  onSent: () => void;
};

/** The last look before a text reaches the complainant: to whom, by which way, in which language, word by word. */
export function Preview({ command, text, language, template, onClose, onSent }: Props) {
  const app = useApp();
  const { t } = useTexts('letters');
  const { view } = useCase();
  const { busy, failure, give } = useCommand();
  const surface = view.surfaces.find((s) => s.host === 'zendesk' && s.state === 'live');
  const { name, email } = view.complainant ?? {};
  const send = async () => {
    const sent = await give(command, {
      text,
      language,
      ...(template && { template }),
      ...(surface && { surface: surface.id }),
    });
    if (!sent) return;
    app.tell(t('messages.sent'));
    onSent();
  };
  const facts: [string, string][] = [
    [
      t('preview.recipient'),
      [name, email && `<${email}>`].filter(Boolean).join(' ') || t('preview.noRecipient'),
    ],
    [
      t('preview.channel'),
      surface ? t('preview.publicReply', { ticket: surface.ref }) : t('rejection.no-way-to-send'),
    ],
    [t('messages.language'), LANGUAGE_NAMES[language]],
  ];
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
      <Facts facts={facts} />
      <section
        class="sheet rc-text"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('messages.text')}
        lang={language}
        dir={dirOf(language)}
      >
        {text}
      </section>
      <FailureAlert failure={failure} />
    </Dialog>
  );
}
