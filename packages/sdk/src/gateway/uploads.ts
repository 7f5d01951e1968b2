import { PortalError, ShapeError } from '../domain/errors.js';
import type { GatewaySession } from './context.js';
import type { Parts } from './parts.js';

export const mostMegabytes = 10;
const lifetime = 30 * 60_000;

/** A file the Portal has for us. Sealed into the id the page gets: nothing of it stays here. */
export interface Upload {
  /** The Portal's id. */
  readonly id: string;
  readonly extension: string;
  readonly code: string;
  readonly session: string;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

const prefix = 'upl_';

export function createUploads({ seal, now }: Parts) {
  return {
    async idFor(file: Pick<Upload, 'id' | 'extension' | 'code'>, session: GatewaySession): Promise<string> {
      const upload: Upload = { ...file, session: session.id, until: now().getTime() + lifetime };
      return prefix + (await seal.seal('upload', upload));
    },
    /** What an id stands for, also when its time is over; undefined when it is not of this session and dossier. */
    async open(id: string, code: string, session: GatewaySession): Promise<Upload | undefined> {
      const upload = id.startsWith(prefix)
        ? await seal.open<Upload>('upload', id.slice(prefix.length))
        : undefined;
      return upload?.code === code && upload.session === session.id ? upload : undefined;
    },
  };
}
export type Uploads = ReturnType<typeof createUploads>;

const kinds = [
  { type: 'application/pdf', extension: 'pdf', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: 'image/jpeg', extension: 'jpg', begins: [0xff, 0xd8, 0xff] },
  { type: 'image/png', extension: 'png', begins: [0x89, 0x50, 0x4e, 0x47] },
];

/**
 * The one file of a form, of the type its bytes say and with a name that is safe anywhere.
 *
 * @throws {ShapeError} `upload_malformed`, `upload_wrong_type`
 */
export async function fileOf(form: FormData | undefined): Promise<{ file: File; extension: string }> {
  const parts = form ? [...form.entries()] : [];
  const [name, given] = parts[0] ?? [];
  if (parts.length !== 1 || name !== 'file' || typeof given !== 'object' || given.size === 0) {
    throw new ShapeError('upload_malformed', 'There must be one part, a file that is not empty.', {
      messageKey: 'bad_request',
      status: 400,
      path: 'file',
    });
  }
  if (given.size > mostMegabytes * 1_048_576) throw tooLarge();
  const first = new Uint8Array(await given.slice(0, 8).arrayBuffer());
  const kind = kinds.find(({ begins }) => begins.every((byte, at) => first[at] === byte));
  if (!kind) {
    throw new ShapeError('upload_wrong_type', 'The bytes are not those of a PDF, JPEG or PNG.', {
      action: 'ask-citizen',
      status: 415,
    });
  }
  const file = new File([given], `${stem(given.name)}.${kind.extension}`, { type: kind.type });
  return { file, extension: kind.extension };
}

/** The last part of a name, without what is a path, a control or turns the direction of writing. */
function stem(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .replace(/\.\w{1,5}$/, '')
    .replace(/[^\p{L}\p{M}\p{N} ._()-]+/gu, '_')
    .replace(/^[. ]+|[. ]+$/g, '');
  return [...clean].slice(0, 100).join('') || 'giay-to';
}

export const tooLarge = () =>
  new PortalError('upload_too_large', 'The file is too large.', {
    action: 'ask-citizen',
    status: 413,
    params: { limit: mostMegabytes },
  });

export const uploadNotFound = () =>
  new PortalError('upload_not_found', 'An uploaded file is not known to this session and dossier any more.', {
    action: 'ask-citizen',
    status: 409,
  });
