import type { Catalogue, Retired } from '@pitwall/contracts';
import type { CatalogueProblem } from '../checks/problem.ts';
import { catalogueDigest } from './catalogue-digest.ts';
import { type Release, type ReleaseRegister, shortOf } from './release-register.ts';

const parts = (version: string): number[] => version.split('.').map(Number);

/** Negative where the first version is older. */
export const compareVersions = (one: string, other: string): number => {
  const [a, b] = [parts(one), parts(other)];
  const index = [0, 1, 2].find((place) => (a[place] ?? 0) !== (b[place] ?? 0));
  return index === undefined ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
};

/** A released catalogue never changes: the content under its name is what was released. */
const unchanged = (catalogue: Catalogue, release: Release): CatalogueProblem[] => {
  if (release.digest === catalogueDigest(catalogue)) return [];
  const edited = catalogue.practices
    .filter((practice) => release.practices[practice.id]?.split(':')[1] !== shortOf(practice))
    .map(({ id }) => id);
  return [
    {
      rule: 'released-content-edited',
      subject: RELEASES,
      message:
        `${release.version} was released with other content` +
        (edited.length > 0 ? ` (edited since: ${edited.join(', ')})` : '') +
        '. Give the content a new version in version.yaml',
      at: ['releases'],
    },
  ];
};

/** What differs from the newest release before: texts under the same revision. */
const revisions = (catalogue: Catalogue, before: Release): CatalogueProblem[] =>
  catalogue.practices.flatMap((practice) => {
    const known = before.practices[practice.id];
    if (known === undefined) return [];
    const [revision = '1', digest] = known.split(':');
    if (digest === shortOf(practice) || practice.revision > Number(revision)) return [];
    return [
      {
        rule: 'revision-not-raised',
        subject: practice.id,
        message: `differs from release ${before.version} under the same revision ${practice.revision}: raise it`,
        at: ['revision'],
      },
    ];
  });

const NEEDED: Record<Retired['as'], string> = {
  dropped: 'no replacement',
  renamed: 'one replacement',
  merged: 'one replacement',
  split: 'at least two replacements',
};

const isSaidTruly = (as: Retired['as'], replacements: number): boolean =>
  as === 'dropped' ? replacements === 0 : as === 'split' ? replacements > 1 : replacements === 1;

/** Where the register itself is at fault. */
const RELEASES = 'releases.yaml';

/**
 * What a catalogue owes to its earlier releases: nothing released is edited, no id is lost without
 * being retired, none is used again, and a changed practice has a higher revision.
 */
export const checkReleases = (
  catalogue: Catalogue,
  { releases, retired }: ReleaseRegister,
): CatalogueProblem[] => {
  const present = new Set([...catalogue.practices, ...catalogue.symptoms].map(({ id }) => id));
  const gone = new Set(retired.map(({ id }) => id));
  const ever = new Set(
    releases.flatMap(({ practices, symptoms }) => [
      ...Object.keys(practices),
      ...Object.keys(symptoms),
    ]),
  );
  const same = releases.find(({ version }) => version === catalogue.version);
  const before = releases
    .filter(({ version }) => compareVersions(version, catalogue.version) < 0)
    .sort((one, other) => compareVersions(other.version, one.version))[0];
  const newest = [...releases].sort((a, b) => compareVersions(b.version, a.version))[0];
  return [
    ...(same ? unchanged(catalogue, same) : []),
    ...(before && !same ? revisions(catalogue, before) : []),
    ...(newest && !same && compareVersions(catalogue.version, newest.version) < 0
      ? [
          {
            rule: 'version-not-newer',
            subject: 'version.yaml',
            message: `${catalogue.version} is older than the release ${newest.version}`,
            at: ['version'],
          },
        ]
      : []),
    ...[...ever]
      .filter((id) => !present.has(id) && !gone.has(id))
      .map((id) => ({
        rule: 'id-lost',
        subject: RELEASES,
        message: `${id} was released and is gone: list it under retired, with the reason`,
        at: ['retired'],
      })),
    ...retired.flatMap(({ id, replaced_by, as }, index) => [
      ...(isSaidTruly(as, replaced_by.length)
        ? []
        : [
            {
              rule: 'replacement-count',
              subject: RELEASES,
              message: `${id} is ${as}, and that has ${NEEDED[as]}; ${replaced_by.length} given`,
              at: ['retired', index, 'replaced_by'],
            },
          ]),
      ...(as === 'renamed' &&
      retired.some(
        (other, place) =>
          place < index && other.as === 'renamed' && other.replaced_by[0] === replaced_by[0],
      )
        ? [
            {
              rule: 'renamed-twice',
              subject: RELEASES,
              message: `${id} and another are both renamed to ${replaced_by[0] ?? ''}: they are merged`,
              at: ['retired', index, 'as'],
            },
          ]
        : []),
      ...(present.has(id)
        ? [
            {
              rule: 'id-reused',
              subject: id,
              message: `${id} is retired: an id is never used again`,
              at: ['id'],
            },
          ]
        : []),
      ...replaced_by
        .filter((other) => !present.has(other) && !gone.has(other))
        .map((other) => ({
          rule: 'replacement-unknown',
          subject: RELEASES,
          message: `${id} is replaced by ${other}, which is not in the catalogue`,
          at: ['retired', index, 'replaced_by'],
        })),
    ]),
  ];
};
