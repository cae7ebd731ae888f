export { Button, type ButtonProps, IconButton } from './components/button.tsx';
export { CaseList, type CaseListProps, CaseRow } from './components/case-row.tsx';
export { Dialog } from './components/dialog.tsx';
export { Alert, EmptyState, FailureAlert, Progress, Spinner, Toasts } from './components/feedback.tsx';
export { Checkbox, CheckList, type Choice, Field, Select, TextArea, TextField } from './components/field.tsx';
export { Icon, type IconName } from './components/icon.tsx';
export { Disclosure, Section } from './components/section.tsx';
export {
  Badge,
  Deadline,
  deadlineTone,
  PriorityBadge,
  StatusBadge,
  type Tone,
} from './components/status.tsx';
export { type Tab, Tabs } from './components/tabs.tsx';
export { Timeline } from './components/timeline.tsx';
export { I18nContext, useI18n, useTexts } from './context.ts';
export type { I18n, I18nOf } from './i18n.ts';
export type { FurtherName } from './messages/types.ts';
export { type Failure, failureOf } from './problems.ts';
export { actorName, describeEntry, type Names, obligationName, stageLabel } from './timeline.ts';
export * from './vocabulary.ts';
