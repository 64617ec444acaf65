import { Injectable } from '@nestjs/common';
import { CatalogueSearch, searchEntries } from '@pitwall/catalogue/search';
import type { Catalogue } from '@pitwall/contracts';

/** One search for each catalogue in memory, made when it is first asked. */
@Injectable()
export class CatalogueSearches {
  readonly #made = new WeakMap<Catalogue, CatalogueSearch>();

  of(catalogue: Catalogue): CatalogueSearch {
    const known = this.#made.get(catalogue);
    if (known) return known;
    const search = new CatalogueSearch(searchEntries(catalogue));
    this.#made.set(catalogue, search);
    return search;
  }
}
