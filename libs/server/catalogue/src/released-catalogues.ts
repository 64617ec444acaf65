import { Injectable } from '@nestjs/common';
import { bundledCatalogue, catalogueDigest, compareVersions } from '@pitwall/catalogue';
import { type Catalogue, catalogueSchema } from '@pitwall/contracts';
import { notFound } from '@pitwall/server-kernel';
import { CatalogueReleaseRepository } from './catalogue-release.repository.ts';

/** The program carries other content than the database under the same version. */
export class CatalogueChangedError extends Error {
  override readonly name = 'CatalogueChangedError';
}

/** The catalogues that systems are assessed against. A released one never changes. */
@Injectable()
export class ReleasedCatalogues {
  readonly #read = new Map<string, Promise<Catalogue>>();

  constructor(private readonly releases: CatalogueReleaseRepository) {}

  /** What this program carries, and new systems start with. */
  current(): Catalogue {
    return bundledCatalogue();
  }

  /**
   * Writes the carried catalogue into the database where its version is missing. Safe to run from
   * many processes at once.
   * @throws CatalogueChangedError where the version was released with other content.
   */
  async release(): Promise<void> {
    const content = this.current();
    const digest = catalogueDigest(content);
    const { version } = content;
    const released = await this.releases.insertOnce({ version, digest, content });
    if (released === digest) return;
    throw new CatalogueChangedError(
      `The catalogue ${version} of this program differs from the one that this database holds under the same version. ` +
        'A released catalogue never changes: start the program that released it, or give the changed content a new version in version.yaml.',
    );
  }

  /** Every release that this installation has, the newest first. */
  async list(): Promise<{ version: string; releasedAt: Date | null }[]> {
    const { version } = this.current();
    const released = await this.releases.list();
    const known = released.some((one) => one.version === version);
    return [...released, ...(known ? [] : [{ version, releasedAt: null }])].sort((one, other) =>
      compareVersions(other.version, one.version),
    );
  }

  /**
   * A released catalogue, kept in memory once read.
   * @throws ProblemException `resource.not_found` where no such version was released.
   */
  async byVersion(version: string): Promise<Catalogue> {
    const current = this.current();
    if (version === current.version) return current;
    const known = this.#read.get(version);
    if (known) return known;
    const reading = this.read(version);
    this.#read.set(version, reading);
    // A failure is not remembered: the version may be released later, the database come back.
    reading.catch(() => this.#read.delete(version));
    return reading;
  }

  private async read(version: string): Promise<Catalogue> {
    const release = await this.releases.find(version);
    if (!release) throw notFound(`catalogue version ${version}`);
    return catalogueSchema.parse(release.content);
  }
}
