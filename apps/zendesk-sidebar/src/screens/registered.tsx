import { Alert, type Tab, Tabs, useI18n } from '@recourse/ui/components';
import { useApp, useCase } from '../state/context.ts';
import type { TabId } from '../state/screen.ts';
import { CaseAbout, CaseHeader } from './case-header.tsx';
import { CaseTab } from './case-tab.tsx';
import { Guard } from './guard.tsx';
import { NextStep } from './next-step.tsx';
import { OtherObligations } from './obligations.tsx';
import { DecisionTab, HistoryTab, LawTab, MessagesTab, TeamTab } from './parts.tsx';

/** A registered case: what to do next, then what is owed besides, then the case itself in five parts. */
export function Registered() {
  const { t, formatDate } = useI18n();
  const app = useApp();
  const { view } = useCase();
  const tabs: Tab[] = [
    { id: 'case', label: t('tab.case'), content: () => <CaseTab /> },
    { id: 'messages', label: t('tab.messages'), count: view.messages.length, content: () => <MessagesTab /> },
    {
      id: 'team',
      label: t('tab.team'),
      count: view.notes.length + view.tasks.filter((task) => task.state === 'open').length,
      content: () => <TeamTab />,
    },
    { id: 'decision', label: t('tab.decision'), content: () => <DecisionTab /> },
    { id: 'law', label: t('tab.law'), content: () => <LawTab /> },
    { id: 'history', label: t('tab.history'), content: () => <HistoryTab /> },
  ];
  return (
    <div class="page">
      <CaseHeader />
      {app.stopped.value && <Guard />}
      {view.erasedAt !== null ? (
        <Alert tone="neutral" icon="lock" title={t('erased.title')}>
          <p>{t('erased.text', { date: formatDate(view.erasedAt) })}</p>
        </Alert>
      ) : (
        <NextStep />
      )}
      <div class="about">
        <OtherObligations />
        <CaseAbout />
      </div>
      <Tabs
        label={t('tab.list')}
        tabs={tabs}
        selected={app.place.value.tab}
        onSelect={(tab) => {
          app.place.value = { tab: tab as TabId };
        }}
      />
    </div>
  );
}
