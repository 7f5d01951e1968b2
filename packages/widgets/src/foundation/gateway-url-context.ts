import { createContext } from '@lit/context';

/** URL of the gateway given by the nearest `<dvc-gateway>`, shared by all copies of the bundle on a page. */
export const gatewayUrlContext = createContext<string | undefined>(Symbol.for('dvcqg.gateway-url.v1'));
