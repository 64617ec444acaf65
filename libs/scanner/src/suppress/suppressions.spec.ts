import { describe, expect, it } from 'vitest';
import { scanTree } from '../testing/probe-trial.ts';

const KEY = ['-----BEGIN RSA', 'PRIVATE KEY-----'].join(' ');
const call = "const axios = require('axios');\naxios.get('x');";
const probeOf = async (tree: Record<string, string>, probe = 'outgoing-call-time-limits') => {
  const report = await scanTree({ '.gitignore': '', ...tree });
  return { report, finding: report.findings.find((finding) => finding.probe === probe) };
};

describe('suppressions', () => {
  it('in the project file hide a finding, and are listed with their reason', async () => {
    expect((await probeOf({ 'a.js': call })).finding?.outcome).toBe('absent');
    const { report, finding } = await probeOf({
      'a.js': call,
      '.pitwall.yml':
        'version: 1\nsuppress:\n  - probe: outgoing-call-time-limits\n    reason: elsewhere\n    because: The mesh sets them.\n',
    });
    expect(finding).toMatchObject({ outcome: 'not_visible', suggests: null, locations: [] });
    expect(report.suppressed).toEqual([
      {
        probe: 'outgoing-call-time-limits',
        reason: 'elsewhere',
        because: 'The mesh sets them.',
        path: null,
        line: null,
        until: null,
        statedIn: '.pitwall.yml:3',
      },
    ]);
  });

  it('count for their paths and until their day only', async () => {
    const rule = (more: string) =>
      `version: 1\nsuppress:\n  - probe: outgoing-call-time-limits\n    reason: accepted_risk\n    because: It is old code.\n    ${more}\n`;
    const two = { 'old/a.js': call, 'new/b.js': call };
    const { finding } = await probeOf({ ...two, '.pitwall.yml': rule('paths: [old/**]') });
    expect(finding?.locations.map(({ path }) => path)).toEqual(['new/b.js']);
    const expired = await probeOf({ ...two, '.pitwall.yml': rule('until: 2020-01-01') });
    expect(expired.finding?.total).toBe(2);
    expect(expired.report.suppressed).toEqual([]);
  });

  it('in the source need a typed reason', async () => {
    const commented = (comment: string) =>
      probeOf({ 'a.js': `const axios = require('axios');\n// ${comment}\naxios.get('x');` });
    const obeyed = await commented(
      'pitwall-ignore outgoing-call-time-limits (false_positive): it is a mock',
    );
    expect(obeyed.finding?.outcome).toBe('not_visible');
    expect(obeyed.report.suppressed).toMatchObject([{ path: 'a.js', line: 3, statedIn: 'a.js:2' }]);
    for (const comment of [
      'pitwall-ignore outgoing-call-time-limits',
      'pitwall-ignore outgoing-call-time-limits (because): I say so',
      'pitwall-ignore outgoing-call-time-limits (false_positive)',
    ]) {
      const refused = await commented(comment);
      expect(refused.finding?.outcome).toBe('absent');
      expect(
        refused.report.skipped.some(
          ({ path, reason }) => path === 'a.js' && reason.includes('not obeyed'),
        ),
      ).toBe(true);
    }
    expect(
      (await commented('pitwall-ignore another-probe (false_positive): it is a mock')).finding
        ?.outcome,
    ).toBe('absent');
  });

  it('leave out what the project file excludes', async () => {
    const { finding, report } = await probeOf({
      'gen/a.js': call,
      '.pitwall.yml': 'version: 1\nexclude: [gen/**]\n',
    });
    expect(finding?.outcome).toBe('not_visible');
    expect(report.skipped).toContainEqual({ path: 'gen/a.js', reason: 'excluded by .pitwall.yml' });
  });

  it('refuse a project file that is wrong, with the field', async () => {
    await expect(
      scanTree({
        '.pitwall.yml':
          'version: 1\nsuppress:\n  - probe: x\n    reason: because\n    because: I say so\n',
      }),
    ).rejects.toThrow(/suppress\.0\.reason/);
    await expect(
      scanTree({ '.pitwall.yml': 'version: 1\nrules: [../../etc/x.yml]\n' }),
    ).rejects.toThrow(/rules\.0/);
  });

  it('run rules of the organization', async () => {
    const rule = `name: own-thing\ntitle: Own thing\npractice: RL-09\nlooksFor: something of ours\nlimits: nothing of yours\nstacks: [node]\nsigns:\n  own: { files: ["own.txt"] }\ndecide:\n  - { when: own, outcome: present, message: It is there. }\notherwise: It is not there.\noutcomes:\n  present: { means: there, suggests: in_place, confidence: low }\n`;
    const { finding } = await probeOf(
      {
        'own.txt': '',
        'rules/own.yml': rule,
        '.pitwall.yml': 'version: 1\nrules: [rules/own.yml]\n',
      },
      'own-thing',
    );
    expect(finding?.outcome).toBe('present');
    await expect(
      scanTree({ '.pitwall.yml': 'version: 1\nrules: [rules/none.yml]\n' }),
    ).rejects.toThrow(/rules\/none\.yml/);
  });

  it('never show a secret in what they list', async () => {
    const { report } = await probeOf({ 'a.key': `${KEY}\nMIIEabcdefgh\n` });
    expect(JSON.stringify(report)).not.toContain('MIIEabcdefgh');
  });
});
