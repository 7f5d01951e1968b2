import { finding, type Finding } from './finding.js';
import type { Seen } from './seen.js';

/** How long a gateway may take to say that it is there, ms. */
const patience = 8_000;

/** Whether the gateway answers, and lets this page ask it. */
export async function checkGateway({ gateway, here }: Seen): Promise<readonly Finding[]> {
  if (!gateway) return [];
  const url = `${gateway}/health`;
  const params = { url, origin: here.origin };
  const ask = (mode: RequestMode) =>
    fetch(url, { mode, cache: 'no-store', signal: AbortSignal.timeout(patience) }).catch(() => undefined);
  const answer = await ask('cors');
  if (answer?.ok) {
    const told = (await answer.json().catch(() => undefined)) as { status?: unknown } | undefined;
    return told?.status === 'ok' ? [] : [finding('gateway_absent', params)];
  }
  if (answer) return [finding('gateway_absent', params)];
  // An answer that the page may not read: the gateway is there and does not know this page.
  const isThere = (await ask('no-cors')) !== undefined;
  return [finding(isThere ? 'gateway_refuses' : 'gateway_absent', params)];
}
