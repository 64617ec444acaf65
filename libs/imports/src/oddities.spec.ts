import { describe, expect, it } from 'vitest';
import { readEvidence } from './read-evidence.ts';

const pathsOf = (run: object, location: object): string[] =>
  readEvidence(
    JSON.stringify({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'gitleaks' } },
          results: [{ ruleId: 'a', locations: [{ physicalLocation: location }] }],
          ...run,
        },
      ],
    }),
  ).findings.flatMap(({ locations }) => locations.map(({ path }) => path));

describe('a place in SARIF', () => {
  it('is found by the number of its artifact', () => {
    const artifacts = [{}, { location: { uri: 'src/a%20b.ts', uriBaseId: '%SRCROOT%' } }];
    expect(pathsOf({ artifacts }, { artifactLocation: { index: 1 } })).toEqual(['src/a b.ts']);
    expect(pathsOf({ artifacts }, { artifactLocation: { index: 7 } })).toEqual(['unknown']);
  });

  it('stands below the folders of its base, and not below those of the machine', () => {
    const originalUriBaseIds = {
      ROOT: { uri: 'file:///home/runner/work/shop/shop/' },
      WEB: { uri: 'apps/web/', uriBaseId: 'ROOT' },
      ROUND: { uri: 'x/', uriBaseId: 'ROUND' },
    };
    const at = (uriBaseId: string) =>
      pathsOf({ originalUriBaseIds }, { artifactLocation: { uri: 'src/main.ts', uriBaseId } });
    expect(at('WEB')).toEqual(['apps/web/src/main.ts']);
    expect(at('ROOT')).toEqual(['src/main.ts']);
    expect(at('toString')).toEqual(['src/main.ts']);
    expect(at('ROUND')[0]).toMatch(/^x\/.*src\/main\.ts$/);
  });
});

describe('a detail of Scorecard', () => {
  it('keeps its place where advice follows it', () => {
    const read = readEvidence(
      JSON.stringify({
        date: '2026-11-20',
        repo: { name: 'github.com/acme/shop' },
        scorecard: { version: 'v5.2.1' },
        checks: [
          {
            name: 'Pinned-Dependencies',
            score: 4,
            details: [
              'Warn: third-party GitHubAction not pinned by hash: .github/workflows/ci.yml:41: update your workflow using https://app.example.org/secure/ci.yml/main?enable=pin',
            ],
          },
        ],
      }),
    );
    expect(read.findings[0]?.locations).toMatchObject([
      { path: '.github/workflows/ci.yml', startLine: 41 },
    ]);
  });
});
