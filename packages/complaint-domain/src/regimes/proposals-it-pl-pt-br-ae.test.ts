import { describe, expect, it } from 'vitest';
import { proposeRegimes, REGIMES } from './index.ts';

describe('regimes of Italy, Poland, Portugal, Brazil, the Emirates and Saudi Arabia', () => {
  const STATUTORY = REGIMES.filter((regime) => regime.statutory);
  it.each([
    [
      'a bank’s client in Poland',
      { country: 'PL', sector: 'banking', complainant: 'consumer' },
      ['pl-financial'],
    ],
    [
      'a company as client of a Polish bank',
      { country: 'PL', sector: 'banking', complainant: 'business' },
      [],
    ],
    ['a Polish consumer', { country: 'PL', sector: 'retail', complainant: 'consumer' }, ['pl-consumer']],
    ['a Polish shop’s client of unknown kind', { country: 'PL', sector: 'retail' }, []],
    ['an Italian loan', { country: 'IT', sector: 'credit' }, ['it-banking']],
    ['an Italian payment', { country: 'IT', sector: 'payments' }, ['it-payments']],
    ['an Italian policy', { country: 'IT', sector: 'insurance' }, ['it-insurance']],
    ['an Italian electricity bill', { country: 'IT', sector: 'energy' }, ['it-energy']],
    ['a Portuguese shop', { country: 'PT', sector: 'retail' }, ['pt-livro']],
    ['a Brazilian telephone', { country: 'BR', sector: 'telecoms' }, ['br-sac']],
    [
      'a Brazilian bank: first line or ombudsman’s office',
      { country: 'BR', sector: 'banking' },
      ['br-sac', 'br-ouvidoria'],
    ],
    ['a bank in the Emirates', { country: 'AE', sector: 'banking' }, ['ae-cbuae']],
    ['virtual assets in Dubai', { country: 'AE', sector: 'crypto' }, ['ae-vara']],
    ['a Saudi bank', { country: 'SA', sector: 'banking' }, ['sa-sama']],
  ])('[OB25] proposed for %s', (_, traits, expected) => {
    expect(proposeRegimes({ type: 'complaint', ...traits }, STATUTORY)).toEqual(expected);
    expect(proposeRegimes({ type: 'enquiry', ...traits }, STATUTORY)).toEqual([]);
  });
});
