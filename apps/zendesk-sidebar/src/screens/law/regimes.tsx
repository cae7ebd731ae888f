import {
  Alert,
  actorName,
  Button,
  CheckList,
  Deadline,
  type I18nOf,
  Icon,
  obligationName,
  Section,
  useTexts,
} from '@recourse/ui/components';
import { useState } from 'preact/hooks';
import { useApp, useCase } from '../../state/context.ts';
import { useBlocked } from '../../state/use-command.ts';
import { CommandForm } from '../command-form.tsx';
import { Facts } from '../facts.tsx';
import { inOrder } from './in-order.ts';
import { useRegimeName } from './names.ts';

/** Which rules run on the case, why they are proposed, who confirmed them, and the date that each gives. */
export function Regimes() {
  const app = useApp();
  const { t } = useTexts('law');
  const { view } = useCase();
  const asked = app.place.value.form === 'regimes';
  const [editing, setEditing] = useState(false);
  const blocked = useBlocked('ConfirmRegimes');
  const open = !blocked && (editing || asked || view.regimesConfirmed === null);
  const close = () => {
    setEditing(false);
    if (asked) app.place.value = { tab: 'law' };
  };
  return (
    <Section
      title={t('regimes.title')}
      icon="law"
      action={
        !open &&
        !blocked && (
          <Button variant="quiet" icon="edit" onClick={() => setEditing(true)}>
            {t('common.edit')}
          </Button>
        )
      }
    >
      <Confirmation />
      <Because />
      {open && <RegimesForm focus={asked || editing} onDone={close} />}
      <Clocks />
    </Section>
  );
}

function Confirmation() {
  const i18n = useTexts('law');
  const { t, formatDate } = i18n;
  const { regimesConfirmed } = useCase().view;
  const { members } = useApp().session.value;
  if (!regimesConfirmed)
    return (
      <Alert tone="warning">
        <p>{t('regimes.unconfirmed')}</p>
      </Alert>
    );
  const name = actorName(regimesConfirmed.by, { members, stages: [] }, i18n);
  return (
    <>
      <p class="rc-small">
        <Icon name="check" /> {t('regimes.confirmed', { name, date: formatDate(regimesConfirmed.at) })}
      </p>
      <Difference />
    </>
  );
}

/** The case may have changed since a person confirmed; their word stands until they look again. */
function Difference() {
  const { t, list } = useTexts('law');
  const { proposedRegimes, regimesConfirmed } = useCase().view;
  const nameOf = useRegimeName();
  const before = regimesConfirmed?.proposed ?? [];
  const more = proposedRegimes.filter((id) => !before.includes(id));
  const fewer = before.filter((id) => !proposedRegimes.includes(id));
  if (more.length + fewer.length === 0) return null;
  return (
    <Alert tone="info" title={t('regimes.differs')}>
      {more.length > 0 && <p>{t('regimes.more', { names: list(more.map(nameOf)) })}</p>}
      {fewer.length > 0 && <p>{t('regimes.fewer', { names: list(fewer.map(nameOf)) })}</p>}
    </Alert>
  );
}

/** What of the case the proposal follows from. */
function Because() {
  const i18n = useTexts('law');
  const { t, language } = i18n;
  const { view } = useCase();
  const country = view.country && new Intl.DisplayNames([language], { type: 'region' }).of(view.country);
  const facts: [string, string][] = [
    [t('complainant.country'), country || t('regimes.unknown')],
    [t('classification.sector'), view.sector ? t(`sector.${view.sector}`) : t('regimes.byCategory')],
    [t('classification.type'), t(`type.${view.type}`)],
    [
      t('complainant.title'),
      view.complainantKind ? t(`complainantKind.${view.complainantKind}`) : t('regimes.unknown'),
    ],
    [t('register.channel'), t(`channel.${view.channel}`)],
  ];
  const marks = marksOf(view.marks, i18n);
  if (marks) facts.push([t('classification.marks'), marks]);
  return (
    <div class="rc-stack-tight">
      <p class="rc-small">{t('regimes.because')}</p>
      <Facts facts={facts} />
    </div>
  );
}

function marksOf(marks: readonly string[], { lookup, list }: I18nOf<'law'>): string {
  return list(marks.map((mark) => lookup(`mark.${mark}`, mark)));
}

function RegimesForm({ focus, onDone }: { focus: boolean; onDone: () => void }) {
  const { t } = useTexts('law');
  const { view } = useCase();
  const nameOf = useRegimeName();
  const inUse = useApp().session.value.settings.regimes.map(({ id }) => id);
  // Of a long list, what concerns this case comes first.
  const known = [...new Set([...view.proposedRegimes, ...view.regimes, ...inUse])];
  if (known.length === 0) return <p class="rc-muted">{t('regimes.none')}</p>;
  const labelOf = (id: string) =>
    view.proposedRegimes.includes(id) ? t('regimes.proposed', { name: nameOf(id) }) : nameOf(id);
  return (
    <CommandForm
      draft={null}
      initial={{ regimes: view.regimesConfirmed ? view.regimes : view.proposedRegimes }}
      command="ConfirmRegimes"
      data={({ regimes }) => ({ regimes })}
      action={t('regimes.confirm')}
      icon="check"
      onDone={onDone}
      {...(view.regimesConfirmed && { onCancel: onDone })}
    >
      {({ value, set }) => (
        <>
          {view.proposedRegimes.length === 0 && <p class="rc-small">{t('regimes.nothingProposed')}</p>}
          <CheckList
            focus={focus}
            label={t('regimes.list')}
            hint={t('regimes.hint')}
            choices={known.map((id) => ({ value: id, label: labelOf(id) }))}
            values={value.regimes}
            onValues={(regimes) => set({ regimes })}
          />
        </>
      )}
    </CommandForm>
  );
}

/** Each regime with its own clocks, as they stand. */
function Clocks() {
  const i18n = useTexts('law');
  const { view, obligations } = useCase();
  const now = useApp().now.value;
  const nameOf = useRegimeName();
  if (view.regimes.length === 0) return null;
  return (
    <div class="rc-stack">
      <h3 class="rc-heading">{i18n.t('regimes.clocks')}</h3>
      {view.regimes.map((regime) => {
        const duties = inOrder(obligations.filter((duty) => duty.regime === regime));
        return (
          <div key={regime} class="card clock">
            <p class="subject">
              <bdi>{nameOf(regime)}</bdi>
            </p>
            {duties.length === 0 && <p class="rc-small">{i18n.t('regimes.noDates')}</p>}
            <ul class="rc-plain-list">
              {duties.map(({ id, kind, due, status, paused }) => (
                <li key={id} class="clock-line">
                  <span>{obligationName(kind, i18n)}</span>
                  <Deadline {...{ due, now, status, paused }} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}
