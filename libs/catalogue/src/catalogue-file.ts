/** One file of the content as text. */
export interface CatalogueFile {
  /** Below the content's folder, with forward slashes, such as `practices/caching/CA-02-cache-aside.yaml`. */
  path: string;
  text: string;
}

/** What is wrong with a file of the content. */
export interface FileProblem {
  file: string;
  /** From 1. */
  line: number;
  /** The rule that is broken: `yaml`, `schema`, `file-name`, `layout`, or one of the catalogue's checks. */
  rule: string;
  message: string;
}

/** A problem as compilers print it: `file:line: [rule] what is wrong`. */
export const problemLine = ({ file, line, rule, message }: FileProblem): string =>
  `${file}:${line}: [${rule}] ${message}`;

/** The content cannot be read: its message lists every problem as `file:line: [rule] what is wrong`. */
export class CatalogueFileError extends Error {
  override readonly name = 'CatalogueFileError';
  constructor(readonly problems: readonly FileProblem[]) {
    super(problems.map(problemLine).join('\n'));
  }
}
