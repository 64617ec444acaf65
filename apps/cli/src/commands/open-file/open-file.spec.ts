import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type Answer,
  problem,
  type Request,
  tryCommand,
  withFolder,
  withServer,
} from '../../testing/trial.ts';

const file = {
  format: 'pitwall.organization/1',
  tables: { system: [{ id: '1' }], answer: [] },
};
const run = (parameters: string[], answer: (request: Request) => Answer) =>
  withFolder((folder) =>
    withServer(answer, async (url, requests) => {
      await writeFile(join(folder, 'in.json'), JSON.stringify(file));
      await writeFile(join(folder, 'cut.json'), '{"format":');
      const ended = await tryCommand(parameters, {
        env: { PITWALL_URL: url, PITWALL_TOKEN: 't', PITWALL_ORGANIZATION: 'acme' },
        cwd: folder,
      });
      const written = await readFile(join(folder, 'out.json'), 'utf8').catch(() => null);
      const kept = await readFile(join(folder, 'in.json'), 'utf8');
      return { ...ended, requests, written, kept, left: (await readdir(folder)).sort() };
    }),
  );

describe('pitwall export', () => {
  it('writes what the server gives, whole, for the owner of the file alone', async () => {
    const ended = await run(['export', '--file', 'out.json'], () => ({ json: file }));
    expect(ended.code).toBe(0);
    expect(ended.requests[0]?.path).toBe('/api/v1/organizations/acme/open-file');
    expect(JSON.parse(ended.written ?? '')).toEqual(file);
    expect(ended.output).toBe('1 systems and 0 answers are in out.json.\n');
  });

  it('leaves what was there where the answer is cut off or no such file', async () => {
    for (const text of [JSON.stringify(file).slice(0, -9), '{"hello":1}', 'hello']) {
      const ended = await run(['export', '--file', 'in.json'], () => ({ text }));
      expect(ended.code).toBe(5);
      expect(ended.messages).toContain('or is cut off');
      expect(ended.left).toEqual(['cut.json', 'in.json']);
      expect(ended.kept).toBe(JSON.stringify(file));
    }
  });

  it('writes to the output, too', async () => {
    const ended = await run(['export', '--file', '-'], () => ({ json: file }));
    expect(JSON.parse(ended.output)).toEqual(file);
  });

  it('needs to be told where to', async () => {
    expect(await run(['export'], () => ({ json: file }))).toMatchObject({ code: 2, requests: [] });
  });
});

describe('pitwall import', () => {
  it('sends the file and says what is there now', async () => {
    const ended = await run(['import', 'in.json'], () => ({
      json: { teams: 1, systems: 1, answers: 0, tasks: 2, unknownPeople: ['a@example.org'] },
    }));
    expect(JSON.parse(ended.requests[0]?.body ?? '')).toEqual(file);
    expect(ended.output).toBe('acme has 1 teams, 1 systems, 0 answers and 2 tasks now.\n');
    expect(ended.messages).toContain('a@example.org');
  });

  it('refuses a file that is cut off, and says what the server refuses', async () => {
    const cut = await run(['import', 'cut.json'], () => ({ json: {} }));
    expect(cut).toMatchObject({ code: 5, requests: [] });
    const newer = await run(['import', 'in.json'], () =>
      problem(422, 'report.unsupported_version', 'Update the server first.'),
    );
    expect(newer.code).toBe(3);
    expect(newer.messages).toContain('Update the server first.');
  });
});
