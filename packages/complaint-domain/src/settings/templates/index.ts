import type { Settings } from '../schema.ts';
import { ACKNOWLEDGEMENT } from './acknowledgement.ts';
import { DELAY_NOTICE } from './delay-notice.ts';
import { FEEDBACK } from './feedback.ts';
import { FEEDBACK_REQUEST } from './feedback-request.ts';
import { FINAL_NOT_UPHELD } from './final-not-upheld.ts';
import { FINAL_PARTLY_UPHELD } from './final-partly-upheld.ts';
import { FINAL_UPHELD } from './final-upheld.ts';
import { HISTORY_COPY } from './history-copy.ts';
import { HOLDING_RESPONSE } from './holding-response.ts';
import { INFORMATION_REQUEST } from './information-request.ts';
import { POST_OFFER_ANSWER } from './post-offer-answer.ts';
import { PROGRESS_UPDATE } from './progress-update.ts';
import { REDRESS_PAID } from './redress-paid.ts';
import { SUMMARY_LETTER } from './summary-letter.ts';

/** The letters that come with the product; an organisation changes them in its settings. */
export const DEFAULT_TEMPLATES: Settings['templates'] = [
  ACKNOWLEDGEMENT,
  INFORMATION_REQUEST,
  PROGRESS_UPDATE,
  DELAY_NOTICE,
  HOLDING_RESPONSE,
  SUMMARY_LETTER,
  FINAL_UPHELD,
  FINAL_PARTLY_UPHELD,
  FINAL_NOT_UPHELD,
  FEEDBACK,
  HISTORY_COPY,
  POST_OFFER_ANSWER,
  REDRESS_PAID,
  FEEDBACK_REQUEST,
];
