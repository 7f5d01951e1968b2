/**
 * What is measured: a page with one thing on it, and what must be on the screen for a person to be able to go on (`host >>> inner`
 * looks inside one element). The last of it is pressed as soon as all is there, and `asks` must then be asked for: what only
 * looks usable is an error. `does`: what a reader has to know before comparing.
 */
const button = 'button:not([disabled], [aria-disabled="true"])';
export const code = 'H99.01-20250701-0003';

const group = (name, ...subjects) => subjects.map((one) => ({ group: name, usable: [button], ...one }));

export const subjects = [
  ...group('page', { id: 'page', body: '', usable: ['a'], asks: '/cong', does: 'text' }),
  ...group(
    'sign-in',
    {
      id: 'dvc-login-button',
      body: '<dvc-login-button></dvc-login-button>',
      asks: '/dvcqg/login',
      does: 'session',
    },
    {
      id: 'dvc-login-button loader',
      loader: true,
      body: '<dvc-login-button></dvc-login-button>',
      asks: '/dvcqg/login',
      does: 'loader',
    },
    { id: 'mgt-login', body: '<mgt-login></mgt-login>', asks: '/shop/login', does: 'account' },
    {
      id: 'webawesome-button',
      body: '<wa-button variant="brand">Đăng nhập</wa-button>',
      asks: '/shop/login',
      does: 'button',
    },
    {
      id: 'material-button',
      body: '<md-filled-button>Đăng nhập</md-filled-button>',
      asks: '/shop/login',
      does: 'button',
    },
  ),
  ...group(
    'lookup',
    {
      id: 'dvc-dossier-tracker',
      body: '<dvc-dossier-tracker></dvc-dossier-tracker>',
      usable: ['input', button],
      asks: `/dvcqg/dossiers/${code}`,
      does: 'lookup',
    },
    {
      id: 'webawesome-form',
      body: '<wa-card><wa-input label="Mã hồ sơ"></wa-input><wa-button variant="brand">Tra cứu</wa-button></wa-card>',
      usable: ['input', button],
      asks: `/shop/dossiers/${code}`,
      does: 'form',
    },
    {
      id: 'material-form',
      body: '<md-outlined-text-field label="Mã hồ sơ"></md-outlined-text-field><md-filled-button>Tra cứu</md-filled-button>',
      usable: ['input', button],
      asks: `/shop/dossiers/${code}`,
      does: 'form',
    },
  ),
  ...group(
    'payment',
    {
      id: 'dvc-fee-payment',
      body: `<dvc-fee-payment dossier-code="${code}"></dvc-fee-payment>`,
      usable: ['button.btn-main'],
      asks: '/dvcqg/payments',
      does: 'payment',
    },
    {
      id: 'adyen-dropin',
      body: '<div id="dropin"></div>',
      usable: ['button.adyen-checkout__button--pay'],
      asks: '/shop/pay',
      does: 'dropin',
    },
  ),
  ...group('five', {
    id: 'dvc-five',
    body: `<dvc-login-button></dvc-login-button><dvc-dossier-tracker></dvc-dossier-tracker>
      <dvc-dossier-list></dvc-dossier-list><dvc-fee-payment dossier-code="${code}"></dvc-fee-payment>
      <dvc-receipt receipt-id="rcp_3x4mpl3x4mpl3x4mpl3x4m"></dvc-receipt>`,
    usable: [
      `dvc-login-button >>> ${button}`,
      'dvc-dossier-list >>> button',
      'dvc-receipt >>> button',
      'dvc-fee-payment >>> button.btn-main',
      'dvc-dossier-tracker >>> input',
      `dvc-dossier-tracker >>> ${button}`,
    ],
    asks: `/dvcqg/dossiers/${code}`,
    does: 'five',
  }),
];

/** A thousand rows each: `rows` is the element that holds them, and one of them. */
export const lists = [
  { id: 'plain-list', body: '<plain-list></plain-list>', rows: ['plain-list', 'li'], does: 'repeat' },
  {
    id: 'dvc-dossier-list',
    body: '<dvc-dossier-list></dvc-dossier-list>',
    rows: ['dvc-dossier-list', 'li.dossier'],
    does: 'list',
  },
  { id: 'material-list', body: '<md-list></md-list>', rows: ['md-list', 'md-list-item'], does: 'md-list' },
];
