import { type Catalogue, catalogueSchema, type Practice, type Retired } from '@pitwall/contracts';

/** What an editor does to a release on the way to the next. */
export interface CatalogueEdit {
  version: string;
  /** Practices that come in: a copy of one that is there, with another id and title. */
  add?: { id: string; like: string; stage?: Practice['stage'] }[];
  change?: ({ id: string } & Partial<Practice>)[];
  /** Practices that go out, with where their answers go. */
  retire?: (Pick<Retired, 'id' | 'as'> & { to?: string[] })[];
}

/** The next release of a catalogue: the same content with an edit, and a register that remembers what went out. */
export function nextCatalogue(catalogue: Catalogue, edit: CatalogueEdit): Catalogue {
  const known = new Map(catalogue.practices.map((practice) => [practice.id, practice]));
  const copyOf = (like: string): Practice => {
    const practice = known.get(like);
    if (!practice) throw new Error(`There is no ${like} to copy.`);
    return practice;
  };
  const retired = (edit.retire ?? []).map(({ id, as, to = [] }) => ({
    id,
    since: edit.version,
    because: `${id} is ${as} in ${edit.version}.`,
    as,
    replaced_by: to,
  }));
  const replacements = retired.flatMap(({ id, replaced_by }) =>
    replaced_by.filter((to) => !known.has(to)).map((to) => ({ id: to, like: id })),
  );
  const gone = new Set(retired.map(({ id }) => id));
  const newName = new Map(
    retired.filter(({ as }) => as === 'renamed').map((one) => [one.id, one.replaced_by[0]]),
  );
  const changes = new Map((edit.change ?? []).map(({ id, ...change }) => [id, change]));
  const added = new Map([...(edit.add ?? []), ...replacements].map((one) => [one.id, one]));
  const practices = [
    ...catalogue.practices
      .filter(({ id }) => !gone.has(id))
      .map((practice) => {
        const change = changes.get(practice.id);
        return change ? { ...practice, ...change, revision: practice.revision + 1 } : practice;
      }),
    ...[...added.values()].map(({ like, ...given }) => ({
      ...copyOf(like),
      title: `${copyOf(like).title}, said anew as ${given.id}`,
      ...given,
      revision: 1,
    })),
  ].map((practice) => {
    if (!practice.depends_on.some((id) => gone.has(id))) return practice;
    const depends_on = practice.depends_on.flatMap((id) =>
      gone.has(id) ? (newName.get(id) ?? []) : id,
    );
    return { ...practice, depends_on, revision: practice.revision + 1 };
  });
  return catalogueSchema.parse({
    ...catalogue,
    version: edit.version,
    practices: practices.sort((a, b) => (a.id < b.id ? -1 : 1)),
    retired: [...catalogue.retired, ...retired],
  });
}
