import {
  type Catalogue,
  IMPORT_LENGTH,
  type ImportReport,
  type ImportResult,
  type PracticeSource,
} from '@pitwall/contracts';
import { parseAllDocuments } from 'yaml';
import type { z } from 'zod';
import { effectOf } from '../overlay/apply-overlay.ts';
import { checkOverlay } from '../overlay/check-overlay.ts';
import { loadAllQuickly } from '../parse-yaml.ts';
import { awsCustomLensSchema, importAwsCustomLens } from './aws-custom-lens.ts';
import { titledApart } from './imported-practice.ts';
import { isObject, openTarget } from './overlay-target.ts';
import { dsommSchema, importDsomm } from './owasp-dsomm.ts';

type Problem = ImportResult['problems'][number];

const refused = (file: string, rule: string, message: string, line = 1): ImportResult => ({
  report: null,
  text: '',
  problems: [{ file, line, rule, message }],
  effect: null,
});

const problemsOf = (file: string, error: z.ZodError): Problem[] =>
  error.issues.slice(0, 20).map(({ path, message }) => ({
    file,
    line: 1,
    rule: 'schema',
    message: `${path.map(String).join('.')}: ${message}`,
  }));

/** The texts of a file as data. Aliases may stand in it, but never so many that it grows out of bounds. */
const readDocuments = (text: string, file: string): unknown[] | ImportResult => {
  try {
    return [JSON.parse(text) as unknown];
  } catch {
    // YAML then.
  }
  const quick = loadAllQuickly(text);
  if (quick !== undefined) return quick;
  const documents = parseAllDocuments(text, { prettyErrors: true });
  const broken = [...documents].flatMap(({ errors }) => errors)[0];
  if (broken) {
    const [said = ''] = broken.message.split('\n');
    // The line is told apart from the words.
    const message = said.replace(/ at line \d+, column \d+:$/, '.');
    return refused(file, 'yaml', message, broken.linePos?.[0].line);
  }
  try {
    return [...documents].map((document) => document.toJS({ maxAliasCount: 50 }) as unknown);
  } catch (error) {
    return refused(file, 'yaml', error instanceof Error ? error.message : 'it cannot be read');
  }
};

/**
 * Puts imported practices into an overlay; those of an earlier import of the same kind give way. Null where the overlay
 * cannot be read.
 */
const putInto = (
  into: string,
  { add: made, report }: { add: readonly PracticeSource[]; report: ImportReport },
  base: Catalogue,
): { text: string; report: ImportReport } | null => {
  const ids = new Set(made.map(({ id }) => id));
  const name = report.name.replaceAll(/\s+/g, ' ').trim().slice(0, 120) || 'Imported';
  // A second lens stands beside the first: only what is the same practice gives way there.
  const target = openTarget(into, name, (id) =>
    report.format === 'owasp-dsomm' ? String(id).startsWith('X-DSOMM-') : ids.has(String(id)),
  );
  if (target === null) return null;
  const { add, renamed } = titledApart(made, [...base.practices, ...target.kept]);
  return {
    text: target.with(add),
    report: {
      ...report,
      approximated: [
        ...report.approximated,
        ...renamed.map((title) => `A second practice of one title became "${title}".`),
      ],
      mapped: report.mapped.map((one, index) => ({
        ...one,
        title: add[index]?.title ?? one.title,
      })),
    },
  };
};

/**
 * Makes an overlay of a custom lens of AWS Well-Architected (JSON, 2021-11-01) or of OWASP's DevSecOps
 * Maturity Model (YAML), with a report of every part. Pure; what comes out is checked as any overlay.
 */
export const importOverlay = (
  text: string,
  base: Catalogue,
  { into = '', file = 'import' }: { into?: string; file?: string } = {},
): ImportResult => {
  if (text.length > IMPORT_LENGTH)
    return refused(file, 'too-large', `at most ${IMPORT_LENGTH} characters are read`);
  const documents = readDocuments(text, file);
  if (!Array.isArray(documents)) return documents;
  const [first] = documents;
  const made =
    isObject(first) && 'pillars' in first ? lensOf(first, file) : modelOf(documents, file);
  if ('problems' in made) return made;
  const put = putInto(into, made, base);
  if (put === null) {
    const broken = checkOverlay(into, base);
    return { ...refused(file, 'yaml', ''), problems: broken.ok ? [] : broken.problems };
  }
  const { text: overlay, report } = put;
  const checked = checkOverlay(overlay, base);
  return {
    report,
    text: overlay,
    problems: checked.ok ? [] : checked.problems,
    effect: checked.ok ? effectOf(base, checked.overlay) : null,
  };
};

type Made = { add: PracticeSource[]; report: ImportReport } | ImportResult;

const lensOf = (data: unknown, file: string): Made => {
  const parsed = awsCustomLensSchema.safeParse(data);
  return parsed.success
    ? importAwsCustomLens(parsed.data)
    : { ...refused(file, 'schema', ''), problems: problemsOf(file, parsed.error) };
};

/** The model stands in a document of its own, after one about the file, or beside its `meta`. */
const modelOf = (documents: readonly unknown[], file: string): Made => {
  const metas = documents.flatMap((one) =>
    isObject(one) && isObject(one['meta']) ? [one['meta']] : [],
  );
  const version = metas.map((meta) => meta['version']).find((one) => typeof one === 'string');
  const model = documents
    .filter(isObject)
    .map(({ meta: _, ...rest }) => rest)
    .find((one) => Object.keys(one).length > 0);
  const parsed = dsommSchema.safeParse(model);
  const name = `OWASP DSOMM${version === undefined ? '' : ` ${version}`}`;
  if (!parsed.success) {
    return {
      ...refused(file, 'schema', ''),
      problems: [
        {
          file,
          line: 1,
          rule: 'format',
          message:
            'it is neither a custom lens of AWS Well-Architected (JSON with "pillars") nor a model of OWASP DSOMM (dimensions, their parts, activities)',
        },
        ...problemsOf(file, parsed.error).slice(0, 3),
      ],
    };
  }
  const made = importDsomm(parsed.data, name);
  return made.add.length > 0 ? made : refused(file, 'format', 'there is no activity in it');
};
