import type { Finding, ScanReport } from '@pitwall/contracts';
import { escapeUTF8 } from 'entities';
import { byTopic, TELLING, titleOf } from './grouping.ts';

/** Text for XML 1.0, which has no way at all to write most control characters. */
const xml = (text: string): string =>
  escapeUTF8(
    text.replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '\ufffd',
    ),
  );

const bodyOf = (finding: Finding): string => {
  const { outcome, message, locations } = finding;
  const places = locations.map(({ path, startLine }) => `${path}:${startLine}`).join('\n');
  if (outcome === 'absent')
    return `<failure message="${xml(message)}" type="absent">${xml(places)}</failure>`;
  if (outcome === 'error') return `<error message="${xml(message)}"/>`;
  if (!TELLING.has(outcome)) return `<skipped message="${xml(message)}"/>`;
  return `<system-out>${xml([message, places].filter(Boolean).join('\n'))}</system-out>`;
};

/** A report as JUnit XML: a suite for each topic, a case for each probe. Only what is missing fails. */
export const renderJunit = (report: ScanReport): string => {
  const count = (findings: readonly Finding[]) => {
    const of = (test: (finding: Finding) => boolean) => findings.filter(test).length;
    return `tests="${findings.length}" failures="${of(({ outcome }) => outcome === 'absent')}" errors="${of(({ outcome }) => outcome === 'error')}" skipped="${of(({ outcome }) => outcome !== 'error' && !TELLING.has(outcome))}"`;
  };
  const suites = byTopic(report.findings).map(
    ({ title, findings }) =>
      `  <testsuite name="${xml(title)}" ${count(findings)} time="0">\n${findings
        .map(
          (finding) =>
            `    <testcase classname="${xml(finding.practice)}" name="${xml(`${titleOf(finding)} (${finding.probe})`)}" time="0">${bodyOf(finding)}</testcase>\n`,
        )
        .join('')}  </testsuite>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="Pitwall" ${count(report.findings)} time="${(report.statistics.milliseconds / 1000).toFixed(3)}">\n${suites.join('')}</testsuites>\n`;
};
