import type { Log } from '../domain/log.js';
import type { LandTaxReceipt, PromotionAmendment, PromotionNotice, TaxNotice } from './schema.js';

/**
 * Called with a message; the Portal is told that it was taken when the promise resolves, and to send it again when it
 * rejects. So put it on disk first. The Portal sends again what it got no answer for: say `'duplicate'` to what you have.
 */
export type InboundHandler<Message> = (message: Message) => Promise<'duplicate' | void>;

/** One handler for each message you take; the others are refused. */
export interface InboundHandlers {
  readonly promotionNotice?: InboundHandler<PromotionNotice>;
  readonly promotionAmendment?: InboundHandler<PromotionAmendment>;
  readonly landTaxReceipt?: InboundHandler<LandTaxReceipt>;
  readonly taxNotice?: InboundHandler<TaxNotice>;
}

export interface InboundOptions {
  readonly handlers: InboundHandlers;
  /**
   * Whether the call may come in. The messages are not signed: let in only what your adapter sends, by its address, a
   * header it adds or its certificate.
   */
  readonly allow: (request: Request) => boolean | Promise<boolean>;
  /** Largest body in bytes; default 32 MiB, because files come inside. */
  readonly maxBytes?: number;
  /** Time a body may take to arrive, in ms. Default 30,000. */
  readonly timeout?: number;
  readonly log?: Log;
}
