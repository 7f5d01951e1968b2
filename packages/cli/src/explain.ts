/** Why a command did not work, for the person at the terminal; `option` is the one that says where it listens. */
export function explain(error: unknown, option = '--port'): string {
  if (!(error instanceof Error)) return 'Unknown error';
  const { code, port } = error as { code?: unknown; port?: unknown };
  if (code === 'EADDRINUSE') return `Port ${String(port)} is taken: choose another with ${option}.`;
  if (code === 'EACCES')
    return `Port ${String(port)} is not for this account: choose one above 1023 with ${option}.`;
  return error.message;
}
