import { parseDossierCode } from '@dvcqg/sdk';

/** More than these are not asked about at once. */
const most = 12;

/**
 * The dossier codes in a text, each as it was written: several stand apart by commas, semicolons or lines, or by spaces
 * when every piece is a code of its own. A single code may itself have spaces.
 */
export function codesIn(text: unknown): readonly string[] {
  const lines = typeof text === 'string' ? text : '';
  const pieces = lines
    .split(/[,;\n]+/)
    .map((piece) => piece.trim())
    .filter(Boolean);
  const codes = pieces.flatMap((piece) => {
    const words = piece.split(/\s+/);
    return words.length > 1 && words.every(isCode) ? words : [piece];
  });
  // A printed slip's payload has one code among other lines: then that one is meant.
  const readable = codes.filter(isCode);
  if (readable.length === 1 && /\n/.test(lines)) return readable;
  return [...new Set(codes)].slice(0, most);
}

const isCode = (text: string): boolean => parseDossierCode(text).ok;
