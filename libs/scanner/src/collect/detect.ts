import type { Detector } from './detector.ts';
import type { Role } from './file-role.ts';
import type { Language } from './language.ts';
import { LiteralIndex } from './literal-index.ts';
import { ParsedFile, type Sighting } from './parsed-file.ts';
import { withoutPlainComments } from './syntax/blanked-comments.ts';
import { candidateModules } from './syntax/module-imports.ts';

/** Sightings by detector key (`probe/detector`). */
export type Sightings = Map<string, Sighting[]>;

export interface Keyed {
  readonly key: string;
  readonly detector: Detector;
}

/** The detectors of one language, and what finds their literals. */
interface OfLanguage {
  readonly detectors: readonly Keyed[];
  readonly literals: LiteralIndex;
}

/** All prefixes as well, so that `@scope/name/part` and `a.b.c` are found by the package's own name. */
const packagesOf = (text: string, language: Language): Set<string> => {
  const modules = candidateModules(text, language);
  const packages = new Set<string>(modules);
  for (const module of modules)
    for (let end = 1; end < module.length; end += 1)
      if (module[end] === '/' || module[end] === '.') packages.add(module.slice(0, end));
  return packages;
};

/** Which detectors of a language may find something in a file, told without parsing it. */
const wanting = ({ detectors, literals }: OfLanguage, file: SourceText): Keyed[] => {
  const interested = detectors.filter(({ detector }) =>
    (detector.roles ?? ['source']).includes(file.role),
  );
  if (interested.length === 0) return [];
  literals.read(file.bytes);
  const packages = packagesOf(file.text, file.language);
  const code = file.language === 'javascript' ? withoutPlainComments(file.text) : file.text;
  return interested.filter(
    ({ detector }) =>
      (detector.packages?.some((name) => packages.has(name)) ?? true) &&
      (detector.literals?.some((literal) => literals.holds(literal)) ?? true) &&
      (detector.mayFind?.(code, file.path) ?? true),
  );
};

export interface SourceText {
  readonly path: string;
  readonly text: string;
  /** The same as UTF-8. */
  readonly bytes: Uint8Array;
  readonly language: Language;
  readonly role: Role;
}

export interface DetectionFault {
  key: string;
  message: string;
}

/** What detectors saw in one file. */
export interface FileDetection {
  sightings: [key: string, found: Sighting[]][];
  faults: DetectionFault[];
}

/** Runs detectors over files, each file parsed at most once. */
export class Detection {
  readonly #detectors: readonly Keyed[];
  readonly #byLanguage = new Map<Language, OfLanguage>();

  constructor(detectors: readonly Keyed[]) {
    this.#detectors = detectors;
  }

  /** Looks at one file; its tree is dropped afterwards, what was seen is given. */
  read(source: SourceText): FileDetection {
    const detection: FileDetection = { sightings: [], faults: [] };
    const detectors = wanting(this.#of(source.language), source);
    if (detectors.length === 0) return detection;
    const file = new ParsedFile(source.path, source.text, source.language, source.role);
    for (const { key, detector } of detectors) {
      try {
        if (detector.packages && !file.importsAny(detector.packages)) continue;
        const found = [...detector.find(file)];
        if (found.length > 0) detection.sightings.push([key, found]);
      } catch (error) {
        // One odd file must not end the scan: the probe concerned says that it could not read it.
        detection.faults.push({
          key,
          message: `${source.path}: ${error instanceof Error ? error.message : String(error)}`,
        });
      }
    }
    return detection;
  }

  #of(language: Language): OfLanguage {
    const known = this.#byLanguage.get(language);
    if (known) return known;
    const detectors = this.#detectors.filter(({ detector }) =>
      detector.languages.includes(language),
    );
    const literals = new LiteralIndex(detectors.flatMap(({ detector }) => detector.literals ?? []));
    const made = { detectors, literals };
    this.#byLanguage.set(language, made);
    return made;
  }
}
