import { agencyPattern } from './agency-codes.js';
import type { ComponentCode, ProcedureCode, ResultCode, ServiceCode } from './brand.js';
import { codeText, percentDecoded } from './code-text.js';

/** `1.005129.01`: a procedure and the number of the service under it. */
export interface ServiceCodeParts {
  readonly code: ServiceCode;
  readonly procedure: ProcedureCode;
  readonly number: string;
}

/** The body that keeps the catalogue entry, an agency or a firm's tax code, and the number it gave. */
export interface CatalogueCodeParts<Code> {
  readonly code: Code;
  readonly owner: string;
  readonly number: string;
}

type Kind = 'procedure' | 'service' | 'result' | 'component' | 'shared';

/**
 * The catalogue numbers results `KQ.` and parts of dossiers `TP-`; `<owner>-KQ<number>` serves both (wire fact 8.2 and the
 * codes of the national catalogue of 2026). What is listed there in other shapes is a few in a hundred, and no code here.
 */
function shape(kind: Kind): string {
  const procedure = String.raw`\d\.\d{6}`;
  const owner = String.raw`(?<owner>${agencyPattern}|\d{10})`;
  switch (kind) {
    case 'procedure':
      return String.raw`${procedure}(?:\.${agencyPattern})?`;
    case 'service':
      return String.raw`(?<procedure>${procedure})\.(?<number>\d{2})`;
    case 'result':
      return String.raw`KQ[.-]${owner}\.(?<number>\d{5,7})`;
    case 'component':
      return String.raw`TP-${owner}\.(?<number>\d{5,8})`;
    case 'shared':
      return String.raw`${owner}-KQ(?<number>\d{4,8})`;
  }
}

// Made when first asked for, so that a page which reads no such code does not carry them.
const patterns: Partial<Record<Kind, RegExp>> = {};

/** The code alone, or in an address, a QR payload or between words; not within a longer code or number. */
const pattern = (kind: Kind): RegExp =>
  (patterns[kind] ??= new RegExp(
    String.raw`(?<![A-Z0-9._-])(?<code>${shape(kind)})(?![A-Z0-9_]|[.-][A-Z0-9])`,
  ));

/** A procedure code `d.dddddd`, with or without the agency of a local copy: `3.000181.000.00.00.H22` (wire fact 8.2). */
export function parseProcedureCode(input: string): ProcedureCode | undefined {
  return read(input, 'procedure')?.['code'] as ProcedureCode | undefined;
}

/** The code of a public service: its procedure's code and two digits (wire fact 8.2). */
export function parseServiceCode(input: string): ServiceCodeParts | undefined {
  return read(input, 'service') as unknown as ServiceCodeParts | undefined;
}

/** The code of a result in the national catalogue: `KQ.G07.000122`, `KQ-G17.000011`, `G19-KQ006098`. */
export function parseResultCode(input: string): CatalogueCodeParts<ResultCode> | undefined {
  return (read(input, 'result') ?? read(input, 'shared')) as CatalogueCodeParts<ResultCode> | undefined;
}

/** The code of a part of a dossier: `000.00.00.G09-KQ002269`, `TP-G17.000062`. */
export function parseComponentCode(input: string): CatalogueCodeParts<ComponentCode> | undefined {
  return (read(input, 'component') ?? read(input, 'shared')) as CatalogueCodeParts<ComponentCode> | undefined;
}

/** As typed without the spaces around separators, then with its words; then the same out of an address. */
function read(input: string, kind: Kind): Record<string, string> | undefined {
  const found =
    readText(input, pattern(kind)) ??
    (input.includes('%') ? readText(percentDecoded(input), pattern(kind)) : undefined);
  return found?.groups && { ...found.groups };
}

function readText(input: string, code: RegExp): RegExpExecArray | undefined {
  const { text } = codeText(input);
  return code.exec(text.replace(/ ?([.-]) ?/g, '$1')) ?? code.exec(text) ?? undefined;
}
