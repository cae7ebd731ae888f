import usAz from '../../../calendars/us-az.json' with { type: 'json' };
import usCa from '../../../calendars/us-ca.json' with { type: 'json' };
import usDc from '../../../calendars/us-dc.json' with { type: 'json' };
import usFl from '../../../calendars/us-fl.json' with { type: 'json' };
import usGa from '../../../calendars/us-ga.json' with { type: 'json' };
import usIl from '../../../calendars/us-il.json' with { type: 'json' };
import usMa from '../../../calendars/us-ma.json' with { type: 'json' };
import usMi from '../../../calendars/us-mi.json' with { type: 'json' };
import usNc from '../../../calendars/us-nc.json' with { type: 'json' };
import usNj from '../../../calendars/us-nj.json' with { type: 'json' };
import usNy from '../../../calendars/us-ny.json' with { type: 'json' };
import usOh from '../../../calendars/us-oh.json' with { type: 'json' };
import usPa from '../../../calendars/us-pa.json' with { type: 'json' };
import usTx from '../../../calendars/us-tx.json' with { type: 'json' };
import usVa from '../../../calendars/us-va.json' with { type: 'json' };
import usWa from '../../../calendars/us-wa.json' with { type: 'json' };
import type { CalendarFile } from '../calendar-file.ts';

/** States of the United States with more than seven million people, and the District of Columbia. */
export const UNITED_STATES: readonly CalendarFile[] = [
  usAz,
  usCa,
  usDc,
  usFl,
  usGa,
  usIl,
  usMa,
  usMi,
  usNc,
  usNj,
  usNy,
  usOh,
  usPa,
  usTx,
  usVa,
  usWa,
];
