import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { PortalError } from '../domain/errors.js';

/** Refuses a larger body, in bytes, before it is read. */
export const limitBody = (maxSize: number, refuse = bodyTooLarge): MiddlewareHandler =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw refuse();
    },
  });

const bodyTooLarge = () =>
  new PortalError('body_too_large', 'The body is too large.', { messageKey: 'bad_request', status: 413 });
