import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { suppressionReasonSchema } from '@pitwall/contracts';
import { ScanError } from '../scan-error.ts';

export const PROJECT_FILE = '.pitwall.yml';

const globs = z.array(z.string().min(1).max(300)).max(200);

/** What a repository says about its own scans, in `.pitwall.yml` at its top. */
export const projectFileSchema = z.strictObject({
  version: z.literal(1),
  /** Files and folders that are not evidence. */
  exclude: globs.default([]),
  suppress: z
    .array(
      z.strictObject({
        probe: z.string().regex(/^[a-z][a-z0-9-]*$/),
        /** Only there; everywhere when left out. */
        paths: globs.optional(),
        reason: suppressionReasonSchema,
        because: z.string().min(5).max(500),
        /** The last day on which it counts. */
        until: z.iso.date().optional(),
      }),
    )
    .max(500)
    .default([]),
  /** Rules of the organization's own, as files below the repository. */
  rules: z
    .array(z.string().regex(/^(?!\/)(?!.*\.\.).+\.ya?ml$/))
    .max(100)
    .default([]),
  gate: z.strictObject({ impact: z.number().int().min(1).max(5) }).optional(),
});
type Parsed = z.infer<typeof projectFileSchema>;
/** A rule that suppresses, with the line of the file that states it. */
export type StatedRule = Parsed['suppress'][number] & { line?: number };
export type ProjectFile = Omit<Parsed, 'suppress'> & { suppress: StatedRule[] };

const NONE: ProjectFile = { version: 1, exclude: [], suppress: [], rules: [] };
const MAXIMUM = 200_000;

/** Reads the file; its absence is an empty one. Throws ScanError that names the field at fault. */
export const readProjectFile = async (root: string): Promise<ProjectFile> => {
  const text = await readFile(join(root, PROJECT_FILE), 'utf8').catch(() => null);
  if (text === null) return NONE;
  if (text.length > MAXIMUM)
    throw new ScanError(`${PROJECT_FILE} is larger than ${MAXIMUM} bytes.`);
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  let value: unknown;
  try {
    const [fault] = document.errors;
    if (fault) throw fault;
    value = document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    throw new ScanError(
      `${PROJECT_FILE} is no YAML: ${error instanceof Error ? error.message.split('\n')[0] : ''}`,
    );
  }
  const parsed = projectFileSchema.safeParse(value);
  if (parsed.success) {
    const suppress = parsed.data.suppress.map((rule, index) => {
      const node = document.getIn(['suppress', index], true);
      const start = isNode(node) ? node.range?.[0] : undefined;
      return start === undefined ? rule : { ...rule, line: counter.linePos(start).line };
    });
    return { ...parsed.data, suppress };
  }
  const [issue] = parsed.error.issues;
  throw new ScanError(
    `${PROJECT_FILE}: ${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? ''}.`,
  );
};

/** What `pitwall init` writes. */
export const COMMENTED_PROJECT_FILE = `# What Pitwall's scanner should know about this repository.
version: 1

# Files and folders that are no evidence, such as generated code. Tests, examples, documentation,
# installed packages and whatever .gitignore names are left out already.
exclude: []
#  - legacy/**

# Findings that are not to be shown. Each needs a reason of this list, and a sentence:
#   false_positive   the probe is wrong here
#   elsewhere        it is done, where the scanner cannot see it
#   accepted_risk    it is so, and somebody has decided to live with it
#   not_applicable   it makes no sense for this system
# Suppressions are listed in every report. In source, beside the place:
#   // pitwall-ignore secrets-in-code (false_positive): a public test key of the vendor
suppress: []
#  - probe: tracing
#    reason: elsewhere
#    because: The platform attaches its agent to every process.
#  - probe: queries-in-loops
#    paths: [src/reports/**]
#    reason: accepted_risk
#    because: Reports run at night, for ten rows.
#    until: 2027-01-31

# Rules of your own ("pitwall explain" shows the ones that ship).
rules: []
#  - .pitwall/rules/flags.yml

# "pitwall gate" fails on new findings of practices with at least this impact (1 to 5).
gate:
  impact: 3
`;
