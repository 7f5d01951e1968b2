import { html, page, type Html } from '../page/layout.js';
import type { Persona } from '../personas.js';
import { SERVICE } from './signin-page.js';

/** Why a sign-in ended without an account; the site gets it as `error_description` (assumed A60). */
export type Refusal = 'login_cancelled' | 'account_locked' | 'assurance_too_low';

const narrow = (title: string, body: Html) => page({ title, service: SERVICE, width: 'narrow', body });

/** The page that says why this account will not do, with both ways on. */
export function refusalPage(
  reason: 'account_locked' | 'assurance_too_low',
  persona: Persona,
  action: string,
): string {
  const { title, text, help } = REFUSALS[reason];
  return narrow(
    title,
    html`<div class="card stack">
      <div class="stack-s">
        <p class="muted">${persona.name}</p>
        <h1>${title}</h1>
        <p class="lead">${text}</p>
      </div>
      <div class="notice" data-tone="info">
        <strong class="notice-title">${help.title}</strong>
        <p>${help.text}</p>
      </div>
      <form method="post" action="${action}" class="actions">
        <button class="button" name="refuse" value="${reason}">Quay lại trang trước</button>
        <a class="button quiet" href="${action}">Chọn tài khoản khác</a>
      </form>
    </div>`,
  );
}

const REFUSALS = {
  account_locked: {
    title: 'Tài khoản đang bị khóa',
    text: 'Tài khoản đang bị khóa nên chưa đăng nhập được. Hồ sơ đã nộp không bị ảnh hưởng.',
    help: {
      title: 'Cách mở khóa',
      text: 'Đến cơ quan Công an nơi gần nhất, mang theo thẻ căn cước, và đề nghị mở khóa tài khoản định danh điện tử.',
    },
  },
  assurance_too_low: {
    title: 'Cần tài khoản mức độ 2',
    text: 'Thủ tục này cần tài khoản định danh mức độ 2. Tài khoản vừa chọn ở mức độ 1.',
    help: {
      title: 'Làm gì tiếp theo',
      text: 'Ông/Bà có thể nâng mức tại cơ quan Công an, hoặc nộp hồ sơ trực tiếp tại Bộ phận Một cửa.',
    },
  },
} as const;

export function expiredPage(): string {
  return narrow(
    'Lượt đăng nhập này không còn hiệu lực',
    html`<div class="card stack">
      <h1>Lượt đăng nhập này không còn hiệu lực</h1>
      <p class="lead">
        Trang đã mở quá lâu, đã được dùng, hoặc được mở ở một trình duyệt khác. Chưa có gì được gửi đi.
      </p>
      <p>Xin quay lại trang ban đầu và bấm đăng nhập một lần nữa.</p>
    </div>`,
  );
}

/** What the library refuses before it knows whom to send back to. The technical part is for the site's developer. */
export function errorPage(out: {
  readonly error: string;
  readonly error_description?: string | undefined;
}): string {
  return narrow(
    'Chưa thể tiếp tục',
    html`<div class="card stack">
      <h1>Chưa thể tiếp tục</h1>
      <p class="lead">
        Trang đã gửi Ông/Bà đến đây đưa một yêu cầu không hợp lệ. Không có thông tin nào được chuyển đi.
      </p>
      <p>Xin quay lại trang đó và thử lại. Nếu vẫn gặp trang này, hãy báo cho cơ quan quản lý trang.</p>
      <details open>
        <summary>Dành cho người phát triển</summary>
        <dl class="facts columns">
          <div>
            <dt>Mã lỗi</dt>
            <dd><code>${out.error}</code></dd>
          </div>
          ${
            out.error_description &&
            html`<div>
              <dt>Chi tiết</dt>
              <dd lang="en">${out.error_description}</dd>
            </div>`
          }
        </dl>
      </details>
    </div>`,
  );
}

/** Asks before it ends the session: the request did not prove that it came from a site of this session. */
export function signOutPage(secret: string): string {
  return narrow(
    'Đăng xuất',
    html`<div class="card stack">
      <div class="stack-s">
        <h1>Đăng xuất khỏi tài khoản này?</h1>
        <p class="lead">Các trang đã đăng nhập bằng tài khoản này cũng sẽ được báo để kết thúc phiên.</p>
      </div>
      <form method="post" action="/oauth2/logout/confirm" class="actions">
        <input type="hidden" name="xsrf" value="${secret}" />
        <button class="button" name="logout" value="yes">Đăng xuất</button>
        <button class="button quiet">Vẫn đăng nhập</button>
      </form>
    </div>`,
  );
}

export function signedOutPage(): string {
  return narrow(
    'Đã đăng xuất',
    html`<div class="card stack">
      <h1>Đã đăng xuất</h1>
      <p class="lead">Phiên đăng nhập đã kết thúc. Có thể đóng trang này.</p>
    </div>`,
  );
}
