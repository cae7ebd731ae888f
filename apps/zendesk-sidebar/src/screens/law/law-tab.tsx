import { Assessments } from './assessments.tsx';
import { DelayNotice } from './delay-notice.tsx';
import { RecordedFacts } from './recorded-facts.tsx';
import { Regimes } from './regimes.tsx';
import { Waiting } from './waiting.tsx';

/** What the law says about this case, and what it leaves to a person to say. */
export function LawTab() {
  return (
    <div class="parts">
      <DelayNotice />
      <Regimes />
      <Assessments />
      <RecordedFacts />
      <Waiting />
    </div>
  );
}
