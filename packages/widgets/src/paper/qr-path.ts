import type { Bitmap2D } from 'lean-qr';

/** Quiet zone around a QR code, in modules (ISO/IEC 18004 asks for four). */
const quiet = 4;

export interface QrPath {
  /** Side of the drawing in modules, quiet zone included. */
  readonly side: number;
  /** SVG path data: one rectangle for each horizontal run of dark modules. */
  readonly d: string;
}

/**
 * Draws `text` as a QR code, locally. The encoder is loaded when the first code is asked for: a page with no receipt on
 * it does not pay for it.
 */
export async function qrPath(text: string): Promise<QrPath> {
  const { correction, generate } = await import('lean-qr');
  const code = generate(text, { minCorrectionLevel: correction.M });
  return { side: code.size + 2 * quiet, d: runs(code) };
}

function runs(code: Bitmap2D): string {
  let d = '';
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      const from = x;
      while (code.get(x, y)) x += 1;
      if (x > from) d += `M${from + quiet} ${y + quiet}h${x - from}v1h${from - x}z`;
    }
  }
  return d;
}
