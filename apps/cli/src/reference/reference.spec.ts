import { expect, it } from 'vitest';
import { createProgram } from '../program.ts';
import { trialSurroundings } from '../testing/trial.ts';
import { commandReference } from './reference.ts';

it('docs/cli.md is what the commands say of themselves', async () => {
  await expect(commandReference(createProgram(trialSurroundings()))).toMatchFileSnapshot(
    '../../../../docs/cli.md',
  );
});
