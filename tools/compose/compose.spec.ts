import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DCLinter } from 'dclint';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Service {
  image: string;
  user?: string;
  restart?: string;
  ports?: object[];
  volumes?: string[];
  networks: string[];
  cap_drop?: string[];
  healthcheck?: object;
  environment?: Record<string, string>;
  deploy: { replicas?: number; resources: { limits: { cpus: string; memory: string } } };
}

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const text = read('docker-compose.yml');
const { services } = parse(text, { merge: true }) as { services: Record<string, Service> };
const each = Object.entries(services);

/** Names of variables that a text takes from the environment. */
const variablesOf = (source: string): Set<string> =>
  new Set([...source.matchAll(/\$\{([A-Z_]+)/g)].flatMap((match) => match[1] ?? []));

const exampleNames = new Set(
  [...read('.env.example').matchAll(/^#?([A-Z][A-Z_]+)=/gm)].flatMap((match) => match[1] ?? []),
);

describe('docker-compose.yml', () => {
  it('follows the Compose specification, and the linter’s rules that are not about order', () => {
    const cosmetic = [
      'service-keys-order',
      'services-alphabetical-order',
      'top-level-properties-order',
    ];
    const linter = new DCLinter({
      rules: Object.fromEntries(cosmetic.map((rule) => [rule, 0 as const])),
      quiet: true,
      debug: false,
      exclude: [],
    });
    const results = linter.lintFiles([join(root, 'docker-compose.yml')], false);
    expect(
      results.flatMap(({ messages }) => messages.map(({ rule, message }) => `${rule}: ${message}`)),
    ).toEqual([]);
    expect(results).toHaveLength(1);
  });

  it('has the scaled-out shape', () => {
    expect(Object.keys(services).sort()).toEqual([
      'api',
      'migrate',
      'postgres',
      'proxy',
      'redis',
      'worker',
    ]);
    expect(services.api?.deploy.replicas).toBe(2);
    expect(services.worker?.deploy.replicas).toBe(2);
    expect(services.migrate?.restart).toBe('no');
  });

  it.each(each)('%s is pinned, bounded, without privileges and not root', (_name, service) => {
    expect(service.image).toMatch(/:\d+\.\d+/);
    expect(service.user).toMatch(/^(?!root|0)\w+/);
    expect(service.cap_drop).toEqual(['ALL']);
    expect(Number(service.deploy.resources.limits.cpus)).toBeGreaterThan(0);
    expect(service.deploy.resources.limits.memory).toMatch(/^\d+[mg]$/);
  });

  it('opens the proxy’s port and no other', () => {
    expect(each.filter(([, { ports }]) => ports).map(([name]) => name)).toEqual(['proxy']);
    for (const name of ['postgres', 'redis']) expect(services[name]?.networks).toEqual(['inside']);
  });

  it('checks the health of whatever others wait for', () => {
    for (const name of ['postgres', 'redis', 'api', 'proxy'])
      expect(services[name]?.healthcheck, name).toBeDefined();
  });

  it('gives the owner’s address to the migration alone', () => {
    const owners = each.filter(([, { environment }]) => environment?.DATABASE_URL);
    expect(owners.map(([name]) => name)).toEqual(['migrate']);
  });

  it('mounts files that exist', () => {
    const files = each
      .flatMap(([, { volumes }]) => volumes ?? [])
      .filter((one) => one.startsWith('./'));
    expect(files).toHaveLength(2);
    for (const file of files)
      expect(existsSync(join(root, file.split(':')[0] ?? '')), file).toBe(true);
  });
});

describe('.env.example', () => {
  it('names every variable that docker-compose.yml takes', () => {
    expect([...variablesOf(text)].filter((name) => !exampleNames.has(name))).toEqual([]);
  });

  it('names every variable of the server’s configuration', () => {
    const configuration = read('libs/server/kernel/src/configuration/configuration.ts');
    const schema = configuration.slice(
      configuration.indexOf('z.object('),
      configuration.indexOf('\n});'),
    );
    const names = [...schema.matchAll(/^ {2}([A-Z_]+):/gm)].flatMap((match) => match[1] ?? []);
    expect(names.length).toBeGreaterThan(10);
    const elsewhere = ['PITWALL_MODE', 'PITWALL_PORT', 'PITWALL_WEB_DIRECTORY'];
    expect(names.filter((name) => !exampleNames.has(name) && !elsewhere.includes(name))).toEqual(
      [],
    );
  });

  it('holds no secret', () => {
    const filled = [...read('.env.example').matchAll(/^(\w*(?:PASSWORD|KEY|TOKEN))=(.+)$/gm)];
    expect(filled).toEqual([]);
  });
});
