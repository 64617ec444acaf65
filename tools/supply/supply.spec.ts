import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgeAudit } from './judge-audit.mjs';
import { licencePolicy, lockedPackages, refusedLicences } from './licences.mjs';

const advisory = {
  url: 'https://github.com/advisories/GHSA-aaaa-bbbb-cccc',
  severity: 'high',
  name: 'leftpad',
  title: 'Pads wrongly',
};
const report = (via: unknown[]) => ({
  auditReportVersion: 2,
  vulnerabilities: via.length > 0 ? { leftpad: { via }, above: { via: ['leftpad'] } } : {},
  metadata: { dependencies: { total: 12 } },
});
const exception = { advisory: 'GHSA-aaaa-bbbb-cccc', reason: 'never pads', until: '2026-03-01' };

describe('an audit', () => {
  it.each([
    null,
    {},
    { message: 'request failed', error: { summary: '405 Method Not Allowed' } },
    { vulnerabilities: {} },
  ])('that no advisory service answered is not checked, never clean: %j', (answer) => {
    expect(judgeAudit(answer, [exception], '2026-01-01').verdict).toBe('not checked');
  });

  it('is clean without an advisory, and open with one', () => {
    expect(judgeAudit(report([]), [], '2026-01-01').verdict).toBe('clean');
    const { verdict, lines } = judgeAudit(report([advisory]), [], '2026-01-01');
    expect(verdict).toBe('open');
    expect(lines[0]).toMatch(/^open {2}GHSA-aaaa-bbbb-cccc {2}high {2}leftpad/);
  });

  it('takes an exception with its reason until its day', () => {
    expect(judgeAudit(report([advisory]), [exception], '2026-03-01').verdict).toBe('clean');
    expect(judgeAudit(report([advisory]), [exception], '2026-03-02').verdict).toBe('open');
    expect(judgeAudit(report([]), [exception], '2026-01-01').lines[0]).toContain('not needed');
  });

  it('has exceptions that say why and until when', () => {
    const exceptions = JSON.parse(
      readFileSync(new URL('./advisory-exceptions.json', import.meta.url), 'utf8'),
    ) as (typeof exception)[];
    for (const one of exceptions) {
      expect(one.advisory).toMatch(/^GHSA-/);
      expect(one.reason.length).toBeGreaterThan(20);
      expect(one.until).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });
});

describe('the licences of all packages', () => {
  it('are among those allowed, or excepted by name', async () => {
    const packages = await lockedPackages();
    expect(packages.length).toBeGreaterThan(500);
    expect(refusedLicences(packages, await licencePolicy())).toEqual([]);
  });

  it('are refused where one is not', () => {
    const one = (licence: string | null) => ({ name: 'x', version: '1', licence, shipped: true });
    const policy = { allowed: ['MIT', 'ISC'], packages: {} };
    const refused = [null, 'GPL-3.0', 'MIT AND GPL-3.0', 'GPL-3.0 OR AGPL-3.0'].map(one);
    expect(refusedLicences(refused, policy)).toEqual(refused);
    expect(refusedLicences(['(MIT OR GPL-3.0)', 'MIT and ISC'].map(one), policy)).toEqual([]);
  });
});

describe('the oldest Node that Pitwall serves', () => {
  const packages = (
    JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as {
      packages: Record<string, { engines?: { node?: string } }>;
    }
  ).packages;
  const excepted = JSON.parse(
    readFileSync(new URL('./engines.json', import.meta.url), 'utf8'),
  ) as Record<string, string>;

  it('is served by every package, save those excepted with a reason that still need it', () => {
    const refusing = Object.entries(packages).flatMap(([path, { engines }]) =>
      engines?.node && !servesTheOldest(engines.node) ? [path.split('node_modules/').at(-1)] : [],
    );
    expect([...new Set(refusing)].sort()).toEqual(Object.keys(excepted).sort());
    for (const reason of Object.values(excepted)) expect(reason.length).toBeGreaterThan(20);
  });

  it.each([
    ['>=22', false],
    ['>=20.20.0', false],
    ['^18.18.0 || ^22.0.0', false],
    ['>=18', true],
    ['^18.18.0 || ^20.9.0 || >=21.1.0', true],
    ['20 || >=22', true],
    ['*', true],
  ])('is read from %s', (range, serves) => expect(servesTheOldest(range)).toBe(serves));
});

/** Whether a range, as packages write them, has 20.19 in one of its alternatives. */
function servesTheOldest(range: string): boolean {
  return range.split('||').some((alternative) => {
    const [, sign = '', major, minor = '0'] =
      /^\s*(>=|>|\^|~)?\s*v?(\d+)(?:\.(\d+))?/.exec(alternative) ?? [];
    if (major === undefined) return true;
    const from = Number(major) * 1000 + Number(minor);
    return from <= 20_019 && (sign.startsWith('>') || Number(major) === 20);
  });
}
