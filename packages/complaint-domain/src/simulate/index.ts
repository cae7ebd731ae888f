export type { ExplanationRow } from './explanation-rows.ts';
export type { SimulationInput, SimulationLaw, SimulationProblem, SimulationResult } from './input.ts';
export { SIMULATION_NOTES, type SimulationNote } from './notes.ts';
export * from './portfolio.ts';
export * from './rule.ts';
export type { Forecast, MissedCase, WorkDay } from './work-down.ts';
