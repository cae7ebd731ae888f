/** One measured figure of the design, with what it must keep to. */
export type Figure = {
  name: string;
  value: number;
  unit: string;
  /** `>= 0.5`, `<= 1.5`. */
  bound: string;
  holds: boolean;
  /** For people: what the value was made of. */
  detail: string;
};

export type Size = {
  /** For a quick look: less of everything. The figures are then no proof. */
  small: boolean;
};

/** `value` rounded to four significant digits; `bound` decides whether it holds. */
export function figure(
  name: string,
  value: number,
  unit: string,
  [comparison, limit]: ['>=' | '<=', number],
  detail: string,
): Figure {
  const rounded = Number(value.toPrecision(4));
  const holds = comparison === '>=' ? value >= limit : value <= limit;
  return { name, value: rounded, unit, bound: `${comparison} ${limit}`, holds, detail };
}

/** The q-quantile (0 < q ≤ 1) by nearest rank. */
export function quantile(values: number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}
