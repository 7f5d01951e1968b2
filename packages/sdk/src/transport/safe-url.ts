import { allowHttp } from '../domain/dangerous.js';
import { ConfigError } from '../domain/errors.js';

const loopback = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** The URL, absolute, without credentials in it, and over TLS unless it stays on this machine. */
export function safeUrl(request: {
  readonly url: string | URL;
  readonly [allowHttp]?: boolean | undefined;
}): URL {
  let url: URL;
  try {
    url = new URL(request.url);
  } catch {
    throw new ConfigError('bad_url', 'A URL must be absolute.', { messageKey: 'service_down' });
  }
  if (url.username || url.password) {
    throw new ConfigError('bad_url', 'A URL must not hold credentials.', { messageKey: 'service_down' });
  }
  if (url.protocol === 'https:') return url;
  if (url.protocol === 'http:' && (loopback.test(url.hostname) || request[allowHttp])) return url;
  throw new ConfigError('insecure_url', 'Only https: leaves this machine, unless allowHttp is passed.', {
    messageKey: 'service_down',
  });
}
