/** What the process answers to the script that called it. */
export const exit = { well: 0, usage: 1, faults: 2, refused: 3, stopped: 4 } as const;
