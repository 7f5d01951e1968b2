import { html, page, type Html } from '../page/layout.js';
import type { Persona } from '../personas.js';
import { everyone } from './accounts.js';

export const SERVICE = 'Tài khoản định danh điện tử';

export interface SignInView {
  /** Where the form posts to. */
  readonly action: string;
  /** The name the site is registered under, and the host the person is sent back to. */
  readonly site: string;
  readonly host: string;
  readonly needsLevel2: boolean;
  /** What was typed and what was wrong with it, when the form comes back. */
  readonly entered?: { readonly name: string; readonly number: string };
  readonly errors?: { readonly name?: string; readonly number?: string };
}

const chevron = html`<svg class="choice-go" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
  <path d="m7.5 4.5 5.5 5.5-5.5 5.5" />
</svg>`;
const building = html`<svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
  <path d="M4 17V4.5h7.5V17M11.5 8.5H16V17M2.5 17h15M6.5 8h2.5M6.5 11.5h2.5" />
</svg>`;

export function signInPage(view: SignInView): string {
  const title = 'Đăng nhập bằng tài khoản định danh điện tử';
  // Words of two syllables stay together when the line breaks.
  const heading = 'Đăng\u00a0nhập bằng tài\u00a0khoản định\u00a0danh điện\u00a0tử';
  const body = html`<div class="stack">
    ${summary(view.errors)}
    <div class="split">
      <div class="stack-s">
        <h1>${heading}</h1>
        <p class="lead"><strong>${view.site}</strong> (${view.host}) đề nghị xác nhận danh tính.</p>
        ${
          view.needsLevel2 &&
          html`<div class="notice" data-tone="info">
            <strong class="notice-title">Cần tài khoản định danh mức độ 2</strong>
            <p>Tài khoản mức độ 1 chưa dùng được cho việc này.</p>
          </div>`
        }
      </div>
      <div class="card split-main stack">
        <form method="post" action="${view.action}" class="stack-s">
          <div class="stack-xs">
            <h2 id="accounts">Chọn một tài khoản để thử</h2>
            <p class="muted note">Không cần mật khẩu. Bấm vào một dòng để đăng nhập.</p>
          </div>
          <ul class="choices lined" role="list" aria-labelledby="accounts">
            ${everyone.map((persona) => html`<li>${choice(persona)}</li>`)}
          </ul>
        </form>
        <div class="section">${freeEntry(view)}</div>
      </div>
      <div class="stack">
        <div class="stack-s muted">
          <p>
            Sau khi đăng nhập, trang này nhận được họ tên, số định danh, ngày sinh, địa chỉ, số điện thoại và
            thư điện tử của tài khoản được chọn.
          </p>
          <p>Cán bộ không bao giờ gọi điện yêu cầu mã OTP hay gửi liên kết cài ứng dụng.</p>
        </div>
        <form method="post" action="${view.action}" class="actions">
          <button class="button quiet" name="refuse" value="login_cancelled">
            Quay lại, không đăng nhập
          </button>
        </form>
      </div>
    </div>
  </div>`;
  return page({ title, service: SERVICE, width: 'wide', invalid: view.errors !== undefined, body });
}

function choice(persona: Persona): Html {
  const badge = badgeOf(persona);
  return html`<button class="choice" name="persona" value="${persona.id}">
    <span class="face" aria-hidden="true" ${badge && html`data-tone="${badge.tone}"`}
      >${persona.kind === 'organisation' ? building : initials(persona.name)}</span
    >
    <span class="choice-text">
      <span class="choice-name"
        >${persona.name}
        ${badge && html`<span class="badge" data-tone="${badge.tone}">${badge.text}</span>`}</span
      >
      <span class="choice-about">${persona.about}</span>
    </span>
    ${chevron}
  </button>`;
}

function badgeOf(persona: Persona): { readonly text: string; readonly tone: string } | undefined {
  if (persona.locked) return { text: 'Đang bị khóa', tone: 'danger' };
  if (persona.assurance === 'LoA1') return { text: 'Mức độ 1', tone: 'attention' };
  return persona.kind === 'organisation' ? { text: 'Tổ chức', tone: 'info' } : undefined;
}

/** First letters of the first and last word: "Nguyễn Thị Hoa" is NH. */
function initials(name: string): string {
  const words = name.split(' ');
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.slice(0, 1) ?? '')
    .join('')
    .toLocaleUpperCase('vi');
}

function freeEntry({ action, entered, errors }: SignInView): Html {
  return html`<details ${errors && html`open`}>
    <summary>Dùng danh tính khác</summary>
    <form method="post" action="${action}" class="stack" novalidate>
      ${field({
        id: 'ho-ten',
        name: 'name',
        label: 'Họ và tên, hoặc tên tổ chức',
        value: entered?.name,
        error: errors?.name,
      })}
      ${field({
        id: 'so',
        name: 'number',
        label: 'Số định danh cá nhân hoặc mã số thuế',
        hint: '12 chữ số bắt đầu bằng 999 cho cá nhân, ví dụ 999200000001. Mã số thuế 10 chữ số cho tổ chức.',
        value: entered?.number,
        error: errors?.number,
        inputmode: 'numeric',
      })}
      <div class="actions"><button class="button" name="enter" value="1">Đăng nhập</button></div>
    </form>
  </details>`;
}

interface Field {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string | undefined;
  readonly error?: string | undefined;
  readonly inputmode?: string;
}

function field({ id, name, label, hint, value, error, inputmode = 'text' }: Field): Html {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return html`<div class="field">
    <label for="${id}">${label}</label>
    ${hint && html`<p class="hint" id="${id}-hint">${hint}</p>`}
    ${error && html`<p class="error" id="${id}-error"><span class="visually-hidden">Lỗi: </span>${error}</p>`}
    <input
      id="${id}"
      name="${name}"
      value="${value ?? ''}"
      inputmode="${inputmode}"
      autocomplete="off"
      spellcheck="false"
      ${describedBy !== '' && html`aria-describedby="${describedBy}"`}
      ${error && html`aria-invalid="true"`}
    />
  </div>`;
}

function summary(errors: SignInView['errors']): Html | undefined {
  if (!errors) return undefined;
  return html`<div class="error-summary" role="alert" tabindex="-1" autofocus>
    <h2>Cần sửa trước khi đăng nhập</h2>
    <ul>
      ${errors.name && html`<li><a href="#ho-ten">${errors.name}</a></li>`}
      ${errors.number && html`<li><a href="#so">${errors.number}</a></li>`}
    </ul>
  </div>`;
}
