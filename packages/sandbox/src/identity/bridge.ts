import type { IncomingMessage, ServerResponse } from 'node:http';
import { inject, type Response as InjectResponse } from 'light-my-request';

export type Listener = (req: IncomingMessage, res: ServerResponse) => unknown;

/** A step inside the provider that a browser would take by itself. */
export interface Step {
  readonly method?: 'GET' | 'POST';
  /** Path and query. */
  readonly url: string;
  readonly form?: Readonly<Record<string, string>>;
}

/** Headers that describe a connection and not the request; the ones that could move the issuer are set here. */
const NOT_FORWARDED =
  /^(host|connection|content-length|transfer-encoding|keep-alive|upgrade|te|trailer|forwarded|x-forwarded-.*)$/i;
const NOT_RETURNED = /^(connection|content-length|transfer-encoding|keep-alive|date)$/i;

/**
 * Runs Node request listeners (oidc-provider is a Koa app) behind `fetch`: no port, and the same path when the sandbox
 * listens on one. The listener always sees the sandbox's own origin, whatever the connection says.
 */
export class Bridge {
  readonly #origin: URL;

  constructor(origin: string) {
    this.#origin = new URL(origin);
  }

  async handle(listener: Listener, request: Request): Promise<Response> {
    const body = request.body ? Buffer.from(await request.arrayBuffer()) : undefined;
    const { pathname, search } = new URL(request.url);
    return this.#run(listener, request.method, pathname + search, headersOf(request), body);
  }

  /** Runs something of ours that needs Node's request and response, with the request's cookies and no body. */
  async run(request: Request, listener: Listener): Promise<Response> {
    return this.#run(listener, 'GET', new URL(request.url).pathname, headersOf(request), undefined);
  }

  /** Takes a further step as the same browser: `request` with the cookies that `previous` set. */
  async follow(listener: Listener, request: Request, previous: Response, step: Step): Promise<Response> {
    const headers = headersOf(request);
    delete headers['content-type'];
    const cookie = cookiesAfter(headers['cookie'], previous);
    if (cookie) headers['cookie'] = cookie;
    else delete headers['cookie'];
    const body = step.form && Buffer.from(new URLSearchParams(step.form).toString());
    if (body) headers['content-type'] = 'application/x-www-form-urlencoded';
    const next = await this.#run(listener, step.method ?? 'GET', step.url, headers, body);
    // The browser has seen neither answer yet: it gets the cookies of both, oldest first.
    const fresh = next.headers.getSetCookie();
    next.headers.delete('set-cookie');
    for (const line of [...previous.headers.getSetCookie(), ...fresh])
      next.headers.append('set-cookie', line);
    return next;
  }

  async #run(
    listener: Listener,
    method: string,
    url: string,
    headers: Record<string, string>,
    payload: Buffer | undefined,
  ): Promise<Response> {
    const answer = await new Promise<InjectResponse>((resolve, reject) => {
      // A listener that fails before it answers must fail the request, not leave it hanging.
      const guarded = async (req: IncomingMessage, res: ServerResponse) => {
        try {
          await listener(req, res);
        } catch (error) {
          reject(error instanceof Error ? error : new Error('identity listener failed'));
        }
      };
      inject((req, res) => void guarded(req, res), {
        method,
        url,
        headers: {
          ...headers,
          host: this.#origin.host,
          'x-forwarded-proto': this.#origin.protocol.slice(0, -1),
        },
        ...(payload && { payload }),
      }).then(resolve, reject);
    });
    const out = new Headers();
    for (const [name, value] of Object.entries(answer.headers)) {
      if (value === undefined || NOT_RETURNED.test(name)) continue;
      for (const line of Array.isArray(value) ? value : [String(value)]) out.append(name, line);
    }
    const empty = answer.statusCode === 204 || answer.statusCode === 304 || answer.rawPayload.length === 0;
    return new Response(empty ? null : new Uint8Array(answer.rawPayload), {
      status: answer.statusCode,
      headers: out,
    });
  }
}

function headersOf(request: Request): Record<string, string> {
  return Object.fromEntries([...request.headers].filter(([name]) => !NOT_FORWARDED.test(name)));
}

function cookiesAfter(cookie: string | undefined, previous: Response): string {
  const jar = new Map<string, string>();
  const put = (pair: string) => {
    const at = pair.indexOf('=');
    if (at > 0) jar.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim());
  };
  for (const pair of cookie?.split(';') ?? []) put(pair);
  for (const line of previous.headers.getSetCookie()) put(line.split(';', 1)[0] ?? '');
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
}
