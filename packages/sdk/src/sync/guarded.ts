import { ConfigError, PortalError } from '../domain/errors.js';

/** What a driver says may quote what was written: only the kind goes on. */
export async function guarded<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof PortalError || (error as Error).name === 'AbortError') throw error;
    throw new ConfigError(
      'store_unavailable',
      'The store cannot be read or written: check its disk, its folder and its connection.',
      { messageKey: 'service_down' },
    );
  }
}
