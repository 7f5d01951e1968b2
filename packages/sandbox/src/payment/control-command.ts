import type * as v from 'valibot';
import type { Payment } from './payment.js';

/** Answers `/control/payments/<MaThamChieu>/<name>`; `run` gives undefined when the payment is in another state. */
export type Command = <T extends v.GenericSchema<unknown, { maDoiTac?: string | undefined }>>(
  name: string,
  schema: T,
  run: (payment: Payment, options: v.InferOutput<T>) => unknown,
) => void;
