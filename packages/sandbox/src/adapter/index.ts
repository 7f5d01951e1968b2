import type { SandboxContext, SandboxPart } from '../context.js';
import { faultsFor, faultsOf, mountFaultControl } from '../faults.js';
import { mountAdapterControl } from './control.js';
import { mountTestFiles } from './files.js';
import type { DossierLedger } from './ledger.js';
import { adapterPaths, mountAdapterRoutes } from './routes.js';
import { seed } from './seed/seed.js';
import { Sessions } from './sessions.js';
import { DossierStore } from './store.js';

/** The national side of the X-Road adapter, dialect 1 (wire fact 1): dossiers, procedures, dictionaries, debts. */
export function createAdapter(context: SandboxContext): SandboxPart & { readonly ledger: DossierLedger } {
  const store = new DossierStore(context.now);
  const sessions = new Sessions(context.now);
  seed(store, context);
  return {
    ledger: store,
    mount(app) {
      for (const path of adapterPaths) app.use(`${path}/*`, faultsFor(context, 'adapter'));
      mountAdapterRoutes(app, context, store, sessions);
      mountAdapterControl(app, context, store, sessions);
      mountFaultControl(app, context);
      mountTestFiles(app, store);
    },
    reset() {
      faultsOf(context).clear();
      sessions.expireAll();
      store.clear();
      seed(store, context);
    },
    close() {},
  };
}
