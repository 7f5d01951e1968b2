import { toJsonSchema } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import { Dossier, DossierPage, Proof, SupplementAnswer, UploadedFile } from '../dossiers/schema.js';
import { Refund, RefundList, RequestRefund } from '../payments/refunds/schema.js';
import { CreatePayment, FeeOrder, Payment, Receipt } from '../payments/schema.js';
import { LogoutAnswer, LogoutRequest, Session } from '../sso/schema.js';

type Schema = v.GenericSchema;
export type Json = Record<string, unknown>;

export const schemas = {
  Session,
  LogoutRequest,
  LogoutAnswer,
  Dossier,
  DossierPage,
  Proof,
  UploadedFile,
  SupplementAnswer,
  FeeOrder,
  CreatePayment,
  Payment,
  Receipt,
  RequestRefund,
  Refund,
  RefundList,
} satisfies Record<string, Schema>;
type SchemaName = keyof typeof schemas;

export const ref = (name: SchemaName | 'Problem') => ({ $ref: `#/components/schemas/${name}` });
export const json = (name: SchemaName, description: string) => ({
  description,
  content: { 'application/json': { schema: ref(name) } },
});
export const body = (name: SchemaName) => ({
  required: true,
  content: { 'application/json': { schema: ref(name) } },
});
export const problem = { $ref: '#/components/responses/Problem' };
export const path = (name: string, description: string) => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
});
export const query = (name: string, description: string, schema: Json = { type: 'string' }) => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
});
export const guardHeader = {
  name: 'x-dvcqg',
  in: 'header',
  required: true,
  description: 'With an allowed Origin it shows that no other site forged the call.',
  schema: { const: '1' },
};
export const keyHeader = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'One per human intent; 1 to 255 visible ASCII characters.',
  schema: { type: 'string', pattern: '^[\\x21-\\x7E]{1,255}$' },
};
export const session = [{ session: [] }];
export const redirect = (description: string) => ({
  description,
  headers: { Location: { description: 'Where the browser goes.', schema: { type: 'string' } } },
});

/** A GET call; every one may answer with a problem. */
export function get(
  operationId: string,
  summary: string,
  responses: Json,
  parameters: readonly Json[] = [],
  security?: unknown,
) {
  return {
    get: {
      operationId,
      summary,
      ...(parameters.length > 0 && { parameters }),
      ...(security !== undefined && { security }),
      responses: { ...responses, default: problem },
    },
  };
}

export const html = {
  description: 'A page that helps.',
  content: { 'text/html': { schema: { type: 'string' } } },
};

export const Problem: Json = {
  type: 'object',
  required: ['type', 'title', 'detail', 'status', 'code', 'action', 'retriable', 'requestId'],
  properties: {
    type: { type: 'string', pattern: '^urn:dvcqg:problem:' },
    title: { type: 'string' },
    detail: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable; switch on it.' },
    messageKey: { type: 'string', description: 'Key of the citizen’s words, when it is not the code.' },
    action: { enum: ['retry', 'ask-citizen', 'contact-agency', 'fix-integration'] },
    retriable: { type: 'boolean' },
    requestId: { type: 'string', description: 'To read out to support.' },
    params: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
    retryAfter: { type: 'number', description: 'Seconds.' },
    path: { type: 'string', description: 'Path of the wrong field.' },
  },
};

export function schemaOf(schema: Schema): Json {
  const { $schema: _, ...rest } = toJsonSchema(schema, {
    target: 'draft-2020-12',
    // JSON Schema checks and never changes: that spaces at the ends are dropped has no word in it.
    ignoreActions: ['trim'],
  }) as Json;
  return rest;
}
