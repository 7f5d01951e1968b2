/** How the days of a column are written where both readings are possible. */
export type DateOrder = 'day-first' | 'month-first';

export type DateReading =
  | { readonly instant: string }
  /** `impossible`: it reads as a date that no calendar has, such as 31/02. */
  | { readonly fault: 'unreadable' | 'impossible' };

const clock = String.raw`(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?`;
const slashed = new RegExp(String.raw`^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})${clock}$`);
const iso = new RegExp(String.raw`^(\d{4})[-/](\d{1,2})[-/](\d{1,2})${clock}(Z|[+-]\d{2}:?\d{2})?$`);
const packed = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2}))?$/;

/** Serials of Excel between 1954 and 2119; smaller or larger numbers are no dates of a dossier. */
const serials = { from: 20_000, to: 80_000, epoch: Date.UTC(1899, 11, 30), day: 86_400_000 };

/** A date as people and machines write it, with Vietnam's offset unless it has its own. */
export function readDate(given: string, order: DateOrder = 'day-first'): DateReading {
  const text = given.trim();
  const written = slashed.exec(text);
  if (written) {
    const [, first, second, year, ...time] = written;
    return order === 'day-first' ? instant(year, second, first, time) : instant(year, first, second, time);
  }
  const standard = iso.exec(text);
  if (standard) {
    const [, year, month, day, hour, minute, second, zone] = standard;
    return instant(year, month, day, [hour, minute, second], zone);
  }
  const digits = packed.exec(text);
  if (digits) return instant(digits[1], digits[2], digits[3], digits.slice(4));
  if (/^\d{5}(\.\d+)?$/.test(text)) return fromSerial(Number(text));
  return { fault: 'unreadable' };
}

function fromSerial(serial: number): DateReading {
  if (serial < serials.from || serial > serials.to) return { fault: 'unreadable' };
  const at = new Date(serials.epoch + Math.round(serial * 86_400) * 1_000);
  return { instant: `${at.toISOString().slice(0, 19)}+07:00` };
}

function instant(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  time: readonly (string | undefined)[],
  zone?: string,
): DateReading {
  const [hour = 0, minute = 0, second = 0] = time.map((part) => Number(part ?? 0));
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), hour, minute, second));
  const same = at.getUTCMonth() + 1 === Number(month) && at.getUTCDate() === Number(day);
  if (!same || hour > 23 || minute > 59 || second > 59) return { fault: 'impossible' };
  const local = at.toISOString().slice(0, 19);
  if (zone === undefined) return { instant: `${local}+07:00` };
  return { instant: `${local}${zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}` };
}

/** Day first, unless the dates of a column can only be read the other way. */
export function dateOrder(texts: Iterable<string>): DateOrder {
  let dayOnly = 0;
  let monthOnly = 0;
  for (const text of texts) {
    const [, first, second] = slashed.exec(text.trim()) ?? [];
    if (Number(first) > 12) dayOnly++;
    if (Number(second) > 12) monthOnly++;
  }
  return monthOnly > 0 && dayOnly === 0 ? 'month-first' : 'day-first';
}
