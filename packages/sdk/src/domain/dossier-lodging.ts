import * as v from 'valibot';
import { count, extra, instant, known, type Limits, list } from './record-parts.js';

/** What dialect 2 says of a dossier when it is handed in (wire fact 2 step 4, NEWGEN). */
export function lodgingShapes<const K extends readonly string[]>({ some, upTo }: Limits, ownerKinds: K) {
  /** A part of the dossier, and the files it came in. */
  const recordComponent = v.object({
    /** E.g. `000.00.00.G09-KQ002269`. */
    code: upTo(255),
    name: some(4000),
    quantity: count,
    copy: v.optional(known(['original', 'copy', 'electronic'])),
    files: list(
      v.object({
        /** `id` and `hash` of an upload. */
        id: upTo(255),
        hash: upTo(255),
        name: some(4000),
        /** Code of a result that already exists and is used again. */
        resultCode: upTo(255),
        extra,
      }),
    ),
    extra,
  });

  const recordSubmitter = v.object({
    kind: v.optional(known(ownerKinds)),
    /** Id of the account. */
    id: upTo(100),
    details: v.object({
      name: some(500),
      idNumber: upTo(50),
      idIssuedAt: v.optional(instant),
      bornAt: v.optional(instant),
      phone: upTo(50),
      email: upTo(255),
      fax: upTo(50),
      address: upTo(4000),
      /** Codes of the administrative units. There is no district after 1 July 2025. */
      province: upTo(10),
      district: upTo(10),
      commune: upTo(10),
      /** The owner, as the submitter tells it. */
      ownerName: upTo(500),
      ownerIdNumber: upTo(50),
      ownerProvince: upTo(10),
      ownerCommune: upTo(10),
      ownerAddress: upTo(4000),
      extra,
    }),
    extra,
  });

  return { recordComponent, recordSubmitter };
}
