import type { Stored } from '../evolve.ts';
import type { Complaint } from '../state.ts';
import { author, paused, resumed } from './common.ts';

export function regimesConfirmed(c: Complaint, e: Stored<'RegimesConfirmed'>): Complaint {
  const { regimes, proposed } = e.data;
  return { ...c, regimes, regimesConfirmed: { at: e.at, by: author(e), proposed } };
}

/** A later record of a fact corrects the earlier one. */
export function factRecorded(c: Complaint, e: Stored<'FactRecorded'>): Complaint {
  const { fact, factAt } = e.data;
  return { ...c, facts: [...c.facts.filter((known) => known.fact !== fact), { fact, at: factAt }] };
}

export function obligationAssessed(c: Complaint, e: Stored<'ObligationAssessed'>): Complaint {
  const others = c.assessments.filter(({ rule }) => rule !== e.data.rule);
  return { ...c, assessments: [...others, { ...e.data, at: e.at }] };
}

export function waitingChanged(c: Complaint, e: Stored<'WaitingChanged'>): Complaint {
  return { ...c, pauses: e.data.waiting ? paused(c.pauses, e.at) : resumed(c.pauses, e.at) };
}

export function delayNoticed(c: Complaint, e: Stored<'DelayNoticed'>): Complaint {
  return { ...c, delayNotices: [...c.delayNotices, e.data] };
}
