import { z } from 'zod';
import {
  idSchema,
  instantSchema,
  keySchema,
  lineSchema,
  slugSchema,
} from '../common/identifiers.ts';
import { permissionSchema, roleSchema } from '../common/permissions.ts';

export const emailSchema = z.email().max(254);
export const PASSWORD_LENGTH = { min: 12, max: 256 } as const;
/** Any characters; length is what counts. Common passwords are refused by the server. */
export const newPasswordSchema = z.string().min(PASSWORD_LENGTH.min).max(PASSWORD_LENGTH.max);

export const signUpSchema = z
  .strictObject({ email: emailSchema, name: lineSchema(80), password: newPasswordSchema })
  .meta({ id: 'SignUp' });
export type SignUp = z.infer<typeof signUpSchema>;

export const signInSchema = z
  .strictObject({ email: keySchema(254), password: z.string().max(PASSWORD_LENGTH.max) })
  .meta({ id: 'SignIn' });
export type SignIn = z.infer<typeof signInSchema>;

/** The token of a one-time sign-in link. */
export const signInLinkSchema = z
  .strictObject({ token: z.string().min(20).max(200) })
  .meta({ id: 'SignInWithLink' });

/** The signed-in person, where they belong, and what they may do there. */
export const meSchema = z
  .object({
    id: idSchema,
    email: z.string(),
    /** False until the person has opened the link that was mailed to the address. */
    emailConfirmed: z.boolean(),
    name: z.string(),
    organizations: z.array(
      z.object({
        id: idSchema,
        slug: slugSchema,
        name: z.string(),
        role: roleSchema,
        permissions: z.array(permissionSchema),
        /** Set while a deleted organization can still be restored. */
        purgeAfter: instantSchema.nullable().optional(),
        /** Set where the organization's pages open only to a session of its own provider. */
        providerRequired: z.boolean().optional(),
        /** Set for an organization of examples, which its owner may fill anew. */
        sample: z.boolean().optional(),
        /** Set where the organization's pages open only to people with a second factor, and the reader has none. */
        factorRequired: z.boolean().optional(),
      }),
    ),
    /** The organization whose provider made this session, which is for it alone; null for one's own. */
    through: z.object({ organization: slugSchema, name: z.string() }).nullable().optional(),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof meSchema>;
