import type { Detector } from './detector.ts';
import type { Role } from './file-role.ts';
import { LANGUAGES, type Language } from './language.ts';
import { ParsedFile, type Sighting } from './parsed-file.ts';
import { candidateModules } from './syntax/module-imports.ts';

/** Sightings by detector key (`probe/detector`). */
export type Sightings = Map<string, Sighting[]>;

export interface Keyed {
  readonly key: string;
  readonly detector: Detector;
}

/** Which detectors of a language may find something in a text, told without parsing it. */
const wanting = (
  detectors: readonly Keyed[],
  text: string,
  language: Language,
  role: Role,
): Keyed[] => {
  const interested = detectors.filter(({ detector }) =>
    (detector.roles ?? ['source']).includes(role),
  );
  if (interested.length === 0) return [];
  const known = new Map<string, boolean>();
  const holds = (literal: string): boolean => {
    const answer = known.get(literal) ?? text.includes(literal);
    known.set(literal, answer);
    return answer;
  };
  const modules = candidateModules(text, language);
  // All prefixes, so that `@scope/name/part` and `a.b.c` are found by the package's own name.
  const packages = new Set<string>(modules);
  for (const module of modules)
    for (let end = 1; end < module.length; end += 1)
      if (module[end] === '/' || module[end] === '.') packages.add(module.slice(0, end));
  return interested.filter(
    ({ detector }) =>
      (detector.packages?.some((name) => packages.has(name)) ?? true) &&
      (detector.literals?.some(holds) ?? true),
  );
};

export interface DetectionFault {
  key: string;
  message: string;
}

/** Runs detectors over files, each file parsed at most once. */
export class Detection {
  readonly sightings: Sightings = new Map();
  readonly faults: DetectionFault[] = [];
  readonly #byLanguage: ReadonlyMap<Language, readonly Keyed[]>;

  constructor(detectors: readonly Keyed[]) {
    this.#byLanguage = new Map(
      LANGUAGES.map((language) => [
        language,
        detectors.filter(({ detector }) => detector.languages.includes(language)),
      ]),
    );
  }

  /** Looks at one file; its tree is dropped afterwards, what was seen stays. */
  read(path: string, text: string, language: Language, role: Role): void {
    const detectors = wanting(this.#byLanguage.get(language) ?? [], text, language, role);
    if (detectors.length === 0) return;
    const file = new ParsedFile(path, text, language, role);
    for (const { key, detector } of detectors) {
      try {
        if (detector.packages && !file.importsAny(detector.packages)) continue;
        const found = [...detector.find(file)];
        const before = this.sightings.get(key);
        if (before) before.push(...found);
        else if (found.length > 0) this.sightings.set(key, found);
      } catch (error) {
        // One odd file must not end the scan: the probe concerned says that it could not read it.
        this.faults.push({
          key,
          message: `${path}: ${error instanceof Error ? error.message : String(error)}`,
        });
      }
    }
  }
}
