/**
 * @typedef {{ advisory: string, reason: string, until: string }} AdvisoryException
 * An advisory that does not matter here, why, and the day (YYYY-MM-DD) on which that is looked at again.
 * @typedef {{ verdict: 'clean' | 'open' | 'not checked', lines: string[] }} AuditVerdict
 */

/**
 * What a report of `npm audit --json` comes to. A report that no advisory service has answered is never clean.
 * @param {unknown} report
 * @param {readonly AdvisoryException[]} exceptions
 * @param {string} today YYYY-MM-DD
 * @returns {AuditVerdict}
 */
export function judgeAudit(report, exceptions, today) {
  const { error, message, vulnerabilities, metadata } = /** @type {Record<string, any>} */ (
    report ?? {}
  );
  if (error !== undefined || vulnerabilities === undefined || metadata === undefined)
    return {
      verdict: 'not checked',
      lines: [`No advisory service has answered: ${error?.summary ?? message ?? 'no report'}`],
    };
  const found = advisoriesOf(vulnerabilities);
  const lines = [];
  let open = 0;
  for (const [id, advisory] of found) {
    const exception = exceptions.find((one) => one.advisory === id);
    const lapsed = exception !== undefined && exception.until < today;
    if (exception === undefined || lapsed) open += 1;
    const state = exception === undefined ? 'open' : lapsed ? 'open again' : 'excepted';
    const why = exception === undefined ? '' : `: ${exception.reason} (until ${exception.until})`;
    lines.push(
      `${state}  ${id}  ${advisory.severity}  ${advisory.package}  ${advisory.title}${why}`,
    );
  }
  for (const { advisory } of exceptions)
    if (!found.has(advisory)) lines.push(`not needed any more: the exception of ${advisory}`);
  const dependencies = metadata.dependencies?.total ?? 0;
  lines.push(`${dependencies} dependencies checked, ${found.size} advisories, ${open} open`);
  return { verdict: open > 0 ? 'open' : 'clean', lines };
}

/**
 * @param {Record<string, { via?: unknown[] }>} vulnerabilities
 * @returns {Map<string, { severity: string, package: string, title: string }>}
 */
function advisoriesOf(vulnerabilities) {
  const found = new Map();
  for (const { via = [] } of Object.values(vulnerabilities))
    for (const one of via) {
      // A name alone only says through which package it comes.
      if (typeof one !== 'object' || one === null) continue;
      const { url = '', source, severity, name, title } = /** @type {Record<string, any>} */ (one);
      const id = /GHSA-[\w-]+/.exec(url)?.[0] ?? String(source);
      found.set(id, { severity, package: name, title });
    }
  return found;
}
