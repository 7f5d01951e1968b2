import { createHash, createHmac } from 'node:crypto';
import type { Planted } from './planted.js';
import type { Row } from './rows.js';

/** Lines to a piece. */
const pieceLines = 500;

/**
 * A day's file as it goes over the wire (assumed A141, A142), piece by piece. The faults of whole files among `planted`
 * are in it.
 */
export function* dayFile(
  about: { readonly partner: string; readonly secret: string; readonly day: string },
  rows: readonly Row[],
  planted: readonly Planted[],
): Generator<Uint8Array> {
  const has = (kind: Planted['kind']) => planted.some((one) => one.kind === kind);
  const total = rows
    .filter(({ MaLoi, MaTienTe }) => MaLoi === '00' && MaTienTe === 'VND')
    .reduce((sum, { SoTien }) => sum + SoTien, 0);
  const said = has('wrong-total') ? total + 1_000 : total;
  const head = ['DOISOAT', '1.0', about.partner, about.day, rows.length, said, keyId(about.secret)];
  const mac = createHmac('sha256', about.secret);
  const written = (lines: readonly (readonly unknown[])[]) => {
    const bytes = Buffer.from(lines.map((fields) => `${fields.join('|')}\n`).join(''), 'utf8');
    mac.update(bytes);
    return bytes;
  };
  yield written([head]);
  for (let at = 0; at < rows.length; at += pieceLines) {
    const piece = written(rows.slice(at, at + pieceLines).map((row) => ['GD', ...fieldsOf(row)]));
    if (has('truncated') && at + pieceLines >= rows.length) {
      // In the middle of its last line.
      yield piece.subarray(0, -10);
      return;
    }
    yield piece;
  }
  if (has('truncated')) return;
  const digest = mac.digest('hex');
  const told = has('unsigned') ? '' : has('bad-signature') ? [...digest].reverse().join('') : digest;
  yield Buffer.from(`KETTHUC|${told}\n`, 'utf8');
}

const fieldsOf = (row: Row) => [
  row.MaThamChieu,
  row.MaGiaoDich,
  row.SoTien,
  row.MaTienTe,
  row.MaLoi,
  row.MaNganHang,
  row.ThoiGianGD,
  row.MaDonVi,
];

/** `MaKhoa` (assumed A142). */
const keyId = (secret: string) =>
  createHash('sha256').update(`MaKhoa|${secret}`, 'utf8').digest('hex').slice(0, 8);
