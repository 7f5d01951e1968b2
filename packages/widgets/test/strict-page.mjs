import { randomBytes } from 'node:crypto';

/** What a careful site sends, except that it may be framed by the test page. */
const policy = (nonce, { policies, styles = "'self'" }) =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src ${styles.replace('{nonce}', nonce)}`,
    "img-src 'self'",
    "connect-src 'self'",
    "require-trusted-types-for 'script'",
    `trusted-types ${policies}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; ');

const dossier = {
  code: 'H99.01-20250701-0001',
  procedure: { name: 'Đăng ký khai sinh <img src=x onerror=parent.pwned=1>' },
  agency: { name: 'Ủy ban nhân dân xã Bến Mẫu' },
  mine: true,
  ownerName: 'Nguyễn Thị Mẫu',
  status: { code: '6', key: 'payment_requested', label: 'Yêu cầu thực hiện nghĩa vụ tài chính' },
  turn: 'citizen',
  clock: { paused: false, workingDaysLeft: 3 },
  dueAt: '2025-07-08T17:00:00+07:00',
  timeline: [{ at: '2025-07-01T08:05:00+07:00', status: '1', note: '<script>parent.pwned=1</script>' }],
  supplements: [],
  fees: [{ name: 'Lệ phí', kind: 'charge', amount: 8000 }],
  amountDue: 8000,
  paidOnline: false,
  results: [],
  asOf: '2025-07-03T10:00:00+07:00',
};

/** The same, waiting for papers. */
const asked = {
  ...dossier,
  code: 'H99.01-20250701-0002',
  status: { code: '5', key: 'supplement_requested', label: 'Yêu cầu bổ sung giấy tờ' },
  supplements: [{ papers: ['Giấy chứng sinh <img src=x onerror=parent.pwned=1>'], note: 'Bản chụp bị mờ.' }],
};

const hostile = '<img src=x onerror=parent.pwned=1>';
const due = {
  dossierCode: dossier.code,
  amount: 8000,
  fees: [{ name: `Lệ phí ${hostile}`, kind: 'charge', amount: 8000 }],
  payee: { name: `Sở Tư pháp ${hostile}`, account: hostile },
};
const payment = {
  ...due,
  id: 'pay_3x4mpl3x4mpl3x4mpl3x4m',
  status: 'succeeded',
  reference: 'H99-2507-000123',
  createdAt: '2025-07-03T10:00:00+07:00',
  updatedAt: '2025-07-03T10:04:12+07:00',
  receiptId: 'rcp_3x4mpl3x4mpl3x4mpl3x4m',
};
const receipt = {
  ...due,
  id: payment.receiptId,
  number: `H99-2507-000123-1 ${hostile}`,
  kind: 'charge',
  paymentId: payment.id,
  payerName: hostile,
  reference: payment.reference,
  paidAt: payment.updatedAt,
};

const account = { kind: 'person', displayName: 'Nguyễn Thị Mẫu', initials: 'NM', assurance: 2 };
const answers = {
  '/session': { environment: 'sandbox', signedIn: true, account },
  '/dossiers': { items: [dossier] },
  [`/dossiers/${dossier.code}`]: dossier,
  [`/dossiers/${asked.code}`]: asked,
  [`/dossiers/${dossier.code}/fees`]: { ...due, state: 'payable' },
  [`/payments/${payment.id}`]: payment,
  [`/receipts/${receipt.id}`]: receipt,
  [`/payments/${payment.id}/refunds`]: { paymentId: payment.id, refundable: 8000, refunds: [] },
};

const ownLit = '<script type="module" nonce="{nonce}" src="/packages/widgets/test/host-lit.ts"></script>';

const page = (nonce, release, { more = '', early = '' }) => `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <title>Trang của một cơ quan</title>
    <script nonce="${nonce}">
      window.violations = [];
      addEventListener('securitypolicyviolation', (event) =>
        violations.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
      addEventListener('error', (event) => violations.push('error ' + event.message));
      ${early.replace('{nonce}', nonce)}
    </script>
    <script type="module" nonce="${nonce}" src="/release/${release}/loader.js"></script>
    ${more.replace('{nonce}', nonce)}
  </head>
  <body>
    <dvc-gateway url="/strict/gateway">
      <dvc-login-button></dvc-login-button>
      <dvc-dossier-tracker code="${dossier.code}"></dvc-dossier-tracker>
      <dvc-dossier-tracker></dvc-dossier-tracker>
      <dvc-dossier-list></dvc-dossier-list>
      <dvc-dossier-supplement code="${asked.code}"></dvc-dossier-supplement>
      <dvc-fee-payment dossier-code="${dossier.code}"></dvc-fee-payment>
      <dvc-payment-status payment-id="${payment.id}"></dvc-payment-status>
      <dvc-refund-request payment-id="${payment.id}"></dvc-refund-request>
      <dvc-receipt receipt-id="${receipt.id}"></dvc-receipt>
    </dvc-gateway>
  </body>
</html>`;

/** What a browser has that cannot share sheets; Lit then writes `<style>`, with the nonce that the page names. */
const noSharedSheets = "delete Document.prototype.adoptedStyleSheets; window.litNonce = '{nonce}';";

const pages = {
  '/strict/page': { more: ownLit, policies: 'dvcqg-lit lit-html' },
  '/strict/alone': { policies: 'dvcqg-lit' },
  '/strict/old': { policies: 'dvcqg-lit', early: noSharedSheets, styles: "'self' 'nonce-{nonce}'" },
};

/**
 * Serves pages under a strict policy, with the built widgets and a small gateway beside them: `/strict/page` has a Lit of its
 * own, `/strict/alone` has not, and allows no Trusted Types policy but the widgets', `/strict/old` cannot share sheets.
 * `?release=<fault>/<name>` is another release than the sound one (`release-files.mjs`).
 */
export function strictPage(context, next) {
  if (!context.path.startsWith('/strict/')) return next();
  context.set('cache-control', 'no-store');
  const wanted = pages[context.path];
  if (wanted) {
    const nonce = randomBytes(16).toString('base64');
    context.set('content-security-policy', policy(nonce, wanted));
    context.type = 'html';
    context.body = page(nonce, context.query.release ?? 'none/x', wanted);
    return undefined;
  }
  const answer = answers[decodeURIComponent(context.path.slice('/strict/gateway'.length))];
  context.status = answer ? 200 : 404;
  context.type = 'json';
  context.body = JSON.stringify(answer ?? { code: 'dossier_not_found' });
  return undefined;
}
