import * as v from 'valibot';
import { extra, list, vnd } from './record-parts.js';

/** What the Portal sends to a one-stop system (wire fact 1.13, TH TD). Whole and unmasked: for servers only. */

const text = v.optional(v.string());
const code = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const bytes = v.instance(Uint8Array);

/** A trader gives notice of a sales promotion. */
export const PromotionNotice = v.object({
  kind: v.literal('promotion-notice'),
  code,
  procedureCode: text,
  taxCode: text,
  traderName: text,
  address: v.optional(v.object({ province: text, district: text, commune: text, detail: text, extra })),
  phone: text,
  fax: text,
  email: text,
  contact: text,
  letterNumber: text,
  submittedAt: text,
  programme: text,
  formName: text,
  /** The application form, as a file. */
  form: v.optional(bytes),
  documents: list(v.object({ name: text, content: bytes, extra })),
  extra,
});

/** A change of a promotion that was noticed before. */
export const PromotionAmendment = v.object({
  kind: v.literal('promotion-amendment'),
  code,
  changes: v.optional(v.object({ programme: text, extra })),
  formName: text,
  /** Where the form is. Fetch it only from hosts you know. */
  formUrl: text,
  extra,
});

/** The tax on land was paid. */
export const LandTaxReceipt = v.object({
  kind: v.literal('land-tax-receipt'),
  code,
  payer: v.optional(
    v.object({ name: text, idNumber: text, address: text, province: text, district: text, commune: text }),
  ),
  taxCode: text,
  /** Where the receipt is. Fetch it only from hosts you know. */
  receiptUrl: text,
  payment: v.object({
    noticeCode: text,
    paidAt: text,
    amount: vnd,
    purpose: text,
    /** As the wire says it: its values are not public. */
    status: text,
    extra,
  }),
  extra,
});

/** What the tax authority decided is due. */
export const TaxNotice = v.object({
  kind: v.literal('tax-notice'),
  items: v.pipe(
    v.array(
      v.object({
        /** Of the dossier. */
        code,
        taxCode: text,
        decisionNumber: text,
        /** `yyyy-MM-dd`. */
        decidedOn: text,
        amount: vnd,
        /** What the money is for. */
        name: text,
        extra,
      }),
    ),
    v.minLength(1),
  ),
  /** The XML as it came: it is the document of record. */
  document: bytes,
  extra,
});

export type PromotionNotice = v.InferOutput<typeof PromotionNotice>;
export type PromotionAmendment = v.InferOutput<typeof PromotionAmendment>;
export type LandTaxReceipt = v.InferOutput<typeof LandTaxReceipt>;
export type TaxNotice = v.InferOutput<typeof TaxNotice>;
export type PortalMessage = PromotionNotice | PromotionAmendment | LandTaxReceipt | TaxNotice;
