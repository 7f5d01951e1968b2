/**
 * What is measured: a page with one thing on it, and what must be on the screen for a person to be able to go on.
 * `does`: what a reader has to know before comparing.
 */
const button = 'button:not([disabled], [aria-disabled="true"])';
const code = 'H99.01-20250701-0003';

const group = (name, ...subjects) => subjects.map((one) => ({ group: name, usable: [button], ...one }));

export const subjects = [
  ...group('page', { id: 'page', body: '', usable: ['a'], does: 'text' }),
  ...group(
    'sign-in',
    { id: 'dvc-login-button', body: '<dvc-login-button></dvc-login-button>', does: 'session' },
    {
      id: 'dvc-login-button loader',
      loader: true,
      body: '<dvc-login-button></dvc-login-button>',
      does: 'loader',
    },
    { id: 'mgt-login', body: '<mgt-login></mgt-login>', does: 'account' },
    { id: 'webawesome-button', body: '<wa-button variant="brand">Đăng nhập</wa-button>', does: 'button' },
    { id: 'material-button', body: '<md-filled-button>Đăng nhập</md-filled-button>', does: 'button' },
  ),
  ...group(
    'lookup',
    {
      id: 'dvc-dossier-tracker',
      body: '<dvc-dossier-tracker></dvc-dossier-tracker>',
      usable: ['input', button],
      does: 'lookup',
    },
    {
      id: 'webawesome-form',
      body: '<wa-card><wa-input label="Mã hồ sơ"></wa-input><wa-button variant="brand">Tra cứu</wa-button></wa-card>',
      usable: ['input', button],
      does: 'form',
    },
    {
      id: 'material-form',
      body: '<md-outlined-text-field label="Mã hồ sơ"></md-outlined-text-field><md-filled-button>Tra cứu</md-filled-button>',
      usable: ['input', button],
      does: 'form',
    },
  ),
  ...group(
    'payment',
    {
      id: 'dvc-fee-payment',
      body: `<dvc-fee-payment dossier-code="${code}"></dvc-fee-payment>`,
      usable: ['button.btn-main'],
      does: 'payment',
    },
    {
      id: 'adyen-dropin',
      body: '<div id="dropin"></div>',
      usable: ['button.adyen-checkout__button--pay'],
      does: 'dropin',
    },
  ),
  ...group('five', {
    id: 'dvc-five',
    body: `<dvc-login-button></dvc-login-button><dvc-dossier-tracker></dvc-dossier-tracker>
      <dvc-dossier-list></dvc-dossier-list><dvc-fee-payment dossier-code="${code}"></dvc-fee-payment>
      <dvc-receipt receipt-id="rcp_3x4mpl3x4mpl3x4mpl3x4m"></dvc-receipt>`,
    usable: ['input', button],
    does: 'five',
  }),
];

/** A thousand rows each. */
export const lists = [
  { id: 'plain-list', body: '<plain-list></plain-list>', rows: 'li', does: 'repeat' },
  { id: 'dvc-dossier-list', body: '<dvc-dossier-list></dvc-dossier-list>', rows: 'li.dossier', does: 'list' },
  { id: 'material-list', body: '<md-list></md-list>', rows: 'md-list-item', does: 'md-list' },
];
