import type { Dossier, DossierPart } from '@dvcqg/sdk';
import type { CodeProblem } from '../dossier/code-problem.js';
import type { FeedMode } from '../foundation/dossier-feed.js';
import type { Failure } from '../foundation/failure-box.js';
import type { Machine } from '../foundation/state.js';

/** One of several dossiers: at a glance, or why it cannot be shown. */
export type Glance = DossierPart & { readonly failure?: Failure };

interface One {
  readonly state: 'ready';
  readonly dossier: Dossier;
  readonly refreshing?: boolean;
  /** A newer answer that was asked for could not be had. */
  readonly failure?: Failure;
  /** How changes are heard of. */
  readonly mode?: FeedMode;
}

interface Several {
  readonly state: 'ready';
  readonly several: readonly Glance[];
  readonly refreshing?: boolean;
}

export type TrackerModel =
  /** Waiting for a code; `problem` when the one typed cannot be one. */
  | { readonly state: 'idle'; readonly problem?: CodeProblem }
  | { readonly state: 'loading' }
  | One
  | Several
  /** Somebody else's dossier that asks for a second proof; `failure` when the one given was refused. */
  | { readonly state: 'pending'; readonly failure?: Failure }
  /** A second proof is being checked. */
  | { readonly state: 'submitting' }
  /** There is no such dossier. */
  | { readonly state: 'empty'; readonly failure: Failure }
  | { readonly state: 'failed'; readonly failure: Failure };

export type TrackerEvent =
  | { readonly type: 'clear' }
  | { readonly type: 'malformed'; readonly problem: CodeProblem }
  | { readonly type: 'ask' }
  | { readonly type: 'refresh' }
  | { readonly type: 'found'; readonly dossier: Dossier }
  | { readonly type: 'found-several'; readonly several: readonly Glance[] }
  /** Told while it was watched. */
  | { readonly type: 'changed'; readonly dossier: Dossier }
  | { readonly type: 'mode'; readonly mode: FeedMode }
  | { readonly type: 'prove' }
  | { readonly type: 'refused'; readonly failure: Failure };

export const trackerMachine: Machine<TrackerModel, TrackerEvent> = { initial: { state: 'idle' }, next };

function next(model: TrackerModel, event: TrackerEvent): TrackerModel {
  switch (event.type) {
    case 'clear':
      return { state: 'idle' };
    case 'malformed':
      return { state: 'idle', problem: event.problem };
    case 'ask':
      return { state: 'loading' };
    case 'refresh':
      return refreshed(model);
    case 'found':
      return { state: 'ready', dossier: event.dossier };
    case 'found-several':
      return { state: 'ready', several: event.several };
    case 'changed':
      return isOne(model) && model.dossier.code === event.dossier.code
        ? { state: 'ready', dossier: event.dossier, ...(model.mode && { mode: model.mode }) }
        : model;
    case 'mode':
      return isOne(model) ? { ...model, mode: event.mode } : model;
    case 'prove':
      return model.state === 'pending' ? { state: 'submitting' } : model;
    case 'refused':
      return refused(model, event.failure);
  }
}

export const isOne = (model: TrackerModel): model is One => model.state === 'ready' && 'dossier' in model;
export const isSeveral = (model: TrackerModel): model is Several =>
  model.state === 'ready' && 'several' in model;

function refreshed(model: TrackerModel): TrackerModel {
  if (isSeveral(model)) return { ...model, refreshing: true };
  if (!isOne(model)) return model;
  const { state, dossier, mode } = model;
  return { state, dossier, ...(mode && { mode }), refreshing: true };
}

/** What was known stays on screen, with its age, unless the gateway says that it may not be shown. */
function refused(model: TrackerModel, failure: Failure): TrackerModel {
  if (failure.key === 'dossier_not_found') return { state: 'empty', failure };
  if (failure.key === 'dossier_not_yours') return { state: 'pending' };
  if (model.state === 'submitting') return { state: 'pending', failure };
  if (!isOne(model)) return { state: 'failed', failure };
  const { state, dossier, mode } = model;
  return { state, dossier, ...(mode && { mode }), failure };
}
