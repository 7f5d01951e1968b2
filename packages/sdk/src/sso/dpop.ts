import * as oauth from 'oauth4webapi';

/** Options of a request that carries a proof of possession, when there is a proof to make (RFC 9449). */
export const proving = (proof: oauth.DPoPHandle | undefined) => (proof ? { DPoP: proof } : {});

/**
 * Runs a request, and exactly once more when the far side wants its nonce in the proof (RFC 9449 8, 9): the handle
 * took the nonce from the refusal.
 */
export async function withNonce<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (!oauth.isDPoPNonceError(error)) throw error;
    return attempt();
  }
}
