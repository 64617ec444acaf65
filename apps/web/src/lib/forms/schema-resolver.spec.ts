import { tokenCredentialSchema } from '@pitwall/contracts';
import { expect, it } from 'vitest';
import { schemaResolver } from './schema-resolver.ts';

it('says of each field what is wrong first', async () => {
  const resolve = schemaResolver(tokenCredentialSchema);
  const options = { fields: {}, shouldUseNativeValidation: false };
  const { errors } = await resolve({ token: '' }, undefined, options);
  expect(errors).toMatchObject({ token: { message: 'Fill this in.' } });
});
