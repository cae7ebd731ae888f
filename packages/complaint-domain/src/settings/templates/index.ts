import type { Settings } from '../schema.ts';
import { ACKNOWLEDGEMENT } from './acknowledgement.ts';
import { FINAL_NOT_UPHELD } from './final-not-upheld.ts';
import { FINAL_PARTLY_UPHELD } from './final-partly-upheld.ts';
import { FINAL_UPHELD } from './final-upheld.ts';
import { INFORMATION_REQUEST } from './information-request.ts';
import { PROGRESS_UPDATE } from './progress-update.ts';

/** The letters that come with the product; an organisation changes them in its settings. */
export const DEFAULT_TEMPLATES: Settings['templates'] = [
  ACKNOWLEDGEMENT,
  INFORMATION_REQUEST,
  PROGRESS_UPDATE,
  FINAL_UPHELD,
  FINAL_PARTLY_UPHELD,
  FINAL_NOT_UPHELD,
];
