import deBb from '../../../calendars/de-bb.json' with { type: 'json' };
import deBe from '../../../calendars/de-be.json' with { type: 'json' };
import deBw from '../../../calendars/de-bw.json' with { type: 'json' };
import deBy from '../../../calendars/de-by.json' with { type: 'json' };
import deHb from '../../../calendars/de-hb.json' with { type: 'json' };
import deHe from '../../../calendars/de-he.json' with { type: 'json' };
import deHh from '../../../calendars/de-hh.json' with { type: 'json' };
import deMv from '../../../calendars/de-mv.json' with { type: 'json' };
import deNi from '../../../calendars/de-ni.json' with { type: 'json' };
import deNw from '../../../calendars/de-nw.json' with { type: 'json' };
import deRp from '../../../calendars/de-rp.json' with { type: 'json' };
import deSh from '../../../calendars/de-sh.json' with { type: 'json' };
import deSl from '../../../calendars/de-sl.json' with { type: 'json' };
import deSn from '../../../calendars/de-sn.json' with { type: 'json' };
import deSt from '../../../calendars/de-st.json' with { type: 'json' };
import deTh from '../../../calendars/de-th.json' with { type: 'json' };
import type { CalendarFile } from '../calendar-file.ts';

/** Länder of Germany. */
export const GERMANY: readonly CalendarFile[] = [
  deBb,
  deBe,
  deBw,
  deBy,
  deHb,
  deHe,
  deHh,
  deMv,
  deNi,
  deNw,
  deRp,
  deSh,
  deSl,
  deSn,
  deSt,
  deTh,
];
