import { clearLine, cursorTo } from 'node:readline';
import type { Check } from './check.js';
import { points } from './failure.js';
import type { Lang } from '../words.js';
import type { Result } from './run.js';

const words = {
  vi: { expected: 'phải là', got: 'ví cho', waits: 'chờ {n} giây' },
  en: { expected: 'expected', got: 'got', waits: 'waits {n} s' },
} as const;
const marks = { passed: '✓', failed: '✗', skipped: '–' } as const;

export interface Live {
  start(check: Check, at: number, of: number): void;
  end(result: Result): void;
}

/** Tells of each check as it ends; where someone watches, also of the one that runs. */
export function liveOn(out: NodeJS.WriteStream, lang: Lang): Live {
  const word = words[lang];
  const wipe = () => {
    if (!out.isTTY) return;
    cursorTo(out, 0);
    clearLine(out, 1);
  };
  return {
    start({ id, title, waits }, at, of) {
      if (!out.isTTY) return;
      wipe();
      const pause = waits === undefined ? '' : ` (${word.waits.replace('{n}', String(waits))})`;
      out.write(`[${at}/${of}] ${id} ${title[lang]}${pause}`.slice(0, (out.columns || 80) - 1));
    },
    end({ check, outcome, failure, reason }) {
      wipe();
      out.write(`${marks[outcome]} ${check.id} ${check.title[lang]}\n`);
      if (failure) {
        const { point, expected, got } = failure;
        out.write(`    ${points[point][lang]}: ${word.expected} ${expected}, ${word.got} ${got}\n`);
      }
      if (reason) out.write(`    ${reason[lang]}\n`);
    },
  };
}
