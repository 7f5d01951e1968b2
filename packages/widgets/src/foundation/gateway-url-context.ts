import type { Context } from '@lit/context';

/** URL of the gateway given by the nearest `<dvc-gateway>`, shared by all copies of the bundle on a page. */
export const gatewayUrlContext = Symbol.for('dvcqg.gateway-url.v1') as unknown as Context<
  symbol,
  string | undefined
>;
