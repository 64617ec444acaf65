export { CatalogueSearch } from './catalogue-search.ts';
export { searchEntries } from './search-entries.ts';
