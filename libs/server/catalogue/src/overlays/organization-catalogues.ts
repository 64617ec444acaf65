import { Injectable } from '@nestjs/common';
import { checkOverlay, type FileProblem } from '@pitwall/catalogue';
import type { Catalogue } from '@pitwall/contracts';
import type { SqlTransaction, TenantTransaction } from '@pitwall/server-db';
import { ReleasedCatalogues } from '../released-catalogues.ts';
import { CatalogueChoices } from '../versions/catalogue-choices.ts';
import { OverlayRepository, type OverlayRow } from './overlay.repository.ts';

/** A catalogue as an organization reads it. */
export interface EffectiveCatalogue {
  catalogue: Catalogue;
  /** Why the organization's overlay does not stand over it; empty where it does, or there is none. */
  problems: readonly FileProblem[];
}

/** Catalogues with an overlay that are kept in memory; each takes about a megabyte. */
const KEPT = 200;

/**
 * The one place where an organization's catalogue is made: a release with the organization's overlay
 * over it. An overlay that does not fit a version counts for nothing there.
 */
@Injectable()
export class OrganizationCatalogues {
  /** By revision and version; a revision never changes, so that nothing has to be taken out but by age. */
  readonly #made = new Map<string, EffectiveCatalogue>();
  /** Asked once a transaction, however many systems it reads. */
  readonly #places = new WeakMap<AnyTransaction, Promise<Place | null>>();

  constructor(
    private readonly releases: ReleasedCatalogues,
    private readonly overlays: OverlayRepository,
    private readonly choices: CatalogueChoices,
  ) {}

  /**
   * What the transaction's organization reads under the name of a release; the one it has chosen by default.
   * @throws ProblemException `resource.not_found` where no such version was released.
   */
  async byVersion(transaction: AnyTransaction, version?: string): Promise<Catalogue> {
    return (await this.effective(transaction, version)).catalogue;
  }

  /** The same, with the reason where the overlay does not stand over it. */
  async effective(transaction: AnyTransaction, version?: string): Promise<EffectiveCatalogue> {
    const base = await this.releases.byVersion(version ?? (await this.choices.chosen(transaction)));
    const place = await this.place(transaction);
    if (place === null) return { catalogue: base, problems: [] };
    const known = this.#kept(place, base);
    if (known) return known;
    const made = withOverlay(base, await this.overlays.source(transaction, place.number));
    this.#made.set(keyOf(place, base), made);
    const oldest = this.#made.keys().next().value;
    if (this.#made.size > KEPT && oldest !== undefined) this.#made.delete(oldest);
    return made;
  }

  /** What a text would make of a release, for a look at what would follow. Nothing is kept of it. */
  async supposed(version: string, text: string): Promise<EffectiveCatalogue> {
    return withOverlay(await this.releases.byVersion(version), text);
  }

  /** Asks at once what every reading of a catalogue asks first, so that it goes along with another statement. */
  async askAhead(transaction: SqlTransaction): Promise<void> {
    await this.place(transaction);
  }

  /**
   * Catalogues by the name of their release, after `askAhead` and without a statement on the transaction; null where
   * an overlay would have to be read.
   */
  async atHand(
    transaction: SqlTransaction,
    versions: Iterable<string>,
  ): Promise<Map<string, Catalogue> | null> {
    const place = await this.place(transaction);
    const found = new Map<string, Catalogue>();
    for (const version of versions) {
      const base = await this.releases.byVersion(version);
      const catalogue = place === null ? base : this.#kept(place, base)?.catalogue;
      if (!catalogue) return null;
      found.set(version, catalogue);
    }
    return found;
  }

  /** What was made of a revision and a release; what is used stays longest. */
  #kept(place: Place, base: Catalogue): EffectiveCatalogue | undefined {
    const key = keyOf(place, base);
    const known = this.#made.get(key);
    if (!known) return undefined;
    this.#made.delete(key);
    this.#made.set(key, known);
    return known;
  }

  private place(transaction: AnyTransaction): Promise<Place | null> {
    const known = this.#places.get(transaction);
    if (known) return known;
    const asked = this.overlays.newestPlace(transaction);
    this.#places.set(transaction, asked);
    return asked;
  }
}

/** Either kind of a tenant's transaction. */
type AnyTransaction = TenantTransaction | SqlTransaction;

type Place = Pick<OverlayRow, 'id' | 'number'>;

const keyOf = (place: Place, base: Catalogue): string => `${place.id} ${base.version}`;

/** Pure: the same text over the same release gives the same catalogue. */
export const withOverlay = (base: Catalogue, text: string): EffectiveCatalogue => {
  if (text === '') return { catalogue: base, problems: [] };
  const checked = checkOverlay(text, base);
  return checked.ok
    ? { catalogue: checked.catalogue, problems: [] }
    : { catalogue: base, problems: checked.problems };
};
