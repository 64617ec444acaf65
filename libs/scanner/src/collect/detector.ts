import type { Role } from './file-role.ts';
import type { Language } from './language.ts';
import type { ParsedFile, Sighting } from './parsed-file.ts';

/**
 * Looks at one file at a time and says what it saw. A file is parsed only when some detector asks for
 * it: it imports one of `packages` (when given), its text holds one of `literals` (when given), and
 * `mayFind` does not rule it out.
 */
export interface Detector {
  /** Unique in its probe, or in the core detectors. */
  readonly name: string;
  readonly languages: readonly Language[];
  readonly packages?: readonly string[];
  readonly literals?: readonly string[];
  /** Roles of files worth looking at; by default only `source`, since only that is evidence. */
  readonly roles?: readonly Role[];
  /**
   * False where the text alone shows that `find` would see nothing: most files need no parsing then. Comments
   * that are plain to see are blanked in it.
   */
  mayFind?(text: string, path: string): boolean;
  find(file: ParsedFile): Iterable<Sighting>;
}

/** Sees the packages that a file imports and uses; `data.package` names which. */
export const usesPackages = (
  name: string,
  languages: readonly Language[],
  packages: readonly string[],
): Detector => ({
  name,
  languages,
  packages,
  *find(file) {
    for (const wanted of packages)
      for (const found of file.usedImports([wanted]))
        yield file.at(found.node, { package: wanted });
  },
});
