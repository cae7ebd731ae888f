import type { ComplaintView } from '@recourse/api-client/schemas';
import type { PostOfferTopic } from '@recourse/complaint-domain';
import {
  Badge,
  Button,
  Section,
  Select,
  stageLabel,
  TextArea,
  TextField,
  TOPIC_OPTIONS,
  useTexts,
} from '@recourse/ui/components';
import { useState } from 'preact/hooks';
import { useApp, useCase } from '../state/context.ts';
import { isoDay, momentOn } from '../state/day.ts';
import { filled } from '../state/filled.ts';
import { useBlocked } from '../state/use-command.ts';
import { CommandForm } from './command-form.tsx';
import { choicesOf } from './register-fields.tsx';

/** What comes after the answer: questions about it, and the way to a body outside. */
export function AfterAnswer() {
  return (
    <>
      <Queries />
      <Referrals />
    </>
  );
}

function Queries() {
  const { t } = useTexts('letters');
  const { queries } = useCase().view;
  const blocked = useBlocked('RecordPostOfferQuery');
  const [adding, setAdding] = useState(false);
  if (queries.length === 0 && blocked) return null;
  return (
    <Section title={t('queries.title')} count={queries.length || undefined}>
      <ul class="rc-plain-list findings">
        {queries.map((query) => (
          <Query key={query.id} query={query} />
        ))}
      </ul>
      {adding ? (
        <QueryForm onDone={() => setAdding(false)} />
      ) : (
        <Button icon="plus" blocked={blocked} onClick={() => setAdding(true)}>
          {t('queries.add')}
        </Button>
      )}
    </Section>
  );
}

function Query({ query }: { query: ComplaintView['queries'][number] }) {
  const { t, formatDate } = useTexts('letters');
  const answered = query.answeredBy !== undefined;
  return (
    <li class="card">
      <p class="rc-row">
        <strong>{t(`topic.${query.about}`)}</strong>
        <Badge tone={answered ? 'success' : 'warning'} icon={answered ? 'check' : 'clock'}>
          {t(answered ? 'queries.answered' : 'queries.open')}
        </Badge>
      </p>
      {query.text && (
        <p class="rc-text" dir="auto">
          {query.text}
        </p>
      )}
      <p class="rc-small">{formatDate(query.at)}</p>
    </li>
  );
}

/** Rule AA2: the stage that a question opens again; any other leaves the answer as it is. */
const REOPENS: Partial<Record<PostOfferTopic, string>> = {
  finding: 'deciding',
  'new-evidence': 'investigating',
};

function QueryForm({ onDone }: { onDone: () => void }) {
  const i18n = useTexts('letters');
  const { t } = i18n;
  const { stages } = useApp().session.value.settings;
  const { finalResponse } = useCase().view;
  const effect = (about: PostOfferTopic) => {
    // A case that is open again stays at its stage.
    if (!finalResponse) return undefined;
    const wanted = REOPENS[about];
    if (!wanted) return t('queries.stands');
    // A register that names its stages otherwise begins again at its first.
    const stage = stages.find(({ id }) => id === wanted) ?? stages[0];
    return t('queries.reopens', { stage: stageLabel(stage?.id ?? wanted, stages, i18n) });
  };
  return (
    <CommandForm
      draft="query"
      initial={{ about: 'finding' as PostOfferTopic, text: '' }}
      command="RecordPostOfferQuery"
      data={filled}
      action={t('queries.add')}
      onDone={onDone}
      onCancel={onDone}
    >
      {({ value, field }) => (
        <>
          <Select
            focus
            label={t('queries.about')}
            hint={effect(value.about)}
            choices={choicesOf('topic', TOPIC_OPTIONS, i18n)}
            {...field('about')}
          />
          <TextArea label={t('queries.text')} name="query" rows={3} optional {...field('text')} />
        </>
      )}
    </CommandForm>
  );
}

function Referrals() {
  const { t, formatDay } = useTexts('letters');
  const { referrals } = useCase().view;
  const blocked = useBlocked('ReferExternally');
  const [adding, setAdding] = useState(false);
  if (referrals.length === 0 && blocked) return null;
  return (
    <Section title={t('referrals.title')} icon="law" count={referrals.length || undefined}>
      <ul class="rc-plain-list findings">
        {referrals.map(({ body, at, externalReference }) => (
          <li class="card" key={`${body}${at}`}>
            <strong>
              <bdi>{body ?? t('erased.item')}</bdi>
            </strong>
            <p class="rc-small">
              {formatDay(at)}
              {externalReference && (
                <>
                  {' · '}
                  <bdi>{externalReference}</bdi>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
      {adding ? (
        <ReferralForm onDone={() => setAdding(false)} />
      ) : (
        <Button icon="plus" blocked={blocked} onClick={() => setAdding(true)}>
          {t('referrals.add')}
        </Button>
      )}
    </Section>
  );
}

function ReferralForm({ onDone }: { onDone: () => void }) {
  const { t } = useTexts('letters');
  const { obligations } = useCase().view;
  const now = useApp().now.value;
  const known = obligations.find(({ cost }) => cost?.body)?.cost?.body ?? '';
  return (
    <CommandForm
      draft="referral"
      initial={{ body: known, on: isoDay(now), externalReference: '' }}
      needed={['body', 'on']}
      check={({ on }) => ({ on: on > isoDay(now) ? t('rejection.in-the-future') : null })}
      command="ReferExternally"
      data={({ on, ...rest }) => ({ ...filled(rest), at: momentOn(on, now) ?? now })}
      action={t('referrals.add')}
      onDone={onDone}
      onCancel={onDone}
    >
      {({ field }) => (
        <>
          <TextField focus label={t('referrals.body')} name="body" {...field('body')} />
          <TextField label={t('referrals.on')} type="date" {...field('on')} />
          <TextField label={t('referrals.reference')} optional {...field('externalReference')} />
        </>
      )}
    </CommandForm>
  );
}
