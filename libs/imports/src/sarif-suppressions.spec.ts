import { describe, expect, it } from 'vitest';
import { readEvidence } from './read-evidence.ts';

const MAPPING = `
format: pitwall.sarif-mapping/1
rules:
  - { match: 'a', practice: SE-04, name: input, suggests: absent, confidence: medium, none: { suggests: partial, confidence: low } }`;
const read = (...results: object[]) =>
  readEvidence(
    JSON.stringify({
      version: '2.1.0',
      runs: [{ tool: { driver: { name: 'gitleaks' } }, results }],
    }),
    { mapping: MAPPING },
  );

describe('what a report of another tool suppresses itself', () => {
  it.each([
    ['used in tests', 'not_applicable'],
    ["Won't fix", 'accepted_risk'],
    ['False positive: the input is a number', 'false_positive'],
    ['Mitigated at the gateway', 'elsewhere'],
    [undefined, 'accepted_risk'],
  ])('is listed, and accuses nobody: %s', (justification, reason) => {
    const locations = [
      { physicalLocation: { artifactLocation: { uri: 'a.js' }, region: { startLine: 3 } } },
    ];
    const hidden = { ruleId: 'a', locations, suppressions: [{ justification }] };
    const alone = read(hidden);
    expect(alone.findings).toMatchObject([{ outcome: 'not_visible', suggests: null, total: 0 }]);
    const because = justification ?? expect.stringContaining('gives no reason');
    expect(alone.suppressed).toMatchObject([{ reason, because, path: 'a.js', line: 3 }]);
    expect(alone.suppressed[0]?.probe).toBe(alone.findings[0]?.probe);
    const beside = read(hidden, { ruleId: 'a' });
    expect(beside.findings).toMatchObject([{ outcome: 'absent', total: 1 }]);
    expect(beside.suppressed).toHaveLength(1);
  });

  it('has a place even where it names none: it does not stand for a whole probe', () => {
    const { suppressed } = read({ ruleId: 'a', suppressions: [{}] });
    expect(suppressed).toMatchObject([{ path: 'unknown', line: null }]);
  });

  it('counts as silence of nobody, and not as a rule without a mapping', () => {
    const { findings } = read({ ruleId: 'a', suppressions: [{ status: 'accepted' }] });
    expect(findings).toMatchObject([{ outcome: 'not_visible' }]);
    expect(read({ ruleId: 'other', suppressions: [{}] }).unmapped).toEqual([]);
  });

  it.each(['rejected', 'underReview'])('accuses where it was %s', (status) => {
    const { findings, suppressed } = read({ ruleId: 'a', suppressions: [{ status }] });
    expect(findings).toMatchObject([{ outcome: 'absent', total: 1 }]);
    expect(suppressed).toEqual([]);
  });
});
