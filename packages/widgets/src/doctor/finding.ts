/** `error`: a citizen cannot do what they came for. `warning`: it works worse. `advice`: good to know, nothing breaks. */
export type Severity = 'error' | 'warning' | 'advice';

/** What the doctor knows, and how bad each is. */
export const severities = {
  quirks_mode: 'advice',
  charset_not_utf8: 'warning',
  lang_missing: 'advice',
  base_font_changed: 'advice',
  nested_forms: 'error',
  base_elsewhere: 'error',
  framed: 'advice',
  framed_by_stranger: 'warning',
  old_library: 'advice',
  natives_patched: 'advice',
  natives_broken: 'error',
  loaded_twice: 'warning',
  several_versions: 'error',
  script_missing: 'error',
  script_changed: 'error',
  not_started: 'error',
  tags_removed: 'error',
  reserve_missing: 'warning',
  csp_blocks: 'error',
  trusted_types_block: 'error',
  mixed_content: 'error',
  gateway_absent: 'error',
  gateway_refuses: 'error',
  contrast_low: 'error',
  colour_invalid: 'warning',
} as const satisfies Record<string, Severity>;

export type FindingCode = keyof typeof severities;

/** One thing that was found, as data: addresses, names and numbers of the page, nothing of a person. */
export interface Finding {
  readonly code: FindingCode;
  readonly params: Readonly<Record<string, string>>;
}

export const finding = (code: FindingCode, params: Finding['params'] = {}): Finding => ({ code, params });

/** The same in words. */
export interface Diagnosis extends Finding {
  readonly severity: Severity;
  /** What is wrong. */
  readonly fault: string;
  /** What happens to a citizen. */
  readonly effect: string;
  /** The line to add or change, or what to do where no line does it. */
  readonly remedy: string;
}
