import type { Catalogue, CatalogueOverlay } from '@pitwall/contracts';
import type { CatalogueProblem } from '../checks/problem.ts';

export type Place = readonly (string | number)[];

const PRACTICE_ID = /\b(?:X-[A-Z][A-Z0-9]{0,9}-\d{2,4}|[A-Z]{2}-\d{2})\b/g;

/** Where the overlay brings a practice about, or takes it away. */
const placeOf = (overlay: CatalogueOverlay, id: string, at: Place): Place | null => {
  const added = overlay.add.findIndex((one) => one.id === id);
  if (added >= 0) return ['add', added, ...at];
  const changed = overlay.change.findIndex((one) => one.id === id);
  const change = overlay.change[changed];
  if (change) {
    const field = at[0];
    return ['change', changed, ...(field !== undefined && field in change ? at : [])];
  }
  const hidden = overlay.hide.findIndex((one) => one.id === id);
  return hidden >= 0 ? ['hide', hidden] : null;
};

/** The entry of an overlay that a problem of the whole comes from. `own` where it is about that very entry. */
export const entryOf = (
  base: Catalogue,
  overlay: CatalogueOverlay,
  { subject, message, at = [] }: CatalogueProblem,
): { at: Place; own: boolean } => {
  const direct = placeOf(overlay, subject, at);
  if (direct) return { at: direct, own: direct[0] !== 'hide' };
  // A practice that the overlay does not touch fails by one that it does: the message names it.
  for (const [id] of message.matchAll(PRACTICE_ID)) {
    const place = placeOf(overlay, id, []);
    if (place) return { at: place, own: false };
  }
  // A symptom that nothing treats any more, a stage that nothing gates: by what is hidden or changed.
  const concerned = base.practices.filter(
    ({ stage, treats }) => stage === subject || treats.includes(subject),
  );
  for (const { id } of concerned) {
    const place = placeOf(overlay, id, []);
    if (place) return { at: place, own: false };
  }
  return { at: [], own: false };
};
