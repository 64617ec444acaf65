import { describe, expect, it } from 'vitest';
import { readFile } from './read-file.ts';

describe('the file of a load test', () => {
  it.each(['', ' \n\t'])('that is empty is told as that, by its name: %j', async (text) => {
    expect(await readFile(new File([text], 'level-8.json'))).toEqual({
      trouble: 'level-8.json is empty.',
    });
  });

  it('that says it is packed and is not, is told as unreadable', async () => {
    expect(await readFile(new File(['plain'], 'level-8.json.gz'))).toEqual({
      trouble: 'level-8.json.gz cannot be read.',
    });
  });

  it('that is small goes as it is', async () => {
    expect(await readFile(new File(['{"requests":1}'], 'a.json'))).toEqual({
      content: '{"requests":1}',
    });
  });
});
