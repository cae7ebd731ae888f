import { Button, CheckList, Dialog, Section, TextArea, useI18n } from '@recourse/ui/components';
import { useState } from 'preact/hooks';
import { useApp, useCase } from '../state/context.ts';
import { useBlocked } from '../state/use-command.ts';
import { CommandForm } from './command-form.tsx';

/** Who may see the case, and the end of what it says. Only shown to those who may change one of them. */
export function Privacy() {
  const { t } = useI18n();
  const mayRestrict = useBlocked('Restrict') === null;
  const mayErase = useBlocked('ErasePersonalData') === null;
  if (!mayRestrict && !mayErase) return null;
  return (
    <Section title={t('privacy.title')} icon="lock">
      {mayRestrict && <Restriction />}
      {mayErase && <Erasure />}
    </Section>
  );
}

function Restriction() {
  const { t } = useI18n();
  const { restricted } = useCase().view;
  const [asked, setAsked] = useState(false);
  const close = () => setAsked(false);
  return (
    <>
      <p class="rc-small">{t(restricted ? 'restrict.on' : 'restrict.off')}</p>
      {asked ? (
        <RestrictForm restrict={!restricted} onDone={close} />
      ) : (
        <Button class="start" icon="lock" onClick={() => setAsked(true)}>
          {t(restricted ? 'restrict.lift' : 'restrict.action')}
        </Button>
      )}
    </>
  );
}

/** Restricts the case, or (`restrict` false) opens it to everybody again. */
function RestrictForm({ restrict, onDone }: { restrict: boolean; onDone: () => void }) {
  const { t } = useI18n();
  const { members, actor } = useApp().session.value;
  const others = members
    .filter(({ id }) => id !== actor.id)
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <CommandForm
      draft={restrict ? 'restrict' : 'lift'}
      initial={{ reason: '', excluded: [] as string[] }}
      needed={['reason']}
      command="Restrict"
      data={({ reason, excluded }) => ({ restricted: restrict, excluded, reason })}
      action={t(restrict ? 'restrict.action' : 'restrict.lift')}
      onDone={onDone}
      onCancel={onDone}
    >
      {({ value, set, field }) => (
        <>
          <TextArea focus label={t('end.reason')} name="restrict" rows={2} {...field('reason')} />
          {restrict && others.length > 0 && (
            <CheckList
              label={t('restrict.excluded')}
              hint={t('restrict.excluded.hint')}
              choices={others}
              values={value.excluded}
              onValues={(excluded) => set({ excluded })}
            />
          )}
        </>
      )}
    </CommandForm>
  );
}

function Erasure() {
  const { t } = useI18n();
  const [asked, setAsked] = useState(false);
  return (
    <>
      <p class="rc-small">{t('erase.possible')}</p>
      <Button class="start" variant="danger" onClick={() => setAsked(true)}>
        {t('erase.action')}
      </Button>
      {asked && <EraseDialog onClose={() => setAsked(false)} />}
    </>
  );
}

function EraseDialog({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  return (
    <Dialog title={t('erase.title')} onClose={onClose}>
      <p>{t('erase.goes')}</p>
      <p>{t('erase.stays')}</p>
      <p>{t('erase.host')}</p>
      <CommandForm
        bare
        wide
        draft={null}
        initial={{ reason: '' }}
        needed={['reason']}
        command="ErasePersonalData"
        data={({ reason }) => ({ reason })}
        action={t('erase.confirm')}
        variant="danger"
        onDone={onClose}
        onCancel={onClose}
      >
        {({ field }) => <TextArea label={t('end.reason')} name="erase" rows={2} {...field('reason')} />}
      </CommandForm>
    </Dialog>
  );
}
