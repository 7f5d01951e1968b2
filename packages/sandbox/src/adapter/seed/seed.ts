import type { SandboxContext } from '../../context.js';
import type { DossierStore } from '../store.js';
import { clocks } from './clocks.js';
import { crowd } from './crowd.js';
import { lifeEvent } from './life-event.js';
import { more } from './more.js';
import { named } from './named.js';
import { payable } from './payable.js';
import { putPlan } from './plan.js';

/** The agency has this dossier and has not sent it: `TraCuuHoSo` says so (assumed A16). */
const NOT_SYNCED = 'H99.01-20260701-0000404';

/** What stands in the ledger when a sandbox starts, dated around the day when its journal began. */
export function seed(store: DossierStore, context: SandboxContext, now: Date): void {
  for (const plan of [...named, ...payable, ...more, ...clocks, ...lifeEvent, ...crowd(now)])
    putPlan(store, plan, now, context.origin);
  store.expect(NOT_SYNCED);
}
