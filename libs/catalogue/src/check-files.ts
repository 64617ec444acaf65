import type { Catalogue } from '@pitwall/contracts';
import { CatalogueFileError, type CatalogueFile, type FileProblem } from './catalogue-file.ts';
import { checkCatalogue } from './check-catalogue.ts';
import type { CatalogueProblem } from './checks/problem.ts';
import { type Content, parseContent, PRACTICE_PATH, SYMPTOM_PATH } from './parse-catalogue.ts';
import { lineOf } from './parse-yaml.ts';
import { checkReleases } from './releases/check-releases.ts';
import type { ReleaseRegister } from './releases/release-register.ts';

export interface CheckedFiles {
  /** Null where a file could not be read; the checks of the whole wait for that. */
  catalogue: Catalogue | null;
  /** Null as the catalogue is. */
  register: ReleaseRegister | null;
  /** Empty when the content is sound; sorted by file and line. */
  problems: FileProblem[];
}

/** The file that holds a practice or symptom, by the id in its name; of two with one id, the later. */
const filesById = (files: readonly CatalogueFile[]): Map<string, CatalogueFile> =>
  new Map(
    files.flatMap((file) => {
      const id = PRACTICE_PATH.exec(file.path)?.[2] ?? SYMPTOM_PATH.exec(file.path)?.[1];
      return id === undefined ? [] : [[id, file] as const];
    }),
  );

const SINGLE_FILES = ['stages', 'topics', 'criteria', 'article'];

/** Puts each problem onto the file and line that it comes from. */
const placeProblems = (
  files: readonly CatalogueFile[],
  problems: readonly CatalogueProblem[],
): FileProblem[] => {
  if (problems.length === 0) return [];
  const owners = filesById(files);
  const byPath = new Map(files.map((file) => [file.path, file]));
  return problems.map(({ rule, subject, message, at = [] }) => {
    const single = SINGLE_FILES.find((name) => name === at[0]);
    const owner =
      owners.get(subject) ??
      byPath.get(subject) ??
      (single === undefined ? undefined : byPath.get(`${single}.yaml`));
    const named = owner && (owners.has(subject) || owner.path === subject);
    return {
      file: owner?.path ?? subject,
      line: owner ? lineOf(owner.text, at) : 1,
      rule,
      message: named ? message : `${subject}: ${message}`,
    };
  });
};

const inOrder = (problems: FileProblem[]): FileProblem[] =>
  problems.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);

/**
 * Everything that is wrong with the files of a catalogue, each with file, line and rule: what cannot
 * be read first, then the rules of the whole, then what it owes to its earlier releases. Pure.
 */
export const checkFiles = (files: readonly CatalogueFile[]): CheckedFiles => {
  let content: Content;
  try {
    content = parseContent(files);
  } catch (error) {
    if (!(error instanceof CatalogueFileError)) throw error;
    return { catalogue: null, register: null, problems: inOrder([...error.problems]) };
  }
  const { catalogue, register } = content;
  const found = [...checkCatalogue(catalogue), ...checkReleases(catalogue, register)];
  return { catalogue, register, problems: inOrder(placeProblems(files, found)) };
};
