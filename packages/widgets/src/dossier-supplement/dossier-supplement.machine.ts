import type { Dossier, SupplementRequest } from '@dvcqg/sdk';
import type { Failure } from '../foundation/failure-box.js';
import type { Machine } from '../foundation/state.js';

/** What the widget knows of a chosen file; the file itself stays with the controller. */
export interface Chosen {
  readonly name: string;
  readonly size: number;
  /** Why it cannot be sent. `can-shrink`: a photo that could be made smaller. */
  readonly fault?: 'too-large' | 'can-shrink' | 'wrong-type' | 'unreadable';
}

export interface Paper {
  readonly name: string;
  readonly file?: Chosen;
  /** A check or a shrinking is under way. */
  readonly busy?: boolean;
  /** How its sending goes. */
  readonly upload?: 'sending' | 'sent' | 'failed';
}

interface Open {
  readonly dossier: Dossier;
  readonly request: SupplementRequest;
  readonly papers: readonly Paper[];
  readonly note: string;
}

export type SupplementModel =
  /** No code was given, or nobody is signed in: papers are taken from the owner only. */
  | { readonly state: 'idle'; readonly why: 'no-code' | 'signed-out' }
  /** Somebody was signed in until the session ran out. */
  | { readonly state: 'expired' }
  | { readonly state: 'loading' }
  /** `faults`: the form was sent on with papers missing or wrong. */
  | (Open & {
      readonly state: 'ready';
      readonly step: 'fill' | 'review';
      readonly faults?: true;
      readonly failure?: Failure;
    })
  | (Open & { readonly state: 'submitting' })
  | { readonly state: 'succeeded'; readonly dossier: Dossier; readonly sent: readonly string[] }
  /** Somebody else's dossier, or one that waits for no papers. */
  | { readonly state: 'empty'; readonly why: 'not-mine' | 'not-open'; readonly dossier: Dossier }
  | { readonly state: 'failed'; readonly failure: Failure };

export type SupplementEvent =
  | { readonly type: 'clear' }
  | { readonly type: 'ask' }
  | { readonly type: 'signed-out'; readonly ended: boolean }
  | { readonly type: 'loaded'; readonly dossier: Dossier; readonly unnamed: string }
  | { readonly type: 'refused'; readonly failure: Failure }
  | { readonly type: 'busy'; readonly at: number }
  | { readonly type: 'chosen'; readonly at: number; readonly file: Chosen | undefined }
  | { readonly type: 'note'; readonly note: string }
  | { readonly type: 'review' }
  | { readonly type: 'change' }
  | { readonly type: 'submit' }
  | { readonly type: 'upload'; readonly at: number; readonly upload: NonNullable<Paper['upload']> }
  | { readonly type: 'sent'; readonly dossier: Dossier }
  | { readonly type: 'send-failed'; readonly failure: Failure };

/** From what the agency asks for to papers that have arrived, and never twice. */
export const supplementMachine: Machine<SupplementModel, SupplementEvent> = {
  initial: { state: 'loading' },
  next,
};

function next(model: SupplementModel, event: SupplementEvent): SupplementModel {
  switch (event.type) {
    case 'clear':
      return { state: 'idle', why: 'no-code' };
    case 'ask':
      return { state: 'loading' };
    case 'signed-out':
      return event.ended ? { state: 'expired' } : { state: 'idle', why: 'signed-out' };
    case 'loaded':
      return model.state === 'loading' ? loaded(event.dossier, event.unnamed) : model;
    case 'refused':
      return model.state === 'loading' ? { state: 'failed', failure: event.failure } : model;
    case 'sent':
      return model.state === 'submitting'
        ? { state: 'succeeded', dossier: event.dossier, sent: model.papers.map(({ name }) => name) }
        : model;
    case 'send-failed':
      return model.state === 'submitting' ? sendFailed(model, event.failure) : model;
    case 'upload':
      return model.state === 'submitting'
        ? { ...model, papers: put(model.papers, event.at, { upload: event.upload }) }
        : model;
    default:
      return model.state === 'ready' ? filled(model, event) : model;
  }
}

type Ready = Extract<SupplementModel, { state: 'ready' }>;
type Filling = Extract<
  SupplementEvent,
  { type: 'busy' | 'chosen' | 'note' | 'review' | 'change' | 'submit' }
>;

function filled(model: Ready, event: Filling): SupplementModel {
  const { failure: _, faults: __, ...open } = model;
  switch (event.type) {
    case 'busy':
      return { ...model, papers: put(model.papers, event.at, { busy: true }) };
    case 'chosen':
      return { ...model, papers: chosen(model.papers, event.at, event.file) };
    case 'note':
      return { ...model, note: event.note };
    case 'review':
      return isComplete(model.papers) ? { ...open, step: 'review' } : { ...open, step: 'fill', faults: true };
    case 'change':
      return { ...open, step: 'fill' };
    case 'submit': {
      const { dossier, request, papers, note } = model;
      return model.step === 'review' && isComplete(papers)
        ? { state: 'submitting', dossier, request, papers, note }
        : model;
    }
  }
}

/** The request that is open now, if there is one. */
export function openRequest(dossier: Dossier): SupplementRequest | undefined {
  if (dossier.status.code !== '5') return undefined;
  return dossier.supplements.filter(({ answeredAt }) => !answeredAt).at(-1);
}

/** `unnamed`: what a paper is called when the agency wrote words but named none. */
function loaded(dossier: Dossier, unnamed: string): SupplementModel {
  if (!dossier.mine) return { state: 'empty', why: 'not-mine', dossier };
  const request = openRequest(dossier);
  if (!request) return { state: 'empty', why: 'not-open', dossier };
  const names = request.papers.length ? request.papers : [unnamed];
  return {
    state: 'ready',
    step: 'fill',
    dossier,
    request,
    papers: names.map((name) => ({ name })),
    note: '',
  };
}

/** What was sent already stays sent: the next try sends the rest. */
function sendFailed(
  { papers, ...open }: Extract<SupplementModel, { state: 'submitting' }>,
  failure: Failure,
) {
  const still = papers.map((paper) =>
    paper.upload === 'sending' ? { ...paper, upload: 'failed' as const } : paper,
  );
  return { ...open, state: 'ready', step: 'review', papers: still, failure } as const;
}

export const isComplete = (papers: readonly Paper[]): boolean =>
  papers.every(({ file, busy }) => file && !file.fault && !busy);

function put(papers: readonly Paper[], at: number, change: Partial<Paper>): readonly Paper[] {
  return papers.map((paper, index) => (index === at ? { ...paper, ...change } : paper));
}

/** Another file is not the one that was sent. */
function chosen(papers: readonly Paper[], at: number, file: Chosen | undefined): readonly Paper[] {
  return papers.map((paper, index) => (index === at ? { name: paper.name, ...(file && { file }) } : paper));
}
