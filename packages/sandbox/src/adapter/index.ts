import type { SandboxContext, SandboxPart } from '../context.js';
import { mountFaultControl } from '../fault-control.js';
import { faultsFor, faultsOf } from '../faults.js';
import { mountAdapterControl } from './control.js';
import { mountTestFiles } from './files.js';
import { afterSaving } from './after-saving.js';
import { mountDifferenceControl } from './differences.js';
import { mountDvcRoutes } from './dvc/routes.js';
import type { DossierLedger } from './ledger.js';
import { mountInboundControl } from './inbound/control.js';
import { mountLedgerControl } from './ledger-control.js';
import { adapterPaths, mountAdapterRoutes } from './routes.js';
import { mountRateControl, RateLimit } from './rate-limit.js';
import { seed } from './seed/seed.js';
import { Sessions } from './sessions.js';
import { DossierStore } from './store.js';

export interface AdapterPart extends SandboxPart {
  readonly ledger: DossierLedger;
  /** What was found and mended in the data folder at the start. */
  readonly notices: readonly string[];
}

/** The national side of the X-Road adapter, dialect 1 (wire fact 1): dossiers, procedures, dictionaries, debts. */
export function createAdapter(context: SandboxContext): AdapterPart {
  const store = new DossierStore({
    now: context.now,
    folder: context.data,
    seed: (empty, born) => seed(empty, context, born),
  });
  const sessions = new Sessions(context.now);
  const tokens = new Sessions(context.now);
  const rate = new RateLimit(context.now);
  const expireSessions = () => {
    sessions.expireAll();
    tokens.expireAll();
  };
  return {
    ledger: store,
    notices: store.notices,
    mount(app) {
      for (const path of [...adapterPaths, '/dvc']) {
        app.use(`${path}/*`, rate.middleware());
        app.use(`${path}/*`, faultsFor(context, 'adapter', expireSessions));
      }
      app.use(afterSaving(store));
      mountAdapterRoutes(app, context, store, sessions);
      mountDvcRoutes(app, { context, store, tokens });
      mountLedgerControl(app, store);
      mountAdapterControl(app, context, store, expireSessions);
      mountDifferenceControl(app, store);
      mountRateControl(app, rate);
      mountInboundControl(app, context);
      mountFaultControl(app, context);
      mountTestFiles(app, store);
    },
    reset() {
      faultsOf(context).clear();
      rate.set(undefined);
      expireSessions();
      store.reset();
    },
    close: () => store.close(),
  };
}
