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

const procedure = String.raw`\d\.\d{6}`;
const owner = String.raw`(?:${agencyPattern}|\d{10})`;
// Stands alone, or in an address, a QR payload or between words; not within a longer code or number.
const alone = (pattern: string) =>
  new RegExp(String.raw`(?<![A-Z0-9._-])${pattern}(?![A-Z0-9_]|[.-][A-Z0-9])`);

// The catalogue numbers results `KQ.` and parts of dossiers `TP-`; `<owner>-KQ<number>` serves both (wire fact 8.2 and the
// codes of the national catalogue of 2026). What is listed there in other shapes is a few in a hundred, and no code here.
const shared = String.raw`(?<owner>${owner})-KQ(?<number>\d{4,8})`;
const patterns = {
  procedure: alone(String.raw`(?<code>${procedure}(?:\.${agencyPattern})?)`),
  service: alone(String.raw`(?<code>(?<procedure>${procedure})\.(?<number>\d{2}))`),
  result: alone(String.raw`(?<code>KQ[.-](?<owner>${owner})\.(?<number>\d{5,7}))`),
  component: alone(String.raw`(?<code>TP-(?<owner>${owner})\.(?<number>\d{5,8}))`),
  shared: alone(String.raw`(?<code>${shared})`),
};

/** A procedure code `d.dddddd`, with or without the agency of a local copy: `3.000181.000.00.00.H22` (wire fact 8.2). */
export function parseProcedureCode(input: string): ProcedureCode | undefined {
  return read(input, patterns.procedure)?.['code'] as ProcedureCode | undefined;
}

/** The code of a public service: its procedure's code and two digits (wire fact 8.2). */
export function parseServiceCode(input: string): ServiceCodeParts | undefined {
  return read(input, patterns.service) as unknown as ServiceCodeParts | undefined;
}

/** The code of a result in the national catalogue: `KQ.G07.000122`, `KQ-G17.000011`, `G19-KQ006098`. */
export function parseResultCode(input: string): CatalogueCodeParts<ResultCode> | undefined {
  return (read(input, patterns.result) ?? read(input, patterns.shared)) as
    CatalogueCodeParts<ResultCode> | undefined;
}

/** The code of a part of a dossier: `000.00.00.G09-KQ002269`, `TP-G17.000062`. */
export function parseComponentCode(input: string): CatalogueCodeParts<ComponentCode> | undefined {
  return (read(input, patterns.component) ?? read(input, patterns.shared)) as
    CatalogueCodeParts<ComponentCode> | undefined;
}

/** As typed without the spaces around separators, then with its words; then the same out of an address. */
function read(input: string, pattern: RegExp): Record<string, string> | undefined {
  const found =
    readText(input, pattern) ?? (input.includes('%') ? readText(percentDecoded(input), pattern) : null);
  return found?.groups && { ...found.groups };
}

function readText(input: string, pattern: RegExp): RegExpExecArray | null {
  const { text } = codeText(input);
  return pattern.exec(text.replace(/ ?([.-]) ?/g, '$1')) ?? pattern.exec(text);
}
