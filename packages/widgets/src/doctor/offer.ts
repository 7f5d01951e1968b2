import type { doctor } from './doctor.js';

interface Holder {
  doctor?: typeof doctor;
}

/** The one name of ours that a page's console has. */
export function holder(): Holder {
  const page = globalThis as { dvcqg?: Holder };
  return (page.dvcqg ??= {});
}

/** `dvcqg.doctor()`, of which nothing is loaded before somebody asks for it. */
export function offerDoctor(load: () => Promise<unknown>): void {
  const page = holder();
  page.doctor ??= async (options) => {
    const mine = page.doctor;
    await load();
    return page.doctor === mine ? [] : page.doctor!(options);
  };
}
