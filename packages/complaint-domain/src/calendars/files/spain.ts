import esAn from '../../../calendars/es-an.json' with { type: 'json' };
import esAr from '../../../calendars/es-ar.json' with { type: 'json' };
import esAs from '../../../calendars/es-as.json' with { type: 'json' };
import esCb from '../../../calendars/es-cb.json' with { type: 'json' };
import esCe from '../../../calendars/es-ce.json' with { type: 'json' };
import esCl from '../../../calendars/es-cl.json' with { type: 'json' };
import esCm from '../../../calendars/es-cm.json' with { type: 'json' };
import esCn from '../../../calendars/es-cn.json' with { type: 'json' };
import esCt from '../../../calendars/es-ct.json' with { type: 'json' };
import esEx from '../../../calendars/es-ex.json' with { type: 'json' };
import esGa from '../../../calendars/es-ga.json' with { type: 'json' };
import esIb from '../../../calendars/es-ib.json' with { type: 'json' };
import esMc from '../../../calendars/es-mc.json' with { type: 'json' };
import esMd from '../../../calendars/es-md.json' with { type: 'json' };
import esMl from '../../../calendars/es-ml.json' with { type: 'json' };
import esNc from '../../../calendars/es-nc.json' with { type: 'json' };
import esPv from '../../../calendars/es-pv.json' with { type: 'json' };
import esRi from '../../../calendars/es-ri.json' with { type: 'json' };
import esVc from '../../../calendars/es-vc.json' with { type: 'json' };
import type { CalendarFile } from '../calendar-file.ts';

/** Autonomous communities and cities of Spain. */
export const SPAIN: readonly CalendarFile[] = [
  esAn,
  esAr,
  esAs,
  esCb,
  esCe,
  esCl,
  esCm,
  esCn,
  esCt,
  esEx,
  esGa,
  esIb,
  esMc,
  esMd,
  esMl,
  esNc,
  esPv,
  esRi,
  esVc,
];
