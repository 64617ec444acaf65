import {
  type Catalogue,
  IMPORT_LENGTH,
  type ImportReport,
  type ImportResult,
  type PracticeSource,
} from '@pitwall/contracts';
import { isMap, isSeq, parseAllDocuments, parseDocument } from 'yaml';
import type { z } from 'zod';
import { effectOf } from '../overlay/apply-overlay.ts';
import { checkOverlay } from '../overlay/check-overlay.ts';
import { loadAllQuickly } from '../parse-yaml.ts';
import { awsCustomLensSchema, importAwsCustomLens } from './aws-custom-lens.ts';
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
    return refused(file, 'yaml', broken.message.split('\n')[0] ?? '', broken.linePos?.[0].line);
  }
  try {
    return [...documents].map((document) => document.toJS({ maxAliasCount: 50 }) as unknown);
  } catch (error) {
    return refused(file, 'yaml', error instanceof Error ? error.message : 'it cannot be read');
  }
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Puts imported practices into an overlay's text; those of an earlier import of the same kind give way. */
const putInto = (into: string, add: readonly PracticeSource[], report: ImportReport): string => {
  const prefix = report.format === 'owasp-dsomm' ? 'X-DSOMM-' : 'X-AWS-';
  const document = parseDocument(
    into.trim() === ''
      ? `format: pitwall.overlay/1\nname: ${JSON.stringify(report.name.replaceAll(/\s+/g, ' ').trim().slice(0, 120) || 'Imported')}\nadd: []\n`
      : into,
  );
  const list = document.get('add');
  if (isSeq(list)) {
    const ids = new Set(add.map(({ id }) => id));
    list.flow = false;
    list.items = list.items.filter((item) => {
      const id = isMap(item) ? String(item.get('id')) : '';
      // A second lens stands beside the first: only what is the same practice gives way there.
      return report.format === 'owasp-dsomm' ? !id.startsWith(prefix) : !ids.has(id);
    });
    for (const practice of add) list.add(document.createNode(practice));
  } else {
    document.set('add', add);
  }
  return document.toString({ lineWidth: 100 });
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
  const overlay = putInto(into, made.add, made.report);
  const checked = checkOverlay(overlay, base);
  return {
    report: made.report,
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
