import type { LetterFindingView } from '@recourse/api-client/schemas';
import {
  Alert,
  Badge,
  Button,
  FailureAlert,
  type IconName,
  type Tone,
  useTexts,
} from '@recourse/ui/components';
import { useId } from 'preact/hooks';
import { useCase } from '../state/context.ts';
import { byWeight, type Check, stopsOf } from '../state/use-check.ts';

const LEVELS: Record<LetterFindingView['level'], { tone: Tone; icon: IconName }> = {
  gap: { tone: 'danger', icon: 'alert' },
  forbidden: { tone: 'danger', icon: 'cross' },
  advice: { tone: 'info', icon: 'info' },
};

type Props = {
  check: Check;
  /** Puts a paragraph into the letter. */
  onInsert?: (wording: string) => void;
  /** Shows a passage of the letter; false: it is not in the text. */
  onShow?: (quote: string) => void;
};

/** What the rules find in the letter beside it: how much, then each with its source and what helps. */
export function LetterCheck({ check, onInsert, onShow }: Props) {
  const i18n = useTexts('letters');
  const { t } = i18n;
  const id = useId();
  const { state, letter, failure } = check;
  const summary = letter ? (stopsOf(letter, i18n) ?? t('check.clean')) : '';
  const stops = letter !== null && stopsOf(letter, i18n) !== null;
  const again = <Button onClick={() => void check.ask()}>{t('check.again')}</Button>;
  return (
    <section class="check" aria-labelledby={id} aria-busy={state === 'asking'}>
      <h3 class="check-title" id={id}>
        {t('check.title')}
        {state === 'asking' && <span class="rc-spinner" aria-hidden="true" />}
      </h3>
      <p class="check-count" role="status">
        {summary && (
          <Badge tone={stops ? 'danger' : 'success'} icon={stops ? 'alert' : 'check'}>
            {summary}
          </Badge>
        )}
      </p>
      {!letter && state !== 'offline' && state !== 'failed' && (
        <p class="rc-small">{t(state === 'asking' ? 'check.busy' : 'check.idle')}</p>
      )}
      {state === 'offline' && (
        <Alert tone="warning" icon="offline" action={again}>
          <p>{t('check.offline')}</p>
        </Alert>
      )}
      {state === 'failed' && (
        <>
          <Alert tone="warning" title={t('check.failed')} action={again} />
          <FailureAlert failure={failure} />
        </>
      )}
      {letter && letter.findings.length > 0 && (
        <ul class="rc-plain-list check-list">
          {byWeight(letter.findings).map((finding) => (
            <Finding
              key={`${finding.level}${finding.element}${finding.regime}${finding.issue}${finding.quote}`}
              finding={finding}
              onInsert={onInsert}
              onShow={onShow}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

type FindingProps = { finding: LetterFindingView } & {
  [K in 'onInsert' | 'onShow']: Props[K] | undefined;
};

function Finding({ finding, onInsert, onShow }: FindingProps) {
  const { t } = useTexts('letters');
  const id = useId();
  const { issues } = useCase().view;
  const { level, message, citation, quote, wording } = finding;
  const issue = issues.find((candidate) => candidate.id === finding.issue)?.text;
  return (
    <li class={`found found-${level}`}>
      <p class="rc-row">
        <Badge tone={LEVELS[level].tone} icon={LEVELS[level].icon}>
          {t(`check.level.${level}`)}
        </Badge>
        {citation && (
          <span class="rc-small">
            <bdi>{citation}</bdi>
          </span>
        )}
      </p>
      <p id={id}>{message}</p>
      {issue && (
        <p class="rc-small">
          <bdi>{issue}</bdi>
        </p>
      )}
      {quote && (
        <blockquote class="quote" dir="auto">
          {quote}
        </blockquote>
      )}
      {wording && onInsert && (
        <Button icon="plus" aria-describedby={id} onClick={() => onInsert(wording)}>
          {t('check.insert')}
        </Button>
      )}
      {quote && onShow && (
        <Button icon="edit" aria-describedby={id} onClick={() => onShow(quote)}>
          {t('check.show')}
        </Button>
      )}
    </li>
  );
}
