/** What a widget is doing: shown as `:state(…)`, as the `state` property and by `dvc-state-change`. */
export type WidgetState =
  'idle' | 'loading' | 'ready' | 'submitting' | 'pending' | 'succeeded' | 'empty' | 'failed' | 'expired';

/** What a widget's machine carries from one event to the next. Each widget narrows it to a closed union. */
export interface WidgetModel {
  readonly state: WidgetState;
}

/** A pure machine: no clock, no I/O, an event that does not fit the state changes nothing. */
export interface Machine<M extends WidgetModel, E> {
  readonly initial: M;
  next(model: M, event: E): M;
}
