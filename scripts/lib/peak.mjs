import { readFileSync } from 'node:fs';

/**
 * The most memory a child process had in RAM, in bytes, as Linux counts it; 0 elsewhere. The count only grows and goes with
 * the process, so that the last look counts: within 50 ms of its end.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
export function peakOf(child) {
  let peak = 0;
  const look = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024);
    } catch {
      // It has ended, or this is no Linux.
    }
  }, 50);
  child.once('close', () => clearInterval(look));
  return () => peak;
}
