/** What a caller can do about an error. */
export type ErrorAction = 'retry' | 'ask-citizen' | 'contact-agency' | 'fix-integration';

export interface PortalErrorOptions {
  /** Key of the citizen's message in `failureMessages`; default: the code when a message has it, else `service_down`. */
  readonly messageKey?: string;
  readonly action?: ErrorAction;
  readonly retriable?: boolean;
  /** HTTP status, of the far side or to answer with. */
  readonly status?: number;
  /** Ours, to read out to support; never a personal value. */
  readonly requestId?: string;
  /** Seconds, when the far side asked us to wait. */
  readonly retryAfter?: number;
  /** Path of the wrong field, e.g. `data[0].dueAt`. */
  readonly path?: string;
  /** Safe values for the citizen's message: an official code, a date, an amount. Never a name, an id or a phone. */
  readonly params?: Readonly<Record<string, string | number>>;
}

/**
 * Base of every error the SDK throws. Switch on `code`; it is stable and documented.
 *
 * No channel of it (message, stack, cause, inspect, JSON) carries personal data, a token or a body: the message is a
 * fixed English sentence, and there is no `cause`, because the errors of HTTP and OAuth libraries hold requests.
 */
export class PortalError extends Error {
  override readonly name: string = 'PortalError';
  readonly code: string;
  readonly messageKey: string;
  readonly action: ErrorAction;
  readonly retriable: boolean;
  readonly status?: number;
  readonly requestId?: string;
  readonly retryAfter?: number;
  readonly path?: string;
  readonly params?: Readonly<Record<string, string | number>>;

  constructor(code: string, message: string, options: PortalErrorOptions = {}) {
    super(message);
    this.code = code;
    this.messageKey = options.messageKey ?? code;
    this.action = options.action ?? 'fix-integration';
    this.retriable = options.retriable ?? false;
    if (options.status !== undefined) this.status = options.status;
    if (options.requestId !== undefined) this.requestId = options.requestId;
    if (options.retryAfter !== undefined) this.retryAfter = options.retryAfter;
    if (options.path !== undefined) this.path = options.path;
    if (options.params !== undefined) this.params = options.params;
  }

  toJSON(): Record<string, unknown> {
    const {
      name,
      code,
      message,
      messageKey,
      action,
      retriable,
      status,
      requestId,
      retryAfter,
      path,
      params,
    } = this;
    return {
      name,
      code,
      message,
      messageKey,
      action,
      retriable,
      status,
      requestId,
      retryAfter,
      path,
      params,
    };
  }
}

/** No answer we could use: refused, timed out, cut, too large, not JSON. */
export class TransportError extends PortalError {
  override readonly name = 'TransportError';
}

/** The far side answered and refused. */
export class ApiError extends PortalError {
  override readonly name = 'ApiError';
}

/** Data of the wrong shape, from the caller or from the far side. `path` names the field. */
export class ShapeError extends PortalError {
  override readonly name = 'ShapeError';
}

/** A digest or signature does not match. Nothing of the message was used. */
export class SignatureError extends PortalError {
  override readonly name = 'SignatureError';
}

/** Sign-in could not be completed or a session could not be kept. */
export class SsoError extends PortalError {
  override readonly name = 'SsoError';
}

/** A payment cannot go on as asked. */
export class PaymentError extends PortalError {
  override readonly name = 'PaymentError';
}

/** The same idempotency key came with other content. */
export class IdempotencyError extends PortalError {
  override readonly name = 'IdempotencyError';
}

/** Wrong options given to the SDK. */
export class ConfigError extends PortalError {
  override readonly name = 'ConfigError';
}
