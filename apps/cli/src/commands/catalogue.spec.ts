import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundledFiles } from '@pitwall/catalogue';
import { catalogueSchema } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { tryCommand, withFolder } from '../testing/trial.ts';

const RL03 = 'practices/rate-limiting/RL-03-shared-counters.yaml';
const textOf = (path: string): string =>
  bundledFiles().find((file) => file.path === path)?.text ?? '';

/** Writes the whole content into a folder, with one file's text changed, as if nothing were released. */
const writeContent = (
  folder: string,
  path = '',
  change: (text: string) => string = (text) => text,
): void => {
  for (const file of bundledFiles()) {
    mkdirSync(dirname(join(folder, file.path)), { recursive: true });
    writeFileSync(join(folder, file.path), file.path === path ? change(file.text) : file.text);
  }
  const register = textOf('releases.yaml').split(/^releases:/m)[0] ?? '';
  writeFileSync(join(folder, 'releases.yaml'), `${register}releases: []\nretired: []\n`);
};

describe('pitwall catalogue check', () => {
  it('finds nothing in what this release carries', async () => {
    const ended = await tryCommand(['catalogue', 'check']);
    expect(ended.code).toBe(0);
    expect(ended.output).toMatch(
      /^Catalogue \d{4}(?:\.\d+)+: \d+ practices and \d+ symptoms, no problem/,
    );
  });

  it('names file, line and rule of every problem of a folder, and ends with its own code', () =>
    withFolder(async (folder) => {
      writeContent(folder, RL03, (text) =>
        text.replace('depends_on: [RL-01]', 'depends_on: [RL-01, RL-98]'),
      );
      const ended = await tryCommand(['catalogue', 'check', folder]);
      expect(ended.code).toBe(6);
      expect(ended.messages).toMatch(
        /^There is one problem\.\npractices\/rate-limiting\/RL-03-shared-counters\.yaml:\d+: \[dependency-dangling\] depends on RL-98/,
      );
      const json = await tryCommand(['catalogue', 'check', folder, '--json']);
      expect(JSON.parse(json.output).problems).toHaveLength(1);
    }));

  it('checks one practice as a part of the catalogue', () =>
    withFolder(async (folder) => {
      const file = join(folder, 'RL-03-mine.yaml');
      writeFileSync(file, textOf(RL03));
      expect((await tryCommand(['catalogue', 'check', file])).code).toBe(0);
      writeFileSync(file, textOf(RL03).replace('treats: [', 'treats: [nothing-known, '));
      const ended = await tryCommand(['catalogue', 'check', file]);
      expect(ended.code).toBe(6);
      expect(ended.messages).toMatch(/RL-03-mine\.yaml:\d+: \[symptom-unknown\]/);
    }));

  it('says what it cannot read', async () => {
    const ended = await tryCommand(['catalogue', 'check', 'nowhere']);
    expect(ended).toMatchObject({ code: 5, messages: 'nowhere does not exist.\n' });
  });
});

describe('pitwall catalogue export', () => {
  it('writes one JSON file that reads as a catalogue again', () =>
    withFolder(async (folder) => {
      const ended = await tryCommand(['catalogue', 'export', '-o', 'out.json'], { cwd: folder });
      expect(ended.code).toBe(0);
      const written = JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'));
      expect(catalogueSchema.parse(written).practices.length).toBeGreaterThan(50);
    }));

  it('prints its schema', async () => {
    const ended = await tryCommand(['catalogue', 'schema', '--for', 'practice']);
    expect(JSON.parse(ended.output).title).toBe('A practice of the Pitwall catalogue');
  });
});

describe('pitwall catalogue release', () => {
  it('notes a release once, and then nothing of it can be edited', () =>
    withFolder(async (folder) => {
      writeContent(folder);
      const first = await tryCommand(['catalogue', 'release', folder]);
      expect(first.output).toMatch(/is released: \d+ practices/);
      const register = readFileSync(join(folder, 'releases.yaml'), 'utf8');
      expect(register).toMatch(/^# Every release/);
      expect((await tryCommand(['catalogue', 'check', folder])).code).toBe(0);
      expect((await tryCommand(['catalogue', 'release', folder])).output).toMatch(/already/);
      expect(readFileSync(join(folder, 'releases.yaml'), 'utf8')).toBe(register);

      writeFileSync(join(folder, RL03), textOf(RL03).replace('impact: 3', 'impact: 4'));
      const edited = await tryCommand(['catalogue', 'release', folder]);
      expect(edited.code).toBe(6);
      expect(edited.messages).toContain('[released-content-edited]');
      expect(readFileSync(join(folder, 'releases.yaml'), 'utf8')).toBe(register);
    }));
});

describe('an overlay', () => {
  const overlay = (impact: number) =>
    `format: pitwall.overlay/1\nname: Ours\nchange:\n  - { id: RL-03, impact: ${impact} }\n`;

  it('is checked over this release, with file, line and rule', () =>
    withFolder(async (folder) => {
      writeFileSync(join(folder, 'overlay.yaml'), overlay(5));
      const sound = await tryCommand(['catalogue', 'check', 'overlay.yaml'], { cwd: folder });
      expect(sound.output).toMatch(
        /overlay\.yaml: no problem over the catalogue .*; it adds 0, changes 1/,
      );
      writeFileSync(join(folder, 'overlay.yaml'), overlay(9));
      const broken = await tryCommand(['catalogue', 'check', 'overlay.yaml'], { cwd: folder });
      expect(broken.code).toBe(6);
      expect(broken.messages).toContain('overlay.yaml:4: [schema] change.0.impact');
      writeFileSync(join(folder, 'overlay.yaml'), overlay(5).replace(/^format.*\n/, ''));
      const nameless = await tryCommand(['catalogue', 'check', 'overlay.yaml'], { cwd: folder });
      expect(nameless.messages).toMatch(/overlay\.yaml:1: \[schema\] format: /);
    }));

  it('is made of a foreign file, with a report, and written only where a file is named', () =>
    withFolder(async (folder) => {
      const model = {
        Build: {
          Tests: { 'Unit tests': { uuid: 'a', level: 1, risk: 'Bugs.', measure: 'Tests.' } },
        },
      };
      writeFileSync(join(folder, 'model.yaml'), JSON.stringify(model));
      const dry = await tryCommand(['catalogue', 'import', 'model.yaml'], { cwd: folder });
      expect(dry.code).toBe(0);
      expect(dry.output).toContain('1 became practices');
      expect(dry.output).toContain('Nothing is written');
      const written = await tryCommand(
        ['catalogue', 'import', 'model.yaml', '--output', 'overlay.yaml'],
        { cwd: folder },
      );
      expect(written.code).toBe(0);
      const checked = await tryCommand(['catalogue', 'check', 'overlay.yaml'], { cwd: folder });
      expect(checked.output).toContain('it adds 1');
      writeFileSync(join(folder, 'nothing.json'), '{"a": 1}');
      const refused = await tryCommand(['catalogue', 'import', 'nothing.json'], { cwd: folder });
      expect(refused.code).toBe(6);
      expect(refused.messages).toContain('nothing.json:1: [format]');
    }));
});
