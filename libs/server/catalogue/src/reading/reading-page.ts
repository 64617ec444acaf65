import type { Markup } from './markup.ts';

/** A page of the public catalogue as it is without a program: for search engines, text browsers and previews of links. */
export interface ReadingPage {
  /** Where it lies, without origin and query. */
  path: string;
  title: string;
  /** At most 160 characters of text. */
  description: string;
  body: Markup;
  /** Where it hangs, from the catalogue down to itself. */
  trail: readonly { name: string; path: string }[];
  /** What it is about, for schema.org; absent where it is a list. */
  article?: { section: string; version: string };
}

export const CATALOGUE_PATH = '/catalogue';
export const practicePath = (id: string): string => `${CATALOGUE_PATH}/${id}`;
export const symptomPath = (id: string): string => `${CATALOGUE_PATH}/symptoms/${id}`;
export const stagePath = (id: string): string => `${CATALOGUE_PATH}/stages/${id}`;
export const CATALOGUE_TRAIL = { name: 'Catalogue', path: CATALOGUE_PATH };
