import type { SandboxContext } from '../context.js';

const RECORDED = /^\/oauth2\/(authorize|token|userinfo|introspect|revoke|logout)(\/[\w-]+)?$/;

/** Keeps a call to the provider in the transcript. Pages and redirects are kept as where they lead, without values. */
export async function recordCall(
  context: SandboxContext,
  request: Request,
  form: string,
  response: Response,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url);
  if (!RECORDED.test(pathname)) return;
  const answer = await readAnswer(response.clone(), request.url);
  const refused = response.status >= 400 ? (answer['error'] ?? String(response.status)) : undefined;
  context.transcript.record({
    at: context.now().toISOString(),
    part: 'identity',
    direction: 'in',
    // The tail of a resumed authorization is a one-time value.
    call: `${request.method} ${pathname.replace(/(authorize\/).*/, '$1…')}`,
    request: Object.fromEntries([...searchParams, ...new URLSearchParams(form)]),
    response: answer,
    ...(refused !== undefined && { refused: String(refused) }),
  });
}

/** The back-channel logout call, with whatever came back. */
export function recordNotice(context: SandboxContext, url: string, status: number | undefined): void {
  context.transcript.record({
    at: context.now().toISOString(),
    part: 'identity',
    direction: 'out',
    call: `POST ${new URL(url).pathname}`,
    request: { logout_token: '•••' },
    response: status === undefined ? { error: 'no answer' } : { status },
    ...(status !== 200 && status !== 204 && { refused: status === undefined ? 'no answer' : String(status) }),
  });
}

async function readAnswer(response: Response, base: string): Promise<Record<string, unknown>> {
  const location = response.headers.get('location');
  if (location !== null) {
    const { origin, pathname, searchParams } = new URL(location, base);
    return { status: response.status, redirect: origin + pathname, parameters: [...searchParams.keys()] };
  }
  if (!response.headers.get('content-type')?.includes('json')) return { status: response.status };
  const text = await response.text();
  return text === '' ? { status: response.status } : (JSON.parse(text) as Record<string, unknown>);
}
