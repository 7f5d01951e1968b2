/** Why a command did not work, for the person at the terminal. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return 'Unknown error';
  const { code, port } = error as { code?: unknown; port?: unknown };
  if (code === 'EADDRINUSE') return `Port ${String(port)} is taken: choose another with --port.`;
  if (code === 'EACCES')
    return `Port ${String(port)} is not for this account: choose one above 1023 with --port.`;
  return error.message;
}
