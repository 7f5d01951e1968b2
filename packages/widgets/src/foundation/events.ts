type Detail = Readonly<Record<string, unknown>>;

/** Tells a fact. The detail never holds personal data: events cross into scripts of the page. */
export function emit(target: EventTarget, name: `dvc-${string}`, detail: Detail = {}): void {
  target.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

/** Asks before something happens; false when the page said no. */
export function ask(target: EventTarget, name: `dvc-before-${string}`, detail: Detail = {}): boolean {
  return target.dispatchEvent(
    new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: true }),
  );
}
