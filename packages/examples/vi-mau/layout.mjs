import { html } from 'hono/html';

/** Nothing inline, nothing from elsewhere, no script at all. */
const policy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** A whole page of the wallet. */
export async function page({ title, body, person, refresh }, status = 200) {
  const document = await html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        ${refresh ? html`<meta http-equiv="refresh" content="${refresh}" />` : ''}
        <title>${title} – Ví Mẫu</title>
        <link rel="stylesheet" href="/assets/vi-mau.css" />
        <link rel="icon" href="data:," />
      </head>
      <body>
        <header>
          <p class="ribbon">MÔI TRƯỜNG THỬ NGHIỆM – tiền và người đều được đặt ra</p>
          <div class="masthead">
            <a class="brand" href="/"
              ><svg viewBox="0 0 40 40" aria-hidden="true" focusable="false">
                <rect class="plate" width="40" height="40" rx="10" />
                <path
                  d="M9 14.5h19a3 3 0 0 1 3 3V28a3 3 0 0 1-3 3H12a3 3 0 0 1-3-3zm0 0a3 3 0 0 1 3-4h14v4M31 20.5h-5a2.5 2.5 0 0 0 0 5h5"
                /></svg
              >Ví Mẫu</a
            >
            ${
              person
                ? html`<form method="post" action="/dang-xuat">
                    <span class="who">${person.name}</span><button class="link">Đăng xuất</button>
                  </form>`
                : ''
            }
          </div>
        </header>
        <main>${body}</main>
        <footer><p>Ví Mẫu không có thật và không thuộc tổ chức nào.</p></footer>
      </body>
    </html>`;
  return new Response(String(document), {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
    },
  });
}
