import { createHash } from 'node:crypto';
import manifest from '../../../package.json';
import { points } from '../failure.js';
import type { Words } from '../../words.js';
import { checks, groupOf, groups } from '../checks/index.js';
import type { CertifyConfig } from '../config.js';
import type { Exchange } from '../exchanges.js';
import type { Result } from '../run.js';

/** What a run found: `report.json`, from which the other forms are made. */
export interface Report {
  readonly format: 'dvcqg-wallet-report';
  readonly version: 1;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly endedAt: string;
  readonly certifier: string;
  readonly protocol: string;
  readonly wallet: { readonly id: string; readonly name: string; readonly urlSha256: string };
  /** A person pressed the buttons; else the wallet's test hook. */
  readonly operator: boolean;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Of all checks there are. */
  readonly notAsked: number;
  readonly checks: readonly ReportedCheck[];
}

export interface ReportedCheck {
  readonly id: string;
  readonly group: Words;
  readonly title: Words;
  readonly shows: Words;
  readonly source: string;
  readonly outcome: Result['outcome'];
  readonly ms: number;
  readonly failure?: { readonly point: Words; readonly expected: string; readonly got: string };
  readonly exchanges?: readonly Exchange[];
  readonly reason?: Words;
}

export const CERTIFIER = `${manifest.name} ${manifest.version}`;
export const PROTOCOL = 'DVCQG-WALLET-1';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export function reportOf(
  results: readonly Result[],
  { wallet }: CertifyConfig,
  times: { readonly startedAt: Date; readonly endedAt: Date; readonly operator: boolean },
): Report {
  const count = (outcome: Result['outcome']) => results.filter((one) => one.outcome === outcome).length;
  return {
    format: 'dvcqg-wallet-report',
    version: 1,
    startedAt: times.startedAt.toISOString(),
    endedAt: times.endedAt.toISOString(),
    certifier: CERTIFIER,
    protocol: PROTOCOL,
    wallet: { id: wallet.id, name: wallet.name, urlSha256: sha256(wallet.url) },
    operator: times.operator,
    passed: count('passed'),
    failed: count('failed'),
    skipped: count('skipped'),
    notAsked: checks.length - results.length,
    checks: results.map(reported),
  };
}

function reported({ check, outcome, ms, failure, exchanges, reason }: Result): ReportedCheck {
  const { id, title, shows, source } = check;
  return {
    id,
    group: groups[groupOf(id)],
    title,
    shows,
    source,
    outcome,
    ms,
    ...(failure && { failure: { ...failure, point: points[failure.point] } }),
    ...(exchanges && exchanges.length > 0 && { exchanges }),
    ...(reason && { reason }),
  };
}

/** The bytes of `report.json`; a certificate names their hash. */
export const reportJson = (report: Report): string => `${JSON.stringify(report, undefined, 2)}\n`;
