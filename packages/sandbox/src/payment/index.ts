import type { Hono } from 'hono';
import type { DossierLedger } from '../adapter/ledger.js';
import type { SandboxContext, SandboxPart } from '../context.js';
import { mountControl } from './control-routes.js';
import { mountPages } from './page-routes.js';
import { Platform } from './platform.js';
import { mountReconciliation } from './reconciliation/routes.js';
import { mountWire } from './wire-routes.js';

export type PaymentPart = SandboxPart & { readonly platform: Platform };

/** The payment platform, version 1.0.6: wire, pay pages, receipts, notifications and control. */
export function createPaymentPlatform(context: SandboxContext, dossiers: DossierLedger): PaymentPart {
  const platform = new Platform(context, dossiers);
  return {
    platform,
    mount(app: Hono) {
      mountWire(app, context, platform);
      mountPages(app, context, platform);
      mountControl(app, platform);
      mountReconciliation(app, context, platform);
    },
    reset: () => platform.reset(),
    close: () => platform.stop(),
  };
}
