import type { Report, ReportedCheck } from './report.js';

/** JUnit XML, as build servers read it. */
export function reportJunit(report: Report): string {
  const seconds = (ms: number) => (ms / 1000).toFixed(3);
  const total = report.checks.reduce((sum, { ms }) => sum + ms, 0);
  const counts = `tests="${report.checks.length}" failures="${report.failed}" skipped="${report.skipped}"`;
  const cases = report.checks.map(
    (check) =>
      `    <testcase classname="${escaped(check.group.en)}" name="${escaped(`${check.id} ${check.title.en}`)}" time="${seconds(check.ms)}"${inside(check)}`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="dvcqg certify wallet" ${counts} time="${seconds(total)}">
  <testsuite name="${escaped(report.wallet.id)}" ${counts} time="${seconds(total)}" timestamp="${report.startedAt.slice(0, 19)}">
${cases.join('\n')}
  </testsuite>
</testsuites>
`;
}

function inside({ failure, reason, exchanges = [] }: ReportedCheck): string {
  if (reason) return `><skipped message="${escaped(reason.en)}"/></testcase>`;
  if (!failure) return '/>';
  const said = `${failure.point.en}: expected ${failure.expected}, got ${failure.got}`;
  const lines = exchanges.map(({ from, call, sent, answer }) => `${from} ${call}\n  ${sent}\n  ${answer}`);
  return `><failure message="${escaped(said)}">${escaped(lines.join('\n'))}</failure></testcase>`;
}

/** XML has no place for control characters, escaped or not. */
const escaped = (text: string) =>
  text

    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '�')
    .replaceAll(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
