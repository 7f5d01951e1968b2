import type { Dossier, DossierPage } from '@dvcqg/sdk';
import type { Failure } from '../foundation/failure-box.js';
import type { Machine } from '../foundation/state.js';

export type Turn = Dossier['turn'];

interface Loaded {
  readonly items: readonly Dossier[];
  readonly total: number | undefined;
  /** How many could not be read and so are not among the items. */
  readonly unreadable: number;
  /** The page to ask for next; none after the last. */
  readonly next: number | undefined;
}

export type ListModel =
  | { readonly state: 'loading' }
  /** Nobody is signed in: dossiers are shown to their owner only. */
  | { readonly state: 'idle' }
  /** Somebody was signed in until the session ran out. */
  | { readonly state: 'expired' }
  | (Loaded & {
      readonly state: 'ready';
      readonly more?: 'loading';
      readonly failure?: Failure;
      /** Whose turn it must be for a row to be shown; all when there is none. */
      readonly filter?: Turn;
    })
  | { readonly state: 'empty' }
  | { readonly state: 'failed'; readonly failure: Failure };

export type ListEvent =
  | { readonly type: 'ask' }
  | { readonly type: 'signed-out'; readonly ended: boolean }
  | { readonly type: 'more' }
  | { readonly type: 'page'; readonly page: DossierPage }
  /** The first page, asked for again while the rows are shown. */
  | { readonly type: 'fresh'; readonly page: DossierPage }
  | { readonly type: 'filter'; readonly filter: Turn | undefined }
  | { readonly type: 'refused'; readonly failure: Failure };

export const listMachine: Machine<ListModel, ListEvent> = { initial: { state: 'loading' }, next };

function next(model: ListModel, event: ListEvent): ListModel {
  switch (event.type) {
    case 'ask':
      return { state: 'loading' };
    case 'signed-out':
      return { state: event.ended ? 'expired' : 'idle' };
    case 'more':
      return model.state === 'ready' && model.next && !model.more
        ? loaded(model, { more: 'loading' })
        : model;
    case 'page':
      return page(model, event.page);
    case 'fresh':
      return model.state === 'ready' ? fresh(model, event.page) : model;
    case 'filter': {
      if (model.state !== 'ready') return model;
      const { filter: _, ...rest } = model;
      return event.filter ? { ...rest, filter: event.filter } : rest;
    }
    case 'refused':
      return model.state === 'ready'
        ? loaded(model, { failure: event.failure })
        : { state: 'failed', failure: event.failure };
  }
}

function loaded(
  { items, total, unreadable, next, filter }: Loaded & { readonly filter?: Turn },
  extra: { more?: 'loading'; failure?: Failure } = {},
): ListModel {
  return { state: 'ready', items, total, unreadable, next, ...(filter && { filter }), ...extra };
}

/** A page is appended to what is shown; a dossier that moved between two pages is shown once. */
function page(model: ListModel, { items, total, unreadable = 0, next }: DossierPage): ListModel {
  if (model.state === 'idle' || model.state === 'expired') return model;
  const before = model.state === 'ready' ? model.items : [];
  const seen = new Set(before.map(({ code }) => code));
  const all = [...before, ...yoursFirst(items.filter(({ code }) => !seen.has(code)))];
  const missing = unreadable + (model.state === 'ready' ? model.unreadable : 0);
  const { filter } = model.state === 'ready' ? model : {};
  const kept = { ...(filter && { filter }) };
  return all.length ? loaded({ items: all, total, unreadable: missing, next, ...kept }) : { state: 'empty' };
}

type Ready = Extract<ListModel, { state: 'ready' }>;

/** Rows of the newest first page come first; those of further pages that were loaded stay below them. */
function fresh(model: Ready, { items, total }: DossierPage): ListModel {
  const now = new Set(items.map(({ code }) => code));
  const rest = model.items.filter(({ code }) => !now.has(code));
  const { failure: _, ...kept } = model;
  return { ...kept, items: [...yoursFirst(items), ...rest], total };
}

/** The rows that a filter lets through. */
export function shownRows({ items, filter }: Pick<Ready, 'items' | 'filter'>): readonly Dossier[] {
  return filter ? items.filter(({ turn }) => turn === filter) : items;
}

/** Within a page only: rows that somebody is reading do not move when more come. */
function yoursFirst(items: readonly Dossier[]): readonly Dossier[] {
  const yours = ({ turn }: Dossier) => turn === 'citizen';
  return [...items.filter(yours), ...items.filter((item) => !yours(item))];
}
