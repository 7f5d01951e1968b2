/** One citizen's answer to a request for papers, by its key. See `gateway/supplements.ts`. */
export interface SupplementTable {
  /** SHA-256 of account, dossier and key. */
  key_hash: string;
  /** SHA-256 of what is answered. */
  content_hash: string;
  /** Official code of the dossier. */
  dossier: string;
  /** When it was answered: the same however often it is sent. */
  at: number;
  /** Until when no other answer to the same dossier may go out. */
  lease_until: number;
  /** Flag: the Portal has it. */
  sent: number;
  /** When it may be forgotten. */
  expires_at: number;
}
