import { describe, expect, it } from 'vitest';
import { ZodError } from 'zod';
import { placesOf, tryProbe } from '../testing/probe-trial.ts';
import { boundedMatcher } from './bounded-matcher.ts';
import { parseRule } from './own-rule.ts';

const yaml = (signs: string) => `
name: own-feature-flags
title: Features are behind flags
practice: RL-09
looksFor: The flag client of our platform
limits: Flags read by hand are not seen
stacks: [node]
signs:
  flags:
${signs}
decide:
  - { when: flags, outcome: present, message: Flags are used. }
  - { when: { all: ['@web', { none: [flags] }] }, outcome: absent, message: No flags were found. }
otherwise: No web server is here.
outcomes:
  present: { means: used, suggests: in_place, confidence: medium }
  absent: { means: not used, suggests: absent, confidence: low }
`;
const app = { 'app.js': "const express = require('express');\nexpress();" };

describe('a rule of an organization', () => {
  it.each([
    ['imports', '    imports: ["@acme/flags"]', "import { on } from '@acme/flags';\non('x');"],
    [
      'a pattern',
      "    code: [{ languages: [javascript], pattern: 'flags.on($NAME)', literals: ['flags.on'] }]",
      "\nif (flags.on('x')) y();",
    ],
    [
      'a regular expression, with letters beyond ASCII before it',
      "    code: [{ languages: [javascript], regex: 'flags\\.on\\(', literals: ['flags.on'] }]",
      "/* ☃ 😀 flags.on( */ const é = '😀';\nif (flags.on('x')) y();",
    ],
  ])('finds %s', async (_name, signs, code) => {
    const finding = await tryProbe(parseRule(yaml(signs)), { ...app, 'b.js': code });
    expect(finding).toMatchObject({
      probe: 'own-feature-flags',
      practice: 'RL-09',
      outcome: 'present',
    });
    expect(finding.total).toBe(1);
    if (code.includes('☃')) expect(placesOf(finding)).toEqual(['b.js:2']);
  });

  it('finds files, lines and values, and is absent without', async () => {
    const rule = parseRule(
      yaml(
        '    files: ["config/flags.*"]\n    lines: [{ files: ["**/*.conf"], matches: flagd }]\n    values: [{ files: ["**/*.yml"], at: "*.image", is: ^flagd }]',
      ),
    );
    const seen = await tryProbe(rule, {
      ...app,
      'config/flags.json': '{}',
      'a.conf': '# flagd\nflagd on\n',
      'deploy.yml': 'text: |\n  image: flagd\na:\n  image: flagd:1\n',
    });
    expect(placesOf(seen)).toEqual(['a.conf:2', 'config/flags.json:1', 'deploy.yml:4']);
    expect((await tryProbe(rule, { ...app, 'deploy.yml': '# flagd\na: 1\n' })).outcome).toBe(
      'absent',
    );
    expect((await tryProbe(rule, { 'b.py': '' })).outcome).toBe('not_visible');
  });

  it.each([
    ['an unknown field', yaml('    importz: [a]')],
    ['a practice that cannot be', yaml('    imports: [a]').replace('RL-09', 'RL9')],
    ['a sign that is not there', yaml('    imports: [a]').replace('when: flags', 'when: other')],
    [
      'an outcome without a meaning',
      yaml('    imports: [a]').replace('outcome: present', 'outcome: partial'),
    ],
    [
      'lines of YAML, which may be text in a block',
      yaml('    lines: [{ files: ["**/*.yml"], matches: x }]'),
    ],
  ])('refuses %s', (_name, text) => {
    expect(() => parseRule(text)).toThrow(ZodError);
  });

  it('refuses a fact that does not exist, look-around, and aliases', () => {
    expect(() => parseRule(yaml('    imports: [a]').replace('@web', '@moon'))).toThrow(
      'there is no fact',
    );
    expect(() =>
      parseRule(yaml('    lines: [{ files: ["*.conf"], matches: "(?=a)b" }]')),
    ).toThrow();
    expect(() => parseRule('a: &a [1]\nb: *a\n')).toThrow();
  });

  it('is not held up by an expression that backtracks', () => {
    const started = performance.now();
    expect(boundedMatcher('^(a+)+$').test(`${'a'.repeat(50_000)}!`)).toBe(false);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
