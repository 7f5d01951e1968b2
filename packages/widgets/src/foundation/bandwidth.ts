import { composedAncestors } from './dom.js';
import { type Bandwidth, pageConfig } from './page-config.js';

interface Connection {
  readonly saveData?: unknown;
  readonly effectiveType?: unknown;
}

/**
 * Whether a widget is to spare the connection: `bandwidth` on it or on the nearest element around it, else what `configure()`
 * says. `low` spares always; `auto`, and whatever else stands there, where the browser says so. Asked each time it matters:
 * a phone moves between networks.
 */
export function sparesData(element: Element): boolean {
  for (const ancestor of composedAncestors(element)) {
    const written = ancestor.getAttribute('bandwidth');
    if (written) return spares(written as Bandwidth);
  }
  return spares(pageConfig().bandwidth);
}

const spares = (bandwidth: Bandwidth | undefined): boolean => bandwidth === 'low' || browserSpares();

/** Chromium knows the connection; elsewhere only the media feature may tell, and most say nothing: then all is well. */
function browserSpares(): boolean {
  const { saveData, effectiveType } = (navigator as { connection?: Connection }).connection ?? {};
  return (
    saveData === true ||
    effectiveType === 'slow-2g' ||
    effectiveType === '2g' ||
    matchMedia('(prefers-reduced-data: reduce)').matches
  );
}
