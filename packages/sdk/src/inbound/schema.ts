export type {
  LandTaxReceipt,
  PortalMessage,
  PromotionAmendment,
  PromotionNotice,
  TaxNotice,
} from '../domain/portal-message.js';
