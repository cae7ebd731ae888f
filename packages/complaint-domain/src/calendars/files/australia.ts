import auAct from '../../../calendars/au-act.json' with { type: 'json' };
import auNsw from '../../../calendars/au-nsw.json' with { type: 'json' };
import auNt from '../../../calendars/au-nt.json' with { type: 'json' };
import auQld from '../../../calendars/au-qld.json' with { type: 'json' };
import auSa from '../../../calendars/au-sa.json' with { type: 'json' };
import auTas from '../../../calendars/au-tas.json' with { type: 'json' };
import auVic from '../../../calendars/au-vic.json' with { type: 'json' };
import auWa from '../../../calendars/au-wa.json' with { type: 'json' };
import type { CalendarFile } from '../calendar-file.ts';

/** States and territories of Australia. */
export const AUSTRALIA: readonly CalendarFile[] = [auAct, auNsw, auNt, auQld, auSa, auTas, auVic, auWa];
