import type { Dossier } from '@dvcqg/sdk';
import type { Failure } from '../foundation/failure-box.js';
import type { Machine } from '../foundation/state.js';

/** What is wrong with a typed code, and where in the text it stands. */
export interface CodeProblem {
  readonly failure: Failure;
  readonly start: number;
  readonly end: number;
}

export type TrackerModel =
  /** Waiting for a code; `problem` when the one typed cannot be one. */
  | { readonly state: 'idle'; readonly problem?: CodeProblem }
  | { readonly state: 'loading' }
  /** `failure` when a newer answer could not be had; `refreshing` while one is asked for. */
  | {
      readonly state: 'ready';
      readonly dossier: Dossier;
      readonly refreshing?: boolean;
      readonly failure?: Failure;
    }
  /** There is no such dossier. */
  | { readonly state: 'empty'; readonly failure: Failure }
  | { readonly state: 'failed'; readonly failure: Failure };

export type TrackerEvent =
  | { readonly type: 'clear' }
  | { readonly type: 'malformed'; readonly problem: CodeProblem }
  | { readonly type: 'ask' }
  | { readonly type: 'refresh' }
  | { readonly type: 'found'; readonly dossier: Dossier }
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
      return model.state === 'ready' ? { state: 'ready', dossier: model.dossier, refreshing: true } : model;
    case 'found':
      return { state: 'ready', dossier: event.dossier };
    case 'refused':
      return refused(model, event.failure);
  }
}

/** What was known stays on screen, with its age, unless the gateway says that there is no such dossier. */
function refused(model: TrackerModel, failure: Failure): TrackerModel {
  if (failure.key === 'dossier_not_found') return { state: 'empty', failure };
  return model.state === 'ready'
    ? { state: 'ready', dossier: model.dossier, failure }
    : { state: 'failed', failure };
}
