import {
  confidenceSchema,
  levelSchema,
  OUTCOMES,
  outcomeSchema,
  practiceIdSchema,
  stackSchema,
} from '@pitwall/contracts';
import { z } from 'zod';
import { ROLES } from '../collect/file-role.ts';
import { LANGUAGES } from '../collect/language.ts';
import { UNTOLD } from './rule-defaults.ts';

const meaningSchema = z.strictObject({
  means: z.string().min(1),
  suggests: levelSchema.nullable(),
  confidence: confidenceSchema,
});

const text = z.string().min(1).max(2000);
const globs = z.array(text).min(1);
/** A dotted way through a document: `*` is any one key or index, `**` any number of them. */
const way = z
  .string()
  .regex(/^[^\s]+$/)
  .max(300);
/** What is said of one value: a regular expression that it matches, or bounds of a number. */
const valueTest = {
  is: text.optional(),
  not: text.optional(),
  below: z.number().optional(),
  atLeast: z.number().optional(),
};

const codeSchema = z
  .strictObject({
    languages: z.array(z.enum(LANGUAGES)).min(1),
    /** An ast-grep pattern, or a regular expression over the text without its comments. */
    pattern: z.string().min(2).optional(),
    regex: z.string().min(2).optional(),
    /** Texts of which every file with a match holds one, so that others need no parsing. */
    literals: z.array(z.string().min(2)).min(1),
    /** Only in files that match. */
    paths: globs.optional(),
    /** Not in files that match. */
    except: globs.optional(),
    roles: z.array(z.enum(ROLES)).optional(),
    /** Only inside a function whose head matches, such as its parameters. */
    within: text.optional(),
    /**
     * Not inside a class, or a call with a block, whose head matches, nor on a variable made by such a call:
     * routes that are all about one thing.
     */
    notWithin: text.optional(),
    /** A match on whose lines this matches too is none. */
    unless: text.optional(),
  })
  .refine(({ pattern, regex }) => (pattern === undefined) !== (regex === undefined), {
    message: 'give either a pattern or a regex',
  });

/** Signs of one thing: any of them is enough. */
export const signSchema = z.strictObject({
  /** Packages imported and used by source files. PHP's backslashes are written as dots. */
  imports: z.array(text).optional(),
  /** Not where files that match import them. */
  importsExcept: globs.optional(),
  /** String literals in Python, such as names of installed apps. */
  strings: z.array(z.string().min(3)).optional(),
  code: z.array(codeSchema).optional(),
  /** Files by glob; `roles` other than source must be named. */
  files: globs.optional(),
  fileRoles: z.array(z.enum(ROLES)).optional(),
  /** Lines of text files that are no YAML; comment lines never count. */
  lines: z
    .array(
      z.strictObject({
        files: globs.refine((all) => all.every((glob) => !/ya?ml/.test(glob)), {
          message: 'YAML is read by its values: a line of it may be text in a block',
        }),
        matches: text,
        except: globs.optional(),
      }),
    )
    .optional(),
  /** Values of YAML files by the way that leads to them. */
  values: z.array(z.strictObject({ files: globs, at: way, ...valueTest })).optional(),
  /** Objects of Kubernetes manifests: those that have a value, or lack one. */
  objects: z
    .array(
      z.strictObject({
        kinds: z.array(text).min(1),
        has: way.optional(),
        lacks: way.optional(),
        ...valueTest,
      }),
    )
    .optional(),
  /** Services of compose files by their image; without `image`, all of them. */
  services: z
    .array(
      z.strictObject({
        image: text.optional(),
        except: text.optional(),
        has: way.optional(),
        lacks: way.optional(),
        ...valueTest,
      }),
    )
    .optional(),
  /** Terraform blocks by the type of the resource. */
  blocks: z
    .array(
      z.strictObject({
        keyword: z
          .enum(['resource', 'module', 'terraform', 'provider', 'variable'])
          .default('resource'),
        types: text,
        has: text.optional(),
        lacks: text.optional(),
      }),
    )
    .optional(),
  /** Instructions of Dockerfiles. */
  instructions: z.array(z.strictObject({ keyword: text, matches: text })).optional(),
  /** Declared dependencies, as `npm:express` or `gem:rails`: weak, since declaring is not using. */
  declares: z.array(z.string().regex(/^(?:npm|pypi|gem|go|maven|composer):\S+$/)).optional(),
});
export type Sign = z.infer<typeof signSchema>;

/** A sign's name, a fact (`@web`, `@stack:ruby`), or a combination. */
export type Condition =
  string | { all: Condition[] } | { any: Condition[] } | { none: Condition[] };
const conditionSchema: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.string().regex(/^@?[a-z][a-z0-9:-]*$/),
    z.strictObject({ all: z.array(conditionSchema).min(1) }),
    z.strictObject({ any: z.array(conditionSchema).min(1) }),
    z.strictObject({ none: z.array(conditionSchema).min(1) }),
  ]),
);

const decisionSchema = z.strictObject({
  when: conditionSchema,
  outcome: outcomeSchema.exclude(['error']),
  message: z.string().min(5).max(600),
  /** Signs whose places are shown; by default those that `when` names. */
  places: z.array(text).optional(),
  confidence: confidenceSchema.optional(),
});

/** A probe that is data. */
export const ruleSchema = z
  .strictObject({
    name: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/)
      .max(80),
    title: z.string().min(3).max(120),
    practice: practiceIdSchema,
    looksFor: z.string().min(10),
    limits: z.string().min(10),
    stacks: z.array(stackSchema).min(1),
    /** Adds to what a probe of this name sees: its verdict counts where that probe has none. */
    extends: z.string().optional(),
    signs: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), signSchema),
    /** The first whose condition holds decides. */
    decide: z.array(decisionSchema).min(1),
    /** Said when no condition holds. */
    otherwise: z.string().min(5).max(600),
    outcomes: z
      .partialRecord(z.enum(OUTCOMES), meaningSchema)
      .transform((given) => ({ not_visible: UNTOLD, not_applicable: UNTOLD, ...given })),
  })
  .superRefine(({ signs, decide, outcomes }, context) => {
    const names = (condition: Condition): string[] =>
      typeof condition === 'string' ? [condition] : Object.values(condition).flat().flatMap(names);
    for (const [index, { when, outcome, places }] of decide.entries()) {
      for (const name of [...names(when), ...(places ?? [])])
        if (!name.startsWith('@') && !(name in signs))
          context.addIssue({
            code: 'custom',
            path: ['decide', index],
            message: `there is no sign "${name}"`,
          });
      if (!(outcome in outcomes))
        context.addIssue({
          code: 'custom',
          path: ['decide', index, 'outcome'],
          message: `outcomes says nothing of "${outcome}"`,
        });
    }
  });
export type Rule = z.infer<typeof ruleSchema>;
export type RuleSource = z.input<typeof ruleSchema>;
