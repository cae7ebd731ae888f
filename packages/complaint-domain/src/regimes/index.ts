import aeCbuae from '../../regimes/ae-cbuae.json' with { type: 'json' };
import aeVara from '../../regimes/ae-vara.json' with { type: 'json' };
import auRg271 from '../../regimes/au-rg271.json' with { type: 'json' };
import auRg271Credit from '../../regimes/au-rg271-credit.json' with { type: 'json' };
import auRg271DeathBenefit from '../../regimes/au-rg271-death-benefit.json' with { type: 'json' };
import auRg271Super from '../../regimes/au-rg271-super.json' with { type: 'json' };
import brOuvidoria from '../../regimes/br-ouvidoria.json' with { type: 'json' };
import brSac from '../../regimes/br-sac.json' with { type: 'json' };
import euGdprRequest from '../../regimes/eu-gdpr-request.json' with { type: 'json' };
import euPsd2 from '../../regimes/eu-psd2.json' with { type: 'json' };
import euWhistleblower from '../../regimes/eu-whistleblower.json' with { type: 'json' };
import grievance from '../../regimes/grievance.json' with { type: 'json' };
import internal from '../../regimes/internal.json' with { type: 'json' };
import iso10002 from '../../regimes/iso-10002.json' with { type: 'json' };
import itBanking from '../../regimes/it-banking.json' with { type: 'json' };
import itEnergy from '../../regimes/it-energy.json' with { type: 'json' };
import itInsurance from '../../regimes/it-insurance.json' with { type: 'json' };
import itPayments from '../../regimes/it-payments.json' with { type: 'json' };
import plConsumer from '../../regimes/pl-consumer.json' with { type: 'json' };
import plFinancial from '../../regimes/pl-financial.json' with { type: 'json' };
import ptLivro from '../../regimes/pt-livro.json' with { type: 'json' };
import saSama from '../../regimes/sa-sama.json' with { type: 'json' };
import ukDisp from '../../regimes/uk-disp.json' with { type: 'json' };
import ukDispPayments from '../../regimes/uk-disp-payments.json' with { type: 'json' };
import ukDpaComplaint from '../../regimes/uk-dpa-complaint.json' with { type: 'json' };
import usCfpb from '../../regimes/us-cfpb.json' with { type: 'json' };
import usHipaa from '../../regimes/us-hipaa.json' with { type: 'json' };
import type { Regime } from './regime-schema.ts';

export * from './content-elements.ts';
export * from './duration-schema.ts';
export * from './fact-schema.ts';
export * from './match.ts';
export * from './regime-schema.ts';
export * from './rule-schema.ts';

/** One file a regime. That each has the form of `RegimeSchema` is shown by a test, not checked at run time. */
const FILES: readonly object[] = [
  auRg271,
  auRg271Super,
  auRg271DeathBenefit,
  auRg271Credit,
  ukDisp,
  ukDispPayments,
  ukDpaComplaint,
  usCfpb,
  usHipaa,
  euGdprRequest,
  euPsd2,
  euWhistleblower,
  plFinancial,
  plConsumer,
  itBanking,
  itPayments,
  itInsurance,
  itEnergy,
  ptLivro,
  brSac,
  brOuvidoria,
  aeCbuae,
  aeVara,
  saSama,
  iso10002,
  grievance,
  internal,
];

/** The regimes that come with the product: country by country, then standards, the organisation's own last. */
export const REGIMES = FILES as readonly Regime[];

/** A shipped regime by its id. An unknown id is a bug in the caller. */
export function shippedRegime(id: string): Regime {
  const found = REGIMES.find((regime) => regime.id === id);
  if (!found) throw new Error(`no regime ${id}`);
  return found;
}
