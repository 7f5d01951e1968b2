import type { Context } from 'hono';
import type { GatewayContext } from './context.js';
import { helpPage } from './page.js';
import { langOf, type Problem, problemResponse } from './problem.js';

/** Whether a browser is about to show the answer to a person, and not a script of a page. */
const isShown = (c: Context) =>
  c.req.method === 'GET' && (c.req.header('accept') ?? '').split(',')[0]?.trim() === 'text/html';

/** A problem as JSON, or as a page that helps when a person came here by a link or a redirect. */
export function problemAnswer(
  c: Context,
  problem: Problem,
  { portal }: Pick<GatewayContext, 'portal'>,
  signInUrl?: string,
): Response {
  if (!isShown(c)) return problemResponse(problem);
  const lang = langOf(c);
  const words = labels[lang];
  const { title, detail, status, requestId } = problem;
  return helpPage({
    lang,
    status,
    title,
    detail,
    requestId,
    sandbox: portal.profile.environment === 'sandbox',
    actions: [
      ...(signInUrl === undefined ? [] : [{ label: words.signIn, href: signInUrl }]),
      { label: words.home, href: '/' },
    ],
  });
}

const labels = {
  vi: { signIn: 'Đăng nhập để xem', home: 'Về trang chủ' },
  en: { signIn: 'Sign in to see it', home: 'Go to the front page' },
} as const;
