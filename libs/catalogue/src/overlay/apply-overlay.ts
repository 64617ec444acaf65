import type {
  Catalogue,
  CatalogueOverlay,
  OverlayEffect,
  Practice,
  PracticeChange,
} from '@pitwall/contracts';

const changed = (practice: Practice, change: PracticeChange): Practice => {
  const { id: _id, because: _because, effort, ...given } = change;
  const wanted = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as Partial<Practice>;
  return {
    ...practice,
    ...wanted,
    // Who states an effort means it for every stack: the released differences would speak against it.
    ...(effort ? { effort: { ...practice.effort, ...effort, stacks: {} } } : {}),
  };
};

/** A released catalogue as an organization reads it. Pure; what the overlay names and the release lacks is left out. */
export const applyOverlay = (base: Catalogue, overlay: CatalogueOverlay): Catalogue => {
  const hidden = new Set(overlay.hide.map(({ id }) => id));
  const changes = new Map(overlay.change.map((change) => [change.id, change]));
  const kept = base.practices
    .filter(({ id }) => !hidden.has(id))
    .map((practice) => {
      const change = changes.get(practice.id);
      return change ? changed(practice, change) : practice;
    });
  return {
    ...base,
    practices: [...kept, ...overlay.add].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
};

/** What an overlay does to a release, in ids. */
export const effectOf = (base: Catalogue, overlay: CatalogueOverlay): OverlayEffect => {
  const known = new Set(base.practices.map(({ id }) => id));
  return {
    added: overlay.add.map(({ id }) => id),
    changed: overlay.change.map(({ id }) => id).filter((id) => known.has(id)),
    hidden: overlay.hide.map(({ id }) => id).filter((id) => known.has(id)),
  };
};
