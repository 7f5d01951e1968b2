import { fromWireTime } from './wire-time.js';

/** `000.00.01.H99`: deepest unit first (wire fact 8.1). */
const OLD_AGENCY = /^(\d{3}\.\d{2}\.\d{2})\.([GHD]\d{2})$/;
/** `H99.01`, `G01.839.108.000`: top unit first (QĐ 20/2020/QĐ-TTg, wire fact 8.1). */
const NEW_AGENCY = /^([GHD]\d{2})((?:\.\d{2,3})*)$/;

/** The body at the top of an agency code in either form: `H99`, `G22`. Undefined when it is no agency code. */
export function topOfAgency(code: string): string | undefined {
  return OLD_AGENCY.exec(code)?.[2] ?? NEW_AGENCY.exec(code)?.[1];
}

/** True when both codes name the same top body itself: `000.00.00.H99` and `H99`. */
export function isSameTopBody(code: string, top: string): boolean {
  return code === top || code === `000.00.00.${top}`;
}

const DOSSIER = /^([A-Z0-9.]+)-(\d{8}-\d{4,7}|\d{6}-\d{4,5})$/;

/**
 * The agency of a dossier code, or undefined when the code is malformed: `<agency>-yyMMdd-NNNN[N]` or
 * `<agency>-yyyyMMdd-NNNNNNN` with a real date (wire fact 8.2; the counter's width is not fixed).
 */
export function agencyOfDossier(code: string): string | undefined {
  const [, agency, rest] = DOSSIER.exec(code) ?? [];
  if (agency === undefined || rest === undefined || topOfAgency(agency) === undefined) return undefined;
  const digits = rest.slice(0, rest.indexOf('-'));
  const day = digits.length === 6 ? `20${digits}` : digits;
  return fromWireTime(`${day}000000`) === undefined ? undefined : agency;
}

const PROCEDURE = /^(\d\.\d{6})(\.\d{3}\.\d{2}\.\d{2}\.H\d{2})?$/;

/** `1.001612` of `1.001612` or of a province's copy `1.001612.000.00.00.H99` (wire fact 8.2). */
export function nationalProcedure(code: string): string | undefined {
  return PROCEDURE.exec(code)?.[1];
}

/** `G03-GD10` and the shapes of the real catalogue (`G07-LĐ03`, `G24-02`, `G10-NNMT01`). */
export const isFieldCode = (code: string) => /^[GD]\d{2}-([A-ZĐ]{2,4})?\d{2}$/.test(code);

/** `000.00.00.G09-KQ002269` (wire fact 8.2) and the newer `TP-G17.000062` of the real catalogue. */
export const isComponentCode = (code: string) => {
  const [, agency] = /^([A-Z0-9.]+)-KQ\d{4,8}$/.exec(code) ?? [];
  return (agency !== undefined && topOfAgency(agency) !== undefined) || /^TP-[GD]\d{2}\.\d{6,8}$/.test(code);
};

/** `KQ.G07.000122` (wire fact 8.2); the real catalogue also has `KQ-G17.000011`. */
export const isResultCode = (code: string) => /^KQ[.-][GDH]\d{2}\.\d{5,7}$/.test(code);
