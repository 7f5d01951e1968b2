/** Quiet zone around a QR code, in modules (ISO/IEC 18004 asks for four). */
const quiet = 4;

/** A QR code as runs of dark modules. */
export interface QrRuns {
  /** Side of the drawing in modules, quiet zone included. */
  readonly side: number;
  readonly runs: readonly { readonly x: number; readonly y: number; readonly width: number }[];
}

/** Draws `text`. The encoder is loaded when the first code is asked for. */
export async function qrRuns(text: string): Promise<QrRuns> {
  const { correction, generate } = await import('lean-qr');
  const code = generate(text, { minCorrectionLevel: correction.M });
  const runs: { x: number; y: number; width: number }[] = [];
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      const from = x;
      while (code.get(x, y)) x += 1;
      if (x > from) runs.push({ x: from + quiet, y: y + quiet, width: x - from });
    }
  }
  return { side: code.size + 2 * quiet, runs };
}
