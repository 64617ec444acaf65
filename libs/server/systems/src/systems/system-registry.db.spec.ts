import { createSystemSchema, systemSchema } from '@pitwall/contracts';
import { DomainEvents } from '@pitwall/server-kernel';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSystems, type OpenSystems } from '../testing/open-systems.ts';
import { SystemRegistry } from './system-registry.ts';
import { SystemsService } from './systems.service.ts';

let open: OpenSystems;
let registry: SystemRegistry;

beforeAll(async () => {
  open = await openSystems();
  registry = open.get(SystemRegistry);
});
afterAll(() => open.close());
beforeEach(() => void open.published());

const GONE = { code: 'resource.not_found', detail: 'There is no such system here.' };

describe('create', () => {
  it('describes a system, gives it an address, and makes the first team where there is none', async () => {
    const system = await open.create(open.northwind, {
      name: 'Order Desk',
      kind: 'service',
      stacks: ['node'],
      databases: ['postgresql'],
      instances: 3,
      declaredStage: 'breakdown',
      repositories: ['https://code.example/b', 'https://code.example/a', 'https://code.example/a'],
      figures: { monthly_users: 1200, peak_requests_per_second: null },
    });
    expect(systemSchema.parse(system)).toEqual(system);
    expect(system).toMatchObject({
      slug: 'order-desk',
      team: { slug: 'first-team' },
      instances: 3,
      declaredStage: 'breakdown',
      repositories: ['https://code.example/a', 'https://code.example/b'],
      figures: [{ figure: 'monthly_users', value: 1200, source: 'stated' }],
      version: 1,
    });
    expect(open.published()).toEqual([{ systemId: system.id, cause: 'created' }]);
    expect(await open.auditActions(open.northwind)).toEqual(['team.created', 'system.created']);
    expect(await registry.get(open.northwind, system.slug)).toEqual(system);
    expect(await registry.get(open.northwind, system.id)).toEqual(system);
  });

  it('counts up when the address made from the name is taken, also by many at once', async () => {
    const made = await Promise.all(
      Array.from({ length: 4 }, () => open.create(open.northwind, { name: 'Rush' })),
    );
    expect(made.map(({ slug }) => slug).sort()).toEqual(['rush', 'rush-2', 'rush-3', 'rush-4']);
  });

  it('refuses an address that was asked for and is taken, and writes nothing', async () => {
    await open.create(open.northwind, { name: 'Ledger', slug: 'ledger' });
    open.published();
    const again = open.create(open.northwind, { name: 'Other', slug: 'ledger' });
    await expect(again).rejects.toMatchObject({
      code: 'resource.taken',
      more: { errors: [{ path: 'slug', message: 'this address is taken' }] },
    });
    expect(open.published()).toEqual([]);
    expect((await open.create(open.southwind, { name: 'Ledger', slug: 'ledger' })).slug).toBe(
      'ledger',
    );
  });

  it('takes the team by id or slug, and refuses one that is not there or another tenant’s', async () => {
    const { team } = await open.create(open.northwind, { name: 'By first team' });
    const bySlug = await open.create(open.northwind, { name: 'By slug', team: team.slug });
    const byId = await open.create(open.northwind, { name: 'By id', team: team.id });
    expect([bySlug.team, byId.team]).toEqual([team, team]);
    const refused = { code: 'request.invalid', more: { errors: [{ path: 'team' }] } };
    await expect(
      open.create(open.northwind, { name: 'No team', team: 'nobody' }),
    ).rejects.toMatchObject(refused);
    await expect(
      open.create(open.southwind, { name: 'Their team', team: team.id }),
    ).rejects.toMatchObject(refused);
  });
});

