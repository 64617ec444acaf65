import { describe, expect, it } from 'vitest';
import { HOSTILE, sampleHeader, sampleTask, writeAll } from '../../testing/sample-roadmap.ts';
import { JSON_ROADMAP_FORMAT, jsonRoadmap } from './json-roadmap.ts';

describe('the roadmap as JSON', () => {
  it.each([1, 2, 50])('is one object that names its format, in pieces of %i', (chunk) => {
    const { sprints: _sprints, ...header } = sampleHeader({ taskCount: HOSTILE.length });
    const tasks = HOSTILE.map((title, index) => sampleTask({ rank: index + 1, title }));
    const file = writeAll(jsonRoadmap(), tasks, chunk);
    expect(JSON.parse(file)).toEqual({
      format: JSON_ROADMAP_FORMAT,
      ...header,
      tasks,
    });
    expect(file.endsWith('}\n')).toBe(true);
  });

  it('keeps separators of lines within a text as they are', () => {
    const title = 'one\u2028two\u2029three';
    const file = writeAll(jsonRoadmap(), [sampleTask({ title })]);
    expect(JSON.parse(file)).toMatchObject({ tasks: [{ title }] });
  });

  it('is whole without tasks', () => {
    expect(JSON.parse(writeAll(jsonRoadmap(), []))).toMatchObject({ taskCount: 0, tasks: [] });
  });
});
