import { clearLine, cursorTo } from 'node:readline';
import type { Lang } from './check/messages.js';

const words = {
  vi: { fetch: 'Tải tệp (KB)', read: 'Đọc và kiểm tra', compare: 'Đối chiếu', send: 'Gửi', perSecond: '/giây', left: 'còn', waiting: 'đang chờ', units: [' giờ', ' phút', ' giây'] },
  en: { fetch: 'Fetch the file (kB)', read: 'Read and check', compare: 'Compare', send: 'Send', perSecond: '/s', left: 'left', waiting: 'waiting', units: [' h', ' min', ' s'] },
} as const; // prettier-ignore

export type Phase = 'fetch' | 'read' | 'compare' | 'send';

export interface Progress {
  /** Done so far in this phase, of so many where that is known. */
  tell(phase: Phase, done: number, total?: number): void;
  /** Takes the bar away. */
  end(): void;
}

/** How often a line is written, ms: a bar is redrawn, a log grows. */
const redrawEvery = 200;
const writeEvery = 5_000;
/** Without an advance for so long we say that we wait, ms. */
const patience = 5_000;
const width = 24;

/** A bar with rate and time left where someone watches, a plain line every few seconds elsewhere. */
export function progressOn(
  out: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>,
  lang: Lang,
  now: () => number = Date.now,
): Progress {
  let at = { phase: 'read' as Phase, done: 0, total: undefined as number | undefined };
  let began = now();
  let advanced = now();
  let written = now();
  const isShown = out.isTTY === true;

  const write = () => {
    written = now();
    const line = progressLine({ ...at, ms: written - began, idle: written - advanced, isBar: isShown }, lang);
    if (!isShown) return void out.write(`${line}\n`);
    const stream = out as NodeJS.WriteStream;
    cursorTo(stream, 0);
    stream.write(line.slice(0, (stream.columns || 80) - 1));
    clearLine(stream, 1);
  };
  const due = () => now() - written >= (isShown ? redrawEvery : writeEvery);
  const timer = setInterval(() => due() && write(), 1_000).unref();

  return {
    tell(phase, done, total) {
      if (phase !== at.phase) began = now();
      if (phase !== at.phase || done !== at.done) advanced = now();
      at = { phase, done, total };
      if (due()) write();
    },
    end() {
      clearInterval(timer);
      if (!isShown) return;
      cursorTo(out as NodeJS.WriteStream, 0);
      clearLine(out as NodeJS.WriteStream, 1);
    },
  };
}

export interface Standing {
  readonly phase: Phase;
  readonly done: number;
  readonly total: number | undefined;
  /** Since the phase began, and since anything advanced. */
  readonly ms: number;
  readonly idle: number;
  readonly isBar: boolean;
}

export function progressLine({ phase, done, total, ms, idle, isBar }: Standing, lang: Lang): string {
  const word = words[lang];
  const number = new Intl.NumberFormat(lang);
  const rate = (done * 1000) / Math.max(1, ms);
  const parts: string[] = [word[phase]];
  if (total !== undefined && total > 0) {
    const share = Math.min(1, done / total);
    const full = Math.floor(share * width);
    if (isBar) parts.push('█'.repeat(full) + '░'.repeat(width - full));
    parts.push(`${Math.floor(share * 100)}%`, `${number.format(done)}/${number.format(total)}`);
  } else parts.push(number.format(done));
  if (phase !== 'read' && idle >= patience) parts.push(`${word.waiting} ${duration(idle, lang)}`);
  else {
    parts.push(`${number.format(Math.round(rate))}${word.perSecond}`);
    if (total !== undefined && rate > 0)
      parts.push(`${word.left} ${duration(((total - done) * 1000) / rate, lang)}`);
  }
  return parts.join('  ');
}

function duration(ms: number, lang: Lang): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  const [h, m, s] = words[lang].units;
  if (hours > 0) return `${hours}${h} ${minutes}${m}`;
  return minutes > 0 ? `${minutes}${m} ${seconds % 60}${s}` : `${seconds}${s}`;
}
