/** What the outbox knows of a dossier when a new item of it comes. */
export interface Known {
  readonly version: number;
  readonly state: string;
}

export interface Incoming {
  readonly version: number;
  readonly isTombstone: boolean;
  /** Its content is the newest the outbox knows. */
  readonly isSame: boolean;
  /** To be sent although it is. */
  readonly force: boolean;
}

/**
 * - `take`: it is the newest; send it, in place of what waits.
 * - `delete`: the source has deleted it; send nothing more.
 * - `note`: newer, with nothing new in it; remember the version.
 * - `unchanged`, `stale`: nothing to do.
 * - `reused`: another content under a version that was used. One of the two would be lost, so that the source must be told.
 */
export type Decision = 'take' | 'delete' | 'note' | 'unchanged' | 'stale' | 'reused';

/** Versions decide, never the order of arrival or a clock. A tombstone wins over updates up to its own version. */
export function decide(known: Known | undefined, incoming: Incoming): Decision {
  const { version, isTombstone, isSame, force } = incoming;
  if (!known) return isTombstone ? 'delete' : 'take';
  if (version < known.version) return 'stale';
  const isDeleted = known.state === 'deleted';
  if (version > known.version) {
    if (isTombstone) return 'delete';
    // A newer version of what was refused is another try.
    return isSame && !force && !isDeleted && known.state !== 'dead' ? 'note' : 'take';
  }
  if (isTombstone) return isDeleted ? 'unchanged' : 'delete';
  if (isDeleted) return 'stale';
  if (force) return 'take';
  return isSame ? 'unchanged' : 'reused';
}
