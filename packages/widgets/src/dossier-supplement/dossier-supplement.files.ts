import type { Lang } from '../foundation/lang.js';
import type { Chosen } from './dossier-supplement.machine.js';

/** What the gateway takes. */
export const mostBytes = 10 * 1024 * 1024;
export const mostMegabytes = mostBytes / 1024 / 1024;
export const accepted = 'application/pdf,image/jpeg,image/png';

const beginnings = {
  pdf: [0x25, 0x50, 0x44, 0x46, 0x2d],
  jpeg: [0xff, 0xd8, 0xff],
  png: [0x89, 0x50, 0x4e, 0x47],
} as const;

/** What a file is by its first bytes: names and types are what somebody wrote. */
async function kindOf(file: Blob): Promise<keyof typeof beginnings | undefined> {
  const bytes = new Uint8Array(await file.slice(0, 8).arrayBuffer());
  const kinds = Object.keys(beginnings) as (keyof typeof beginnings)[];
  return kinds.find((kind) => beginnings[kind].every((byte, index) => bytes[index] === byte));
}

/** Whether a file can be sent, and if not, why. */
export async function inspect(file: File): Promise<Chosen> {
  const { name, size } = file;
  try {
    const kind = await kindOf(file);
    if (!kind) return { name, size, fault: 'wrong-type' };
    if (size <= mostBytes) return { name, size };
    return { name, size, fault: kind === 'pdf' ? 'too-large' : 'can-shrink' };
  } catch {
    return { name, size, fault: 'unreadable' };
  }
}

/** Long sides that are tried, in pixels: the first is still sharper than a scan of a sheet of A4 at 300 dpi needs. */
const sides = [3600, 2400, 1600];

/** A smaller JPEG of a photo, made on this device; `undefined` when the browser cannot read it. */
export async function shrink(file: File, most = mostBytes): Promise<File | undefined> {
  try {
    const picture = await createImageBitmap(file);
    for (const side of sides) {
      const blob = await drawn(picture, side);
      if (blob && blob.size <= most) {
        picture.close();
        return new File([blob], file.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg' });
      }
    }
    picture.close();
  } catch {
    // Not a picture, or too large for this device.
  }
  return undefined;
}

function drawn(picture: ImageBitmap, side: number): Promise<Blob | null> {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.82));
}

/** `12 KB` or `3,4 MB`. */
export function fileSize(size: number, lang: Lang): string {
  return size < 100_000 ? `${Math.max(1, Math.round(size / 1024))} KB` : `${megabytes(size, lang)} MB`;
}

/** Megabytes as people write them: one decimal, a comma in Vietnamese. Never less than it is: what is over a limit must look so. */
export function megabytes(size: number, lang: Lang): string {
  const text = (Math.ceil((size / 1024 / 1024) * 10) / 10).toFixed(1);
  return lang === 'en' ? text : text.replace('.', ',');
}
