import { signInSchema } from '@pitwall/contracts';

/** As the server takes it, and nothing left empty. */
export const givenSignInSchema = signInSchema.extend({
  email: signInSchema.shape.email.min(1),
  password: signInSchema.shape.password.min(1),
});
