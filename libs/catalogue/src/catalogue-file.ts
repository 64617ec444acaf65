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
  /** The rule that is broken: `yaml`, `schema`, `file-name` or `layout`. */
  rule: 'yaml' | 'schema' | 'file-name' | 'layout';
  message: string;
}

/** The content cannot be read: its message lists every problem as `file:line: [rule] what is wrong`. */
export class CatalogueFileError extends Error {
  override readonly name = 'CatalogueFileError';
  constructor(readonly problems: readonly FileProblem[]) {
    super(
      problems
        .map(({ file, line, rule, message }) => `${file}:${line}: [${rule}] ${message}`)
        .join('\n'),
    );
  }
}
