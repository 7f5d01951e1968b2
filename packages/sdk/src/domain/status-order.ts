/** How far a dossier is (assumed A105). Statuses of one stage follow each other either way. */
const stages: Readonly<Record<string, number>> = {
  '1': 1,
  '2': 2,
  '4': 3,
  '5': 3,
  '6': 3,
  '3': 4,
  '7': 4,
  '8': 4,
  '9': 4,
  '10': 5,
};

/** Whether a dossier of status `from` would go back. A status that is not known goes nowhere. */
export const isStatusBackwards = (from: string, to: string): boolean =>
  (stages[to] ?? Infinity) < (stages[from] ?? 0);
