import ae from '../../../calendars/ae.json' with { type: 'json' };
import au from '../../../calendars/au.json' with { type: 'json' };
import br from '../../../calendars/br.json' with { type: 'json' };
import brBank from '../../../calendars/br-bank.json' with { type: 'json' };
import ca from '../../../calendars/ca.json' with { type: 'json' };
import de from '../../../calendars/de.json' with { type: 'json' };
import es from '../../../calendars/es.json' with { type: 'json' };
import fr from '../../../calendars/fr.json' with { type: 'json' };
import gbEng from '../../../calendars/gb-eng.json' with { type: 'json' };
import gbNir from '../../../calendars/gb-nir.json' with { type: 'json' };
import gbSct from '../../../calendars/gb-sct.json' with { type: 'json' };
import ie from '../../../calendars/ie.json' with { type: 'json' };
import il from '../../../calendars/il.json' with { type: 'json' };
import it from '../../../calendars/it.json' with { type: 'json' };
import jp from '../../../calendars/jp.json' with { type: 'json' };
import pl from '../../../calendars/pl.json' with { type: 'json' };
import pt from '../../../calendars/pt.json' with { type: 'json' };
import qa from '../../../calendars/qa.json' with { type: 'json' };
import sa from '../../../calendars/sa.json' with { type: 'json' };
import sg from '../../../calendars/sg.json' with { type: 'json' };
import us from '../../../calendars/us.json' with { type: 'json' };
import type { CalendarFile } from '../calendar-file.ts';

/** Countries, the three of the United Kingdom, and the banks of Brazil. */
export const COUNTRIES: readonly CalendarFile[] = [
  ae,
  au,
  br,
  brBank,
  ca,
  de,
  es,
  fr,
  gbEng,
  gbNir,
  gbSct,
  ie,
  il,
  it,
  jp,
  pl,
  pt,
  qa,
  sa,
  sg,
  us,
];
