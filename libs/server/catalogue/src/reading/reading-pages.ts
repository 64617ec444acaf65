import type { Catalogue } from '@pitwall/contracts';
import { catalogueReading, stageReading } from './overview-reading.ts';
import { practiceReading } from './practice-reading.ts';
import {
  CATALOGUE_PATH,
  practicePath,
  type ReadingPage,
  stagePath,
  symptomPath,
} from './reading-page.ts';
import { symptomReading } from './symptom-reading.ts';

/** Every page of the catalogue by its path, made when it is asked for and kept: a release never changes. */
export class ReadingPages {
  readonly #pages: ReadonlyMap<string, () => ReadingPage>;
  readonly #made = new Map<string, ReadingPage>();

  constructor(catalogue: Catalogue) {
    const page = (path: string, make: () => ReadingPage) => [path, make] as const;
    this.#pages = new Map([
      page(CATALOGUE_PATH, () => catalogueReading(catalogue)),
      ...catalogue.stages.map((one) =>
        page(stagePath(one.stage), () => stageReading(catalogue, one)),
      ),
      ...catalogue.symptoms.map((one) =>
        page(symptomPath(one.id), () => symptomReading(catalogue, one)),
      ),
      ...catalogue.practices.map((one) =>
        page(practicePath(one.id), () => practiceReading(catalogue, one)),
      ),
    ]);
  }

  /** Every path that there is, for a site map. */
  get paths(): string[] {
    return [...this.#pages.keys()];
  }

  at(path: string): ReadingPage | undefined {
    const known = this.#made.get(path);
    if (known) return known;
    const made = this.#pages.get(path)?.();
    if (made) this.#made.set(path, made);
    return made;
  }
}
