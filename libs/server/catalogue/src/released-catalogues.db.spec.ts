import type { Catalogue } from '@pitwall/contracts';
import { Database } from '@pitwall/server-db';
import { createTestDatabase, openFeatures, type TestDatabase } from '@pitwall/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogueDigest } from '@pitwall/catalogue';
import { CatalogueModule } from './catalogue.module.ts';
import { CatalogueReleaseRepository } from './catalogue-release.repository.ts';
import { CatalogueChangedError, ReleasedCatalogues } from './released-catalogues.ts';

let clone: TestDatabase;
let database: Database;
let application: INestApplicationContext;
let catalogues: ReleasedCatalogues;
let releases: CatalogueReleaseRepository;

beforeAll(async () => {
  clone = await createTestDatabase();
  database = new Database({ ...clone, poolSize: 3, statementTimeoutMilliseconds: 5_000 });
  application = await openFeatures(database, CatalogueModule);
  catalogues = application.get(ReleasedCatalogues);
  releases = application.get(CatalogueReleaseRepository);
});
afterAll(async () => {
  await application.close();
  await database.close();
  await clone.drop();
});

/** A program that carries another catalogue. */
class OtherProgram extends ReleasedCatalogues {
  constructor(
    rows: CatalogueReleaseRepository,
    private readonly carried: Catalogue,
  ) {
    super(rows);
  }
  override current(): Catalogue {
    return this.carried;
  }
}

const released = async (): Promise<{ version: string; digest: string }[]> => {
  const { rows } = await database.systemStatement<{ version: string; digest: string }>(
    'release a catalogue',
    { text: 'SELECT version, digest FROM catalogue_release ORDER BY version' },
  );
  return rows;
};

describe('ReleasedCatalogues', () => {
  it('releases what the program carries, once, however many processes start together', async () => {
    await Promise.all(Array.from({ length: 5 }, () => catalogues.release()));
    await catalogues.release();
    const current = catalogues.current();
    expect(await released()).toEqual([
      { version: current.version, digest: catalogueDigest(current) },
    ]);
  });

  it('refuses other content under a released version, and keeps the first', async () => {
    await catalogues.release();
    const before = await released();
    const current = catalogues.current();
    const [first, ...others] = current.practices;
    if (!first) throw new Error('the catalogue is empty');
    const changed = {
      ...current,
      practices: [{ ...first, revision: first.revision + 1 }, ...others],
    };
    const program = new OtherProgram(releases, changed);
    await expect(program.release()).rejects.toThrow(CatalogueChangedError);
    await expect(program.release()).rejects.toThrow(
      new RegExp(`The catalogue ${current.version} .*new version in version\\.yaml`),
    );
    expect(await released()).toEqual(before);
  });

  it('reads an earlier version as it was released', async () => {
    const earlier = { ...catalogues.current(), version: '2019.1' };
    await new OtherProgram(releases, earlier).release();
    expect(await catalogues.byVersion('2019.1')).toEqual(earlier);
    expect(await catalogues.byVersion('2019.1')).toBe(await catalogues.byVersion('2019.1'));
  });

  it('does not know a version that was never released, and looks again later', async () => {
    await expect(catalogues.byVersion('2018.2')).rejects.toMatchObject({
      code: 'resource.not_found',
    });
    await new OtherProgram(releases, { ...catalogues.current(), version: '2018.2' }).release();
    expect((await catalogues.byVersion('2018.2')).version).toBe('2018.2');
  });
});
