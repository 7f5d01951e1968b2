/** The outbox: many dossiers to the Portal, each one's newest version, exactly once in effect. */
export { createSync, type SyncOptions } from './sync/create-sync.js';
export type {
  DeadLetter,
  DeadLetterPage,
  Difference,
  DrainOptions,
  EnqueueFault,
  EnqueueOptions,
  EnqueuePreview,
  EnqueueResult,
  Sync,
  SyncItem,
  SyncItems,
  SyncProgress,
  SyncRun,
  SyncStatus,
  SyncSummary,
  SyncTombstone,
} from './sync/sync.js';