describe('what no database keeps', () => {
  it.each(['a\u0000b', 'half \ud83d', 'two\nlines'])('refuses the name %j at the door', (name) => {
    expect(createSystemSchema.safeParse({ name }).success).toBe(false);
  });

  it.each(['a\u0000b', 'half \ud83d'])('refuses the description %j at the door', (description) => {
    expect(createSystemSchema.safeParse({ name: 'Fine', description }).success).toBe(false);
  });

  it('keeps whole characters, and addresses of repositories in their usual form', async () => {
    const system = await open.create(open.northwind, {
      name: 'Größe 🚦',
      description: 'two\nlines 🚦',
      repositories: ['https://CODE.example/a b\u0000c'],
    });
    expect(system).toMatchObject({
      name: 'Größe 🚦',
      description: 'two\nlines 🚦',
      repositories: ['https://code.example/a%20b%00c'],
    });
  });
});

describe('update', () => {
  it('changes what is given, against the version seen', async () => {
    const system = await open.create(open.northwind, {
      name: 'Shop',
      repositories: ['https://code.example/old', 'https://code.example/kept'],
    });
    open.published();
    const changed = await registry.update(open.northwind, system.slug, {
      version: 1,
      name: 'Shop front',
      instances: 2,
      repositories: ['https://code.example/kept', 'https://code.example/new'],
    });
    expect(changed).toEqual({
      ...system,
      name: 'Shop front',
      instances: 2,
      repositories: ['https://code.example/kept', 'https://code.example/new'],
      version: 2,
    });
    expect(open.published()).toEqual([{ systemId: system.id, cause: 'described' }]);
  });

  it('refuses a change against an older version and keeps what is there', async () => {
    const system = await open.create(open.northwind, { name: 'Contended' });
    const writes = ['one', 'two', 'three'].map((description) =>
      registry.update(open.northwind, system.id, { version: 1, description }),
    );
    const results = await Promise.allSettled(writes);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected')
        expect(result.reason).toMatchObject({ code: 'resource.changed' });
    }
    expect((await registry.get(open.northwind, system.id)).version).toBe(2);
  });
});

describe('archive', () => {
  it('takes the system out of sight, tells listeners, and frees its address', async () => {
    const system = await open.create(open.northwind, { name: 'Old Times' });
    open.published();
    await registry.archive(open.northwind, 'old-times');
    expect(open.published()).toEqual([{ systemId: system.id, cause: 'archived' }]);
    for (const name of ['old-times', system.id])
      await expect(registry.get(open.northwind, name)).rejects.toMatchObject(GONE);
    await expect(registry.archive(open.northwind, system.id)).rejects.toMatchObject(GONE);
    await expect(
      registry.update(open.northwind, system.id, { version: 2, name: 'Back' }),
    ).rejects.toMatchObject(GONE);
    const services = open.get(SystemsService);
    await open.database.withTenant(open.northwind, async (transaction) => {
      await expect(services.reading(transaction, system.id, new Date())).rejects.toMatchObject(
        GONE,
      );
      expect(await services.readings(transaction, [system.id], new Date())).toEqual([]);
    });
    expect((await open.create(open.northwind, { name: 'Old Times' })).slug).toBe('old-times');
    expect(await open.auditActions(open.northwind)).toContain('system.archived');
  });
});

describe('another tenant', () => {
  it('finds no system by its id or slug, and can neither change nor archive it', async () => {
    const system = await open.create(open.northwind, { name: 'Private' });
    for (const name of [system.id, system.slug]) {
      await expect(registry.get(open.southwind, name)).rejects.toMatchObject(GONE);
      await expect(
        registry.update(open.southwind, name, { version: 1, name: 'Taken' }),
      ).rejects.toMatchObject(GONE);
      await expect(registry.archive(open.southwind, name)).rejects.toMatchObject(GONE);
    }
    expect(await registry.get(open.northwind, system.id)).toEqual(system);
  });
});

describe('a listener that fails', () => {
  it('rolls the whole change back', async () => {
    const other = await openSystems();
    try {
      other.get(DomainEvents).onSystemChanged(async () => {
        throw new Error('no room');
      });
      await expect(other.create(other.northwind, { name: 'Half' })).rejects.toThrow('no room');
      expect(await other.auditActions(other.northwind)).toEqual([]);
      await expect(other.get(SystemRegistry).get(other.northwind, 'half')).rejects.toMatchObject(
        GONE,
      );
    } finally {
      await other.close();
    }
  });
});
