import { isDeepStrictEqual } from 'node:util';
import type { Catalogue, CatalogueDifference, Practice, Retired } from '@pitwall/contracts';

/** Where the answers to a practice go that the other release does not hold. */
export interface Succession {
  /** The practice that is gone. */
  id: string;
  as: Retired['as'];
  because: string;
  /** Practices of the other release; none where it is dropped. */
  to: string[];
}

const changedFields = (before: Practice, after: Practice): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => {
    const key = field as keyof Practice;
    return key !== 'revision' && !isDeepStrictEqual(before[key], after[key]);
  });

const placeOf = ({ stage, gate }: Practice) => ({ stage, gate });

/** Follows ids that were retired again until they are in the release; several steps are renamed only as a whole. */
const followed = (
  id: string,
  retired: ReadonlyMap<string, Retired>,
  present: ReadonlySet<string>,
  seen: ReadonlySet<string> = new Set(),
): { to: string[]; as: Retired['as'] } => {
  const entry = retired.get(id);
  if (!entry || seen.has(id)) return { to: [], as: 'dropped' };
  const steps = entry.replaced_by.map((next) =>
    present.has(next)
      ? { to: [next], as: 'renamed' as const }
      : followed(next, retired, present, new Set([...seen, id])),
  );
  const to = [...new Set(steps.flatMap((step) => step.to))];
  if (to.length === 0) return { to, as: 'dropped' };
  if (to.length > 1) return { to, as: 'split' };
  const renamed = entry.as === 'renamed' && steps.every(({ as }) => as === 'renamed');
  return { to, as: renamed ? 'renamed' : entry.as === 'split' ? 'split' : 'merged' };
};

/** On the way to an older release, only what was renamed has a place to go to. */
const namesBefore = (from: Catalogue, to: Catalogue): Map<string, string> => {
  const present = new Set(from.practices.map(({ id }) => id));
  const retired = new Map(from.retired.map((entry) => [entry.id, entry]));
  return new Map(
    to.practices.flatMap(({ id }) => {
      if (present.has(id)) return [];
      const { to: now, as } = followed(id, retired, present);
      return as === 'renamed' && now[0] !== undefined ? [[now[0], id] as const] : [];
    }),
  );
};

/** For each practice that the other release does not hold, where its answers go. Pure; by id. */
export const successions = (from: Catalogue, to: Catalogue): Succession[] => {
  const present = new Set(to.practices.map(({ id }) => id));
  const retired = new Map(to.retired.map((entry) => [entry.id, entry]));
  const before = namesBefore(from, to);
  return from.practices
    .filter(({ id }) => !present.has(id))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ id }) => {
      const because = retired.get(id)?.because ?? '';
      const name = before.get(id);
      return name === undefined
        ? { id, because, ...followed(id, retired, present) }
        : { id, because, as: 'renamed', to: [name] };
    });
};

/** What a move from one catalogue to another brings, takes and changes. Pure; overlays may stand over both. */
export const compareCatalogues = (from: Catalogue, to: Catalogue): CatalogueDifference => {
  const was = new Map(from.practices.map((practice) => [practice.id, practice]));
  const symptomsBefore = new Map(from.symptoms.map((symptom) => [symptom.id, symptom]));
  const symptomsAfter = new Set(to.symptoms.map(({ id }) => id));
  return {
    from: from.version,
    to: to.version,
    added: to.practices
      .filter(({ id }) => !was.has(id))
      .map((practice) => ({ id: practice.id, title: practice.title, ...placeOf(practice) })),
    changed: to.practices.flatMap((practice) => {
      const before = was.get(practice.id);
      const fields = before ? changedFields(before, practice) : [];
      if (!before || fields.length === 0) return [];
      const { id, title } = practice;
      return [{ id, title, fields, before: placeOf(before), after: placeOf(practice) }];
    }),
    retired: successions(from, to).map((one) => ({
      ...one,
      title: was.get(one.id)?.title ?? one.id,
    })),
    symptoms: {
      added: to.symptoms.filter(({ id }) => !symptomsBefore.has(id)).map(({ id }) => id),
      changed: to.symptoms
        .filter((symptom) => {
          const before = symptomsBefore.get(symptom.id);
          return before !== undefined && !isDeepStrictEqual(before, symptom);
        })
        .map(({ id }) => id),
      retired: from.symptoms.filter(({ id }) => !symptomsAfter.has(id)).map(({ id }) => id),
    },
  };
};

/** What an id means in a catalogue that has retired it: the practices or symptoms there, or itself. */
export const presentNames = (catalogue: Catalogue): ((id: string) => string[]) => {
  if (catalogue.retired.length === 0) return (id) => [id];
  const present = new Set([...catalogue.practices, ...catalogue.symptoms].map(({ id }) => id));
  const retired = new Map(catalogue.retired.map((entry) => [entry.id, entry]));
  return (id) => {
    if (present.has(id) || !retired.has(id)) return [id];
    const { to } = followed(id, retired, present);
    return to.length === 0 ? [id] : to;
  };
};
