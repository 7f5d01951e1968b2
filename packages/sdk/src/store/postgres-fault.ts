import { ConfigError, PortalError, TransportError } from '../domain/errors.js';

/** Errors of the server that another try of the whole transaction may not meet. */
const conflicts = new Set([
  '40001', // somebody else's transaction came between
  '40P01', // two waited for each other
  '23505', // two inserted the same key, which serializable transactions may hear of in this way
]);

/** Classes of errors that say that the server cannot serve now: connection, resources, operator, system. */
const outages = new Set(['08', '53', '57', '58']);

/**
 * What the driver throws, as ours. A driver's error is never passed on: it may quote the row, the statement, the host or
 * the user. `params.sqlState` says to operators what PostgreSQL said.
 */
export function postgresFault(error: unknown): PortalError {
  const sqlState = sqlStateOf(error);
  if (sqlState === undefined) return unreachable();
  const params = { sqlState };
  if (conflicts.has(sqlState)) {
    return new TransportError('store_conflict', 'Others wrote to the store at the same time.', {
      messageKey: 'service_down',
      action: 'retry',
      retriable: true,
      params,
    });
  }
  // 25006: a standby that takes no writes, until the pool reaches the new primary.
  if (outages.has(sqlState.slice(0, 2)) || sqlState === '25006') return unreachable(params);
  if (sqlState.startsWith('28') || sqlState === '3D000') {
    return new ConfigError('store_unavailable', 'PostgreSQL refused the log-in, or has no such database.', {
      messageKey: 'service_down',
      params,
    });
  }
  return new ConfigError('store_failed', 'PostgreSQL refused a statement of the store.', {
    messageKey: 'service_down',
    params,
  });
}

/** True when the transaction was rolled back for what others did, and may be tried again as a whole. */
export const isConflict = (error: unknown): boolean =>
  error instanceof PortalError && error.code === 'store_conflict';

function sqlStateOf(error: unknown): string | undefined {
  const { code, severity } = (error ?? {}) as { code?: unknown; severity?: unknown };
  // Errors of sockets have a code of five letters too (EPIPE); only the server tells a severity.
  return typeof severity === 'string' && typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)
    ? code
    : undefined;
}

/** Also where the answer to a COMMIT was lost: whether it took effect is not known, so nobody tries again for the caller. */
const unreachable = (params?: { readonly sqlState: string }) =>
  new TransportError('store_unavailable', 'PostgreSQL cannot be reached, or the connection was lost.', {
    messageKey: 'service_down',
    action: 'retry',
    retriable: true,
    ...(params && { params }),
  });
