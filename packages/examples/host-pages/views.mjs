import { released } from './files.mjs';
import { escape } from './template.mjs';

/** What every host puts on its pages of the widgets: nothing else is asked of it. */
export const head = ({ gateway, host }, nonce) =>
  `<link rel="stylesheet" href="/widgets/reserve.css">${(host.declares ?? [])
    .map((name) => `\n    <link rel="stylesheet" href="/widgets/ssr/${name}.css">`)
    .join('')}
    <script type="module" src="/widgets/loader.js" data-gateway="${escape(gateway)}"${host.nonces ? ` nonce="${nonce}"` : ''}></script>`;

/** Pages of another site never see the session: from there the button leads to the citizen's page at the province. */
export function login(site) {
  const returnTo = site.sameSite ? {} : { 'return-to': `${site.province}/ho-so` };
  return widget(site, 'login-button', returnTo, `${site.gateway}/login`, 'Đăng nhập');
}

/** The page of a host with a widget, by path. */
export const views = {
  '': (site, { ma = '' }) =>
    widget(
      site,
      'dossier-tracker',
      {
        code: ma,
        'pay-url': site.sameSite
          ? `${site.base}/nop-phi?ma={dossierCode}`
          : `${site.province}/thanh-toan?ma={dossierCode}`,
        'supplement-url': `${site.province}/bo-sung?ma={dossierCode}`,
      },
      'https://dichvucong.gov.vn',
      'Tra cứu trên Cổng Dịch vụ công quốc gia',
    ),
  'nop-phi': (site, { ma = '' }) =>
    widget(
      site,
      'fee-payment',
      {
        'dossier-code': ma,
        'return-url': `${site.base}/ket-qua`,
        'receipt-url': `${site.base}/bien-lai?id={receiptId}`,
      },
      'https://dichvucong.gov.vn',
      'Thanh toán trên Cổng Dịch vụ công quốc gia',
    ),
  'ket-qua': (site, { payment = '' }) =>
    widget(
      site,
      'payment-status',
      {
        'payment-id': payment,
        'receipt-url': `${site.base}/bien-lai?id={receiptId}`,
        'retry-url': `${site.base}/nop-phi?ma={dossierCode}`,
      },
      'https://dichvucong.gov.vn',
      'Xem kết quả trên Cổng Dịch vụ công quốc gia',
    ),
  'bien-lai': (site, { id = '' }) =>
    widget(
      site,
      'receipt',
      { 'receipt-id': id },
      'https://dichvucong.gov.vn',
      'Xem biên lai trên Cổng Dịch vụ công quốc gia',
    ),
};

/** A tag of ours, or the `div` that editors leave in place; what is inside stays when nothing can be loaded. */
function widget(site, name, attributes, url, text) {
  const { host } = site;
  const [tag, prefix] = host.form === 'div' ? ['div', 'data-'] : [`dvc-${name}`, ''];
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== '')
    .map(([key, value]) => ` ${prefix}${key}="${escape(value)}"`)
    .join('');
  const marker = host.form === 'div' ? ` data-dvcqg-widget="${name}"` : '';
  const root = host.declares?.includes(name) ? declared(site, name, attributes) : '';
  // A sign-in button that the server declares is a link already.
  const fallback = root && name === 'login-button' ? '' : `<a href="${escape(url)}">${text}</a>`;
  return `<${tag}${marker}${given}>${root}${fallback}</${tag}>`;
}

/** What a server of any kind reads from the release and puts directly behind the tag, for its own folder and gateway. */
function declared({ gateway }, name, { code }) {
  return released(`ssr/${name}${code ? '.code' : ''}.vi.html`)
    .replace(/\/widgets\/dvcqg-widgets-[^/]+\//, '/widgets/')
    .replace('"/dvcqg/login', `"${escape(gateway)}/login`);
}
