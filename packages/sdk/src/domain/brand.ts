import type * as v from 'valibot';

/** Official codes are branded strings: only a parser makes one. See `codes.ts` and `official-codes.ts`. */
export type DossierCode = string & v.Brand<'DossierCode'>;
export type ProcedureCode = string & v.Brand<'ProcedureCode'>;
export type AgencyCode = string & v.Brand<'AgencyCode'>;
export type ServiceCode = string & v.Brand<'ServiceCode'>;
export type ResultCode = string & v.Brand<'ResultCode'>;
export type ComponentCode = string & v.Brand<'ComponentCode'>;

/** Whole đồng: a safe integer, 0 or more. */
export type Vnd = number & v.Brand<'Vnd'>;

/** ISO 8601 with offset, e.g. `2026-07-01T08:00:00+07:00`. */
export type Instant = string;
