/** What the process answers to the script that called it. */
export const exit = { well: 0, usage: 1, failed: 2, incomplete: 3 } as const;

/** Of `verify-certificate`; 1 is usage. */
export const verifyExit = {
  'not-a-certificate': 2,
  tampered: 2,
  'other-report': 2,
  'unknown-key': 3,
  expired: 4,
  'not-yet': 4,
  'failed-checks': 5,
  'missing-checks': 5,
} as const;
