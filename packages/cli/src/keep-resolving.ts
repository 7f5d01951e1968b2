import type { Log, Payments } from '@dvcqg/sdk/server';

/** How often, ms. */
const pause = 60_000;

/**
 * Asks now and then about payments whose payer never came back. Answers what stops it; a process that has nothing else to
 * do ends by itself.
 */
export function keepResolving(payments: Pick<Payments, 'resolve'>, log: Log): () => void {
  const timer = setInterval(() => {
    payments.resolve().catch(() => log({ level: 'warn', event: 'payments.unresolved' }));
  }, pause).unref();
  return () => clearInterval(timer);
}
