/** What is wrong with the board: one fault for each contract, by the contract’s id. */
export type Fault =
  | 'states'
  | 'axe'
  | 'a11y-tree'
  | 'spoken'
  | 'labels'
  | 'label-in-name'
  | 'narrow'
  | 'large-text'
  | 'text-spacing'
  | 'forced-colors'
  | 'more-contrast'
  | 'reduced-motion'
  | 'own-origin'
  | 'nothing-kept'
  | 'on-focus'
  | 'uncovered'
  | 'keyboard'
  | 'forms'
  | 'language'
  | 'translated'
  | 'rtl'
  | 'no-shift'
  | 'hydrates'
  | 'gateway-faults'
  | 'sign-out'
  | 'other-gateway'
  | 'forged'
  | 'moves'
  | 'strict-page'
  | 'prototypes'
  | 'clobbering'
  | 'host-css'
  | 'two-versions'
  | 'hostile-text'
  | 'hostile-links';

/** Contracts that break together with another, because they look at the same fault from another side. */
export const alsoBroken: Partial<Record<Fault, readonly Fault[]>> = {
  states: ['language', 'a11y-tree'],
  // The figure stands right behind a text of others, which may have a mark that is not closed.
  spoken: ['a11y-tree', 'rtl'],
  language: ['spoken', 'label-in-name', 'translated'],
  narrow: ['language'],
  // What moves is another picture in every frame.
  'reduced-motion': ['hydrates'],
  'own-origin': ['hostile-text'],
  'hostile-text': ['strict-page'],
  'hostile-links': ['hostile-text'],
};
