import { readFileSync } from 'node:fs';
import { importedEvidenceSchema } from '@pitwall/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ImportError } from './import-error.ts';
import { bundledSarifMapping, bundledScorecardMapping } from './mappings.ts';
import { readEvidence } from './read-evidence.ts';
import { fits, pathOf } from './text.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
const failure = (
  content: string,
  options: Parameters<typeof readEvidence>[1] = {},
): ImportError => {
  try {
    readEvidence(content, options);
  } catch (error) {
    if (error instanceof ImportError) return error;
    throw error;
  }
  throw new Error('It was read.');
};
const sarif = (run: object): string => JSON.stringify({ version: '2.1.0', runs: [run] });
const run = (given: object = {}) => ({
  tool: { driver: { name: 'gitleaks' } },
  results: [
    { ruleId: 'a', locations: [{ physicalLocation: { artifactLocation: { uri: 'a.js' } } }] },
  ],
  ...given,
});

describe('a result of Scorecard', () => {
  it('becomes findings by the mapping, with what speaks against each', () => {
    const read = readEvidence(fixture('scorecard.json'));
    expect(read).toMatchObject({
      format: 'scorecard',
      tool: 'Scorecard v5.2.1',
      subject: 'scorecard github.com/acme/shop',
      commit: '3f1c2a9d5b7e4f60812233445566778899aabbcc',
      createdAt: '2026-11-20T08:14:11.000Z',
      unmapped: [{ rule: 'Security-Policy', count: 1 }],
      warnings: [],
    });
    expect(
      read.findings.map(({ practice, outcome, suggests }) => [practice, outcome, suggests]),
    ).toEqual([
      ['CD-02', 'absent', 'absent'],
      ['CD-11', 'present', 'partial'],
      ['SE-08', 'present', null],
      ['SE-08', 'partial', 'started'],
      ['CD-15', 'not_visible', null],
    ]);
    expect(read.findings[3]).toMatchObject({
      probe: 'scorecard-token-permissions',
      message:
        'Token-Permissions: 5 of 10. detected GitHub workflow tokens with excessive permissions',
      locations: [{ path: '.github/workflows/release.yml', startLine: 7 }],
      total: 1,
    });
  });

  it('takes a mapping of one’s own', () => {
    const mapping = `
format: pitwall.scorecard-mapping/1
checks:
  Security-Policy:
    practice: SE-10
    present: { from: 5, suggests: partial, confidence: low }
    absent: { suggests: started, confidence: medium }`;
    expect(readEvidence(fixture('scorecard.json'), { mapping }).findings).toMatchObject([
      { practice: 'SE-10', outcome: 'absent', suggests: 'started', confidence: 'medium' },
    ]);
  });
});

describe('SARIF', () => {
  it('becomes findings with places, and never keeps what a tool quotes', () => {
    const read = readEvidence(fixture('gitleaks.sarif'));
    expect(read).toMatchObject({
      format: 'sarif',
      tool: 'gitleaks v8.0.0',
      findings: [
        {
          probe: 'sarif-secrets',
          practice: 'SE-03',
          outcome: 'absent',
          suggests: 'absent',
          message: 'gitleaks: one result about secrets.',
          locations: [
            {
              path: 'src/pay.js',
              startLine: 12,
              snippet: 'generic-api-key: Detected a Generic API Key',
            },
          ],
        },
      ],
    });
    expect(JSON.stringify(read)).not.toContain('THE_SECRET');
  });

  it('leaves out what is suppressed, gone or not mapped, and finds rules of extensions', () => {
    const read = readEvidence(fixture('codeql.sarif'));
    expect(read.findings).toMatchObject([
      {
        practice: 'SE-04',
        total: 1,
        locations: [{ path: 'src/search.js', startLine: 8, endLine: 9 }],
      },
    ]);
    expect(read.unmapped).toEqual([{ rule: 'js/unused-local-variable', count: 1 }]);
    expect(read.commit).toBe('3f1c2a9d5b7e4f60812233445566778899aabbcc');
    expect(read.createdAt).toBe('2026-11-19T10:00:00.000Z');
    expect(JSON.stringify(read)).not.toContain('token@');
  });

  it.each([
    ['a pass', { kind: 'pass' }],
    ['level none', { level: 'none' }],
  ])('counts no result that is %s', (_name, given) => {
    const results = [{ ruleId: 'a', ...given }];
    expect(readEvidence(sarif(run({ results }))).findings).toEqual([]);
  });

  const none = `
format: pitwall.sarif-mapping/1
rules:
  - { match: 'x*', practice: SE-04, name: input, suggests: absent, confidence: medium, none: { suggests: partial, confidence: low } }`;

  it('takes silence as evidence only where the mapping says so, and only of a tool that ran', () => {
    const silent = (given: object) =>
      readEvidence(sarif(run({ results: [], ...given })), { mapping: none });
    expect(silent({}).findings).toMatchObject([
      { practice: 'SE-04', outcome: 'present', suggests: 'partial' },
    ]);
    expect(readEvidence(sarif(run({ results: [] }))).findings).toEqual([]);
    const failed = silent({ invocations: [{ executionSuccessful: false }] });
    expect(failed.findings).toEqual([]);
    expect(failed.warnings).toEqual(['gitleaks says that it did not run to its end.']);
    expect(silent({ results: undefined }).findings).toEqual([]);
  });

  it('keeps hostile content harmless', () => {
    const results = [
      {
        ruleId: '__proto__',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'file:///../../etc/%70asswd\u001b[2J' },
              region: { startLine: -5 },
            },
          },
          { physicalLocation: { artifactLocation: { uri: 'C:\\Windows\\..\\system32' } } },
        ],
      },
    ];
    const [finding] = readEvidence(sarif(run({ results }))).findings;
    expect(finding?.locations.map(({ path }) => path)).toEqual([
      'etc/passwd [2J',
      'Windows/system32',
    ]);
    expect(finding?.locations[0]?.startLine).toBe(1);
  });

  it('bounds what it keeps', () => {
    const results = Array.from({ length: 5_000 }, (_, place) => ({
      ruleId: `r${place}`,
      locations: [{ physicalLocation: { artifactLocation: { uri: `f${place}` } } }],
    }));
    const [finding] = readEvidence(sarif(run({ results }))).findings;
    expect([finding?.total, finding?.locations.length]).toEqual([5_000, 50]);
  });
});

