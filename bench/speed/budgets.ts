/** A budget of the design, and what was measured against it, in one unit. */
export interface Budget {
  what: string;
  limit: number;
  measured: number;
  unit: 'ms' | 'MB';
}

/** Memory of the ranker in MB by number of cards. */
export const MEMORY_BUDGETS: Readonly<Record<number, number>> = { 10000: 40, 100000: 200 };

/** How far a figure is from its budget, in words: "0.62 of the budget", "1.4 times the budget". */
export function distance({ limit, measured }: Pick<Budget, 'limit' | 'measured'>): string {
  const ratio = measured / limit;
  return ratio <= 1 ? `${ratio.toFixed(2)} of the budget` : `${ratio.toFixed(1)} times the budget`;
}

/** A budget as a line: what, the figure, the budget, the distance. */
export function budgetLine(budget: Budget): string {
  const { what, limit, measured, unit } = budget;
  const sign = measured <= limit ? 'within' : 'OVER  ';
  return `${sign}  ${what}: ${measured.toFixed(1)} ${unit} of ${limit} ${unit}, ${distance(budget)}`;
}
