import { finding, type Finding } from './finding.js';
import type { Seen } from './seen.js';
import { shown } from './shown.js';

/** How long a gateway may take to say that it is there, ms. */
const patience = 8_000;

/** Where a gateway says that it runs. */
export const healthOf = (gateway: URL): URL => new URL(`${gateway.href.replace(/\/$/, '')}/health`);

/** Whether each gateway answers, and lets this page ask it. */
export async function checkGateways({ here }: Seen, gateways: readonly URL[]): Promise<readonly Finding[]> {
  return (await Promise.all(gateways.map((gateway) => check(gateway, here)))).flat();
}

async function check(gateway: URL, here: URL): Promise<readonly Finding[]> {
  const params = { url: shown(gateway), origin: here.origin };
  const ask = (mode: RequestMode) =>
    fetch(healthOf(gateway), {
      mode,
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.timeout(patience),
    }).catch(() => undefined);
  const answer = await ask('cors');
  if (answer) {
    const told = (answer.ok ? await answer.json().catch(() => undefined) : undefined) as
      { status?: unknown } | undefined;
    return told?.status === 'ok' ? [] : [finding('gateway_absent', params)];
  }
  // An answer that the page may not read: the gateway is there and does not know this page.
  const isThere = gateway.origin !== here.origin && (await ask('no-cors')) !== undefined;
  return [finding(isThere ? 'gateway_refuses' : 'gateway_absent', params)];
}
