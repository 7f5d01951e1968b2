import { a11yTree } from './a11y-tree.js';
import { axe } from './axe.js';
import { clobberedPage } from './clobbering.js';
import type { Contract } from './contract.js';
import { everyState } from './contract.js';
import { forcedColors } from './forced-colors.js';
import { onFocus, uncovered } from './focus.js';
import { forged } from './forged.js';
import { forms, labels } from './forms.js';
import { gatewayFaults } from './gateway-faults.js';
import { hostCss } from './host-css.js';
import { hostileLinks } from './hostile-links.js';
import { hostileText } from './hostile-text.js';
import { hydrates } from './hydrates.js';
import { keyboard } from './keyboard.js';
import { labelInName } from './label-in-name.js';
import { language } from './language.js';
import { largeText } from './large-text.js';
import { moreContrast } from './more-contrast.js';
import { moves } from './moves.js';
import { narrow } from './narrow.js';
import { noShift } from './no-shift.js';
import { otherGateway } from './other-gateway.js';
import { nothingKept, ownOrigin } from './privacy.js';
import { prototypes } from './prototypes.js';
import { reducedMotion } from './reduced-motion.js';
import { rtl } from './rtl.js';
import { signOut } from './sign-out.js';
import { spoken } from './spoken.js';
import { states } from './states.js';
import { strictPage } from './strict-page.js';
import type { Subject } from './subject.js';
import { textSpacing } from './text-spacing.js';
import { translated } from './translated.js';
import { twoVersions } from './two-versions.js';

/** Every contract, in the order of the table in the documents. */
export const contracts: readonly Contract[] = [
  states,
  axe,
  a11yTree,
  spoken,
  labels,
  labelInName,
  narrow,
  largeText,
  textSpacing,
  forcedColors,
  moreContrast,
  reducedMotion,
  ownOrigin,
  nothingKept,
  onFocus,
  uncovered,
  keyboard,
  forms,
  language,
  translated,
  rtl,
  noShift,
  hydrates,
  gatewayFaults,
  signOut,
  otherGateway,
  forged,
  moves,
  strictPage,
  prototypes,
  clobberedPage,
  hostCss,
  twoVersions,
  hostileText,
  hostileLinks,
];

/** Registers the tests of every contract for one widget; call it in a test file of `@web/test-runner`. */
export function keepsContracts(subject: Subject): void {
  everyState(
    subject,
    contracts.filter(({ check }) => check),
  );
  for (const contract of contracts) if (!contract.check) contract(subject);
}
