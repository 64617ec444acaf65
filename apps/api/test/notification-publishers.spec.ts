import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { NOTIFICATION_KIND_NAMES } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { PUBLISHERS } from './notification-publishers.ts';

const SERVER = join(import.meta.dirname, '../../../libs/server');

describe('each kind that people are told of', () => {
  it('is published by those files alone that the list names', () => {
    const publishing = readdirSync(SERVER, { recursive: true, encoding: 'utf8' })
      .filter(
        (file) => file.endsWith('.ts') && !/\.spec\.ts$|[/\\]testing[/\\]|node_modules/.test(file),
      )
      .flatMap((file) => {
        const text = readFileSync(join(SERVER, file), 'utf8');
        return NOTIFICATION_KIND_NAMES.filter((kind) =>
          new RegExp(`(?:kind:|'\\w+' :| [?]) '${kind}'`).test(text),
        ).map((kind) => `${kind} ${relative(SERVER, join(SERVER, file)).replaceAll('\\', '/')}`);
      });
    const listed = Object.entries(PUBLISHERS).flatMap(([kind, files]) =>
      files.map((file) => `${kind} ${file}`),
    );
    expect(publishing.sort()).toEqual(listed.sort());
  });
});