describe('a file that cannot be read', () => {
  const whole = fixture('codeql.sarif');
  it.each([
    ['cut off in the middle', whole.slice(0, 900), /cut off: it ends in the middle/],
    ['cut off after a bracket', whole.slice(0, whole.indexOf('}') + 1), /cut off/],
    ['no JSON', '<sarif/>', /is no JSON/],
    ['another JSON', '{"a":1}', /neither SARIF 2\.1\.0 .* nor a result of OpenSSF Scorecard/],
    ['a wrong comma', '{"runs": [,]}', /no valid JSON/],
    [
      'an older SARIF',
      '{"version":"2.0.0","runs":[{"tool":{"driver":{"name":"x"}}}]}',
      /only SARIF 2\.1\.0/,
    ],
    ['SARIF without a tool', '{"version":"2.1.0","runs":[{}]}', /runs\.0\.tool/],
    ['nested without end', '['.repeat(100_000), /deeper than 200/],
    [
      'a score out of range',
      '{"date":"x","repo":{"name":"a"},"scorecard":{},"checks":[{"name":"a","score":99}]}',
      /checks\.0\.score/,
    ],
  ])('says so of %s', (_name, content, words) => {
    expect(failure(content).message).toMatch(words);
  });

  it.each([
    ['no YAML', 'a: [', /no valid YAML/],
    ['another format', 'format: x', /wrong at/],
    [
      'an unknown practice id',
      'format: pitwall.sarif-mapping/1\nrules: [{ match: a, practice: nope, name: n, suggests: null, confidence: low }]',
      /rules\.0\.practice/,
    ],
    [
      'a bomb of aliases',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'
        .split('')
        .map(
          (name, place) =>
            `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[place]}`).join(',')}]`,
        )
        .join('\n')}`,
      /mapping/,
    ],
  ])('says so of a mapping that is %s', (_name, mapping, words) => {
    const error = failure(whole, { mapping });
    expect(error.part).toBe('mapping');
    expect(error.message).toMatch(words);
  });

  it('is refused or read, whatever it holds', () => {
    const anything = fc.oneof(fc.string({ maxLength: 200 }), fc.json({ maxDepth: 4 }));
    const shaped = fc
      .record({
        version: fc.constantFrom('2.1.0', '2'),
        runs: fc.array(fc.anything(), { maxLength: 3 }),
      })
      .map((value) => {
        try {
          return JSON.stringify(value) ?? '';
        } catch {
          return '';
        }
      });
    fc.assert(
      fc.property(fc.oneof(anything, shaped), (content) => {
        try {
          importedEvidenceSchema.parse(readEvidence(content));
        } catch (error) {
          expect(error).toBeInstanceOf(ImportError);
        }
      }),
    );
  });
});

describe('the bundled mappings', () => {
  it('name practices', () => {
    for (const { practice } of Object.values(bundledScorecardMapping().checks))
      expect(practice).toMatch(/^[A-Z]{2}-\d\d$/);
    expect(bundledSarifMapping().rules.length).toBeGreaterThan(5);
  });
});

describe('fits', () => {
  it.each([
    ['*', 'anything', true],
    ['js/*', 'js/sql', true],
    ['js/*', 'py/sql', false],
    ['*/sql*', 'js/sql-injection', true],
    ['a*a', 'a', false],
    ['CVE-*', 'cve-2026-1', true],
    ['a.c', 'abc', false],
  ])('%s on %s', (pattern, text, expected) => {
    expect(fits(pattern, text)).toBe(expected);
  });

  it('ends on patterns that make regular expressions hang', () => {
    const started = performance.now();
    expect(fits(`${'a*'.repeat(90)}b`, 'a'.repeat(100_000))).toBe(false);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('pathOf', () => {
  it('never leads out of the tree', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (uri) => {
        const path = pathOf(uri);
        expect(path.startsWith('/') || path.split('/').includes('..')).toBe(false);
        expect(path.length).toBeGreaterThan(0);
      }),
    );
  });
});
