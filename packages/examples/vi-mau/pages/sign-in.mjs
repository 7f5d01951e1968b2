import { html } from 'hono/html';
import { shownPhones } from '../accounts.mjs';
import { phone } from './parts.mjs';

export function signInPage({ next, unknown = false }) {
  return html`<section class="card">
    <h1>Đăng nhập Ví Mẫu</h1>
    <form method="post" action="/dang-nhap" class="stack">
      <input type="hidden" name="next" value="${next}" />
      <div class="field">
        <label for="phone">Số điện thoại</label>
        <p class="hint" id="phone-hint">Số thử: ${shownPhones.map(phone).join(', ')}. Không cần mã PIN.</p>
        ${unknown ? html`<p class="error" id="phone-error">Số này chưa có ví. Hãy dùng một trong các số thử.</p>` : ''}
        <input
          id="phone"
          name="phone"
          inputmode="tel"
          autocomplete="off"
          required
          aria-describedby="phone-hint${unknown ? ' phone-error' : ''}"
          ${unknown ? html`aria-invalid="true"` : ''}
        />
      </div>
      <p class="actions"><button class="button">Đăng nhập</button></p>
    </form>
  </section>`;
}
