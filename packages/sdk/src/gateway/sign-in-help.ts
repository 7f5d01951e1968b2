import { failureText, type Lang } from '../domain/failure-text.js';
import { isPortalError } from '../sso/errors.js';
import { helpPage } from './page.js';
import { problemOf } from './problem.js';

/** Why the citizen sees a page instead of what she came for. */
export type Reason = 'unknown' | 'used' | 'signed-in' | { readonly error: unknown };

interface Surroundings {
  readonly lang: Lang;
  readonly requestId: string;
  readonly sandbox: boolean;
  readonly loginUrl: string;
  readonly returnTo: string;
}

/** The page for a sign-in that did not come to its end, with the way to try again and the way back. */
export function signInHelp(reason: Reason, around: Surroundings): Response {
  const { lang, requestId, sandbox, loginUrl, returnTo } = around;
  const words = labels[lang];
  const again = { label: words.again, href: loginUrl };
  const back = { label: words.back, href: returnTo };

  if (typeof reason === 'string') {
    const [title, detail] = words[reason];
    const actions = reason === 'signed-in' ? [{ label: words.goOn, href: returnTo }] : [again, back];
    return helpPage({
      lang,
      requestId,
      sandbox,
      status: reason === 'signed-in' ? 200 : 400,
      title,
      detail,
      actions,
    });
  }

  const { error } = reason;
  const { status } = problemOf(error, requestId, lang);
  const key = isPortalError(error) ? error.messageKey : 'service_down';
  const cancelled = key === 'login_cancelled';
  const actions = cancelled
    ? [{ label: words.without, href: returnTo }, again]
    : key === 'assurance_too_low'
      ? [back, again]
      : [again, back];
  return helpPage({
    lang,
    requestId,
    sandbox,
    status: cancelled ? 200 : status,
    ...failureText(key, lang),
    actions,
  });
}

const labels = {
  vi: {
    again: 'Đăng nhập lại',
    back: 'Quay lại',
    goOn: 'Tiếp tục',
    without: 'Tiếp tục không đăng nhập',
    unknown: [
      'Chưa hoàn tất đăng nhập',
      'Việc đăng nhập chỉ hoàn tất được trong đúng trình duyệt đã bắt đầu, trong vòng 15 phút. Chưa có thông tin nào được dùng. Vui lòng đăng nhập lại.',
    ],
    used: [
      'Lần đăng nhập này đã được dùng',
      'Mỗi lần đăng nhập chỉ dùng được một lần để bảo vệ tài khoản. Hồ sơ và thông tin không bị ảnh hưởng. Vui lòng đăng nhập lại.',
    ],
    'signed-in': ['Đã đăng nhập', 'Việc đăng nhập đã hoàn tất trước đó. Không cần làm gì thêm.'],
  },
  en: {
    again: 'Sign in again',
    back: 'Go back',
    goOn: 'Continue',
    without: 'Continue without signing in',
    unknown: [
      'Sign-in is not complete',
      'A sign-in can only be completed in the browser it began in, within 15 minutes. No information was used. Please sign in again.',
    ],
    used: [
      'This sign-in was already used',
      'Each sign-in works once, to protect the account. Dossiers and information are not affected. Please sign in again.',
    ],
    'signed-in': ['You are signed in', 'The sign-in was completed before. Nothing more is needed.'],
  },
} as const;
