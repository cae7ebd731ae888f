import { AfterAnswer } from './after-answer.tsx';
import { Ending } from './ending.tsx';
import { FinalResponse } from './final-response.tsx';
import { Findings } from './findings.tsx';
import { Offer } from './offer.tsx';
import { Payments } from './payments.tsx';
import { RedressList } from './redress.tsx';

/** From findings to the end of the case, in the order in which they are made. */
export function DecisionTab() {
  return (
    <div class="parts">
      <Findings />
      <RedressList />
      <FinalResponse />
      <Offer />
      <Payments />
      <AfterAnswer />
      <Ending />
    </div>
  );
}
