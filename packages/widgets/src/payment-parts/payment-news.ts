import type { GatewayClient } from '@dvcqg/sdk';

/**
 * Between the tabs of one gateway: that some payment was made or decided, and no more. Who hears it asks the gateway what
 * that means for what it shows.
 */
export class PaymentNews {
  readonly #channel: BroadcastChannel | undefined;

  constructor({ url }: GatewayClient, heard: () => void) {
    if (typeof BroadcastChannel !== 'function') return;
    this.#channel = new BroadcastChannel(`dvcqg:${url}:payments`);
    this.#channel.onmessage = heard;
  }

  tell(): void {
    this.#channel?.postMessage('changed');
  }

  close(): void {
    this.#channel?.close();
  }
}
