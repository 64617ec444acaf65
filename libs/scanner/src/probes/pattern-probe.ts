import { confidenceSchema, levelSchema, practiceIdSchema, stackSchema } from '@pitwall/contracts';
import picomatch from 'picomatch';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { usesPackages, type Detector } from '../collect/detector.ts';
import { lineMatching, placeInDocument } from '../collect/documents.ts';
import type { Facts } from '../collect/facts.ts';
import { LANGUAGES } from '../collect/language.ts';
import type { Place } from '../collect/parsed-file.ts';
import { stringMentions } from '../collect/python-settings.ts';
import { notVisible, type Probe, type ProbeDefinition } from './probe.ts';
import { outsideWeb } from './web-scope.ts';

const meaningSchema = z.strictObject({
  means: z.string().min(1),
  suggests: levelSchema.nullable(),
  confidence: confidenceSchema,
});

/** Signs of one thing: any of them is enough. */
const signsSchema = z.strictObject({
  /** Packages imported and used by source files, in JavaScript or Python. */
  packages: z.array(z.string().min(1)).default([]),
  /** String literals in Python, such as names of installed apps. */
  strings: z.array(z.string().min(3)).default([]),
  /** Files by glob. */
  files: z.array(z.string().min(1)).default([]),
  /** Code as an ast-grep pattern; `literal` is a text that every match holds, to reject files by. */
  code: z
    .array(
      z.strictObject({
        language: z.enum(LANGUAGES),
        pattern: z.string().min(3),
        literal: z.string().min(2),
      }),
    )
    .default([]),
  /** Lines of text files: a glob for the file and a word or words that the line holds. */
  lines: z
    .array(z.strictObject({ files: z.string().min(1), holds: z.string().min(2) }))
    .default([]),
});

/** A probe that is data: signs that a practice is there, what is said then and otherwise. */
export const patternProbeSchema = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .max(80),
  title: z.string().min(3).max(120),
  practice: practiceIdSchema,
  looksFor: z.string().min(10),
  limits: z.string().min(10),
  stacks: z.array(stackSchema).min(1),
  present: signsSchema,
  /** Signs that something of the kind is there which the probe cannot judge. */
  unclear: signsSchema.optional(),
  messages: z.strictObject({
    present: z.string().min(5).max(600),
    absent: z.string().min(5).max(600),
    unclear: z.string().min(5).max(600).optional(),
  }),
  outcomes: z.strictObject({
    present: meaningSchema,
    absent: meaningSchema,
    not_visible: meaningSchema,
  }),
});
export type PatternProbeSource = z.input<typeof patternProbeSchema>;
type Signs = z.infer<typeof signsSchema>;

const codeDetector = (name: string, code: Signs['code']): Detector => ({
  name,
  languages: [...new Set(code.map(({ language }) => language))],
  literals: code.map(({ literal }) => literal),
  *find(file) {
    for (const { pattern, language } of code)
      if (language === file.language)
        for (const node of file.root.findAll(pattern)) yield file.at(node);
  },
});

const detectorsOf = (group: string, signs: Signs): Detector[] => [
  ...(signs.packages.length
    ? [usesPackages(`${group}-packages`, [...LANGUAGES], signs.packages)]
    : []),
  ...(signs.strings.length ? [stringMentions(`${group}-strings`, ['python'], signs.strings)] : []),
  ...(signs.code.length ? [codeDetector(`${group}-code`, signs.code)] : []),
];

const placesInFiles = (facts: Facts, signs: Signs): Place[] => {
  const named = signs.files.length ? picomatch(signs.files, { dot: true }) : () => false;
  const files = facts.files
    .filter(({ path, role }) => role === 'source' && named(path))
    .map(({ path }) => ({ path, startLine: 1, endLine: 1, text: path }));
  const lines = signs.lines.flatMap(({ files: glob, holds }) => {
    const matches = picomatch(glob, { dot: true });
    return facts.documents
      .filter(({ path, role }) => role !== 'test' && role !== 'example' && matches(path))
      .flatMap((document) => {
        const escaped = holds.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
        const line = lineMatching(document.text, new RegExp(`^(?!\\s*(?:#|//)).*${escaped}`));
        return line === null ? [] : [placeInDocument(document, line)];
      });
  });
  return [...files, ...lines];
};

/** Makes a probe of data. Throws a ZodError that names the field at fault. */
export const patternProbe = (source: PatternProbeSource): Probe => {
  const rule = patternProbeSchema.parse(source);
  const { name, title, practice, looksFor, limits, stacks, outcomes, messages } = rule;
  const definition: ProbeDefinition = { name, title, practice, looksFor, limits, stacks, outcomes };
  const groups = { present: rule.present, unclear: rule.unclear };
  const places = (
    facts: Facts,
    seen: (detector: string) => readonly Place[],
    group: keyof typeof groups,
  ) => {
    const signs = groups[group];
    if (!signs) return [];
    return [
      ...['packages', 'strings', 'code'].flatMap((kind) => [...seen(`${group}-${kind}`)]),
      ...placesInFiles(facts, signs),
    ];
  };
  return {
    definition,
    detectors: [
      ...detectorsOf('present', rule.present),
      ...(rule.unclear ? detectorsOf('unclear', rule.unclear) : []),
    ],
    judge(facts, seen) {
      const present = places(facts, seen, 'present');
      if (present.length > 0)
        return { outcome: 'present', message: messages.present, places: present };
      const outside = outsideWeb(facts);
      if (outside) return outside;
      const unclear = places(facts, seen, 'unclear');
      if (unclear.length > 0)
        return {
          ...notVisible(messages.unclear ?? 'What is used here cannot be judged by this probe.'),
          places: unclear,
        };
      return { outcome: 'absent', message: messages.absent };
    },
  };
};

/** A pattern probe from YAML, as an organization writes its own. */
export const parsePatternProbe = (yaml: string): Probe =>
  patternProbe(patternProbeSchema.parse(parseYaml(yaml, { maxAliasCount: 0 })));
