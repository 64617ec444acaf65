import { describe, expect, it } from 'vitest';
import { ZodError } from 'zod';
import { placesOf, tryProbe } from '../testing/probe-trial.ts';
import { parsePatternProbe } from './pattern-probe.ts';

const yaml = (signs: string) => `
name: own-feature-flags
title: Features are behind flags
practice: CD-08
looksFor: The flag client of our platform
limits: Flags read by hand are not seen
stacks: [node]
present:
${signs}
messages: { present: Flags are used., absent: No flags were found. }
outcomes:
  present: { means: used, suggests: in_place, confidence: medium }
  absent: { means: not used, suggests: absent, confidence: low }
  not_visible: { means: unknown, suggests: null, confidence: low }
`;
const app = { 'app.js': "const express = require('express');\nexpress();" };

describe('a probe of YAML', () => {
  it.each([
    ['packages', '  packages: ["@acme/flags"]', "import { on } from '@acme/flags';\non('x');"],
    [
      'code',
      "  code: [{ language: javascript, pattern: 'flags.on($NAME)', literal: 'flags.on' }]",
      "\nif (flags.on('x')) y();",
    ],
  ])('finds %s', async (_name, signs, code) => {
    const finding = await tryProbe(parsePatternProbe(yaml(signs)), { ...app, 'b.js': code });
    expect(finding).toMatchObject({
      probe: 'own-feature-flags',
      practice: 'CD-08',
      outcome: 'present',
      suggests: 'in_place',
    });
    expect(finding.total).toBe(1);
  });

  it('finds files and lines, and is absent without', async () => {
    const probe = parsePatternProbe(
      yaml('  files: ["config/flags.*"]\n  lines: [{ files: "**/*.yml", holds: "flagd" }]'),
    );
    expect(
      placesOf(
        await tryProbe(probe, {
          ...app,
          'config/flags.json': '{}',
          'deploy.yml': 'a: 1\nimage: flagd\n',
        }),
      ),
    ).toEqual(['config/flags.json:1', 'deploy.yml:2']);
    expect((await tryProbe(probe, { ...app, 'deploy.yml': '# flagd\na: 1\n' })).outcome).toBe(
      'absent',
    );
  });

  it.each([
    ['an unknown field', yaml('  packagez: [a]')],
    ['a practice that cannot be', yaml('  packages: [a]').replace('CD-08', 'CD8')],
    ['no outcomes', yaml('  packages: [a]').replace(/outcomes:[\s\S]*/, '')],
  ])('refuses %s', (_name, text) => {
    expect(() => parsePatternProbe(text)).toThrow(ZodError);
  });

  it('refuses aliases, which can blow a small text up', () => {
    expect(() => parsePatternProbe('a: &a [1]\nb: *a\n')).toThrow();
  });
});
