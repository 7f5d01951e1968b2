export { DvcDossierList } from './dossier-list/dossier-list.js';
export { DvcDossierTracker } from './dossier-tracker/dossier-tracker.js';
export { configure } from './foundation/page-config.js';
export type { MessageOverrides, PageConfig } from './foundation/page-config.js';
export type { WidgetState } from './foundation/state.js';
export { version } from './foundation/version.js';
export { DvcGateway } from './gateway/gateway.js';
export { DvcLoginButton } from './login-button/login-button.js';
