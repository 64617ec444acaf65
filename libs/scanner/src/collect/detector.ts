import type { Role } from './file-role.ts';
import type { Language } from './language.ts';
import type { ParsedFile, Sighting } from './parsed-file.ts';

/**
 * Looks at one file at a time and says what it saw. A file is parsed only when some detector asks for
 * it: it imports one of `packages` (when given) and its text holds one of `literals` (when given).
 */
export interface Detector {
  /** Unique in its probe, or in the core detectors. */
  readonly name: string;
  readonly languages: readonly Language[];
  readonly packages?: readonly string[];
  readonly literals?: readonly string[];
  /** Roles of files worth looking at; by default only `source`, since only that is evidence. */
  readonly roles?: readonly Role[];
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
