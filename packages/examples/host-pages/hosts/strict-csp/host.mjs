export const host = {
  name: 'strict-csp',
  agency: 'Sở Khoa học và Công nghệ tỉnh Mẫu',
  kind: {
    vi: 'trang có CSP chặt: nonce, strict-dynamic, Trusted Types',
    en: 'a page with a strict CSP: nonce, strict-dynamic, Trusted Types',
  },
  why: {
    vi: 'Không có style trong thẻ, không có script lạ, không gán HTML bằng chuỗi: vi phạm nào cũng bị trình duyệt chặn. Máy chủ gửi sẵn trạng thái đầu của các thẻ.',
    en: 'No style attributes, no unknown scripts, no HTML from strings: the browser blocks every breach. The server sends the first state of its tags.',
  },
  origin: 'agencies',
  nonces: true,
  declares: ['login-button', 'dossier-tracker'],
  headers: ({ gateway }, nonce) => ({
    'content-security-policy': [
      "default-src 'none'",
      `script-src 'nonce-${nonce}' 'strict-dynamic'`,
      "style-src 'self'",
      "img-src 'self' data:",
      `connect-src ${new URL(gateway).origin}`,
      "form-action 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types dvcqg-lit',
    ].join('; '),
  }),
};
