import { z } from 'zod';
import { idSchema, instantSchema, lineSchema } from '../common/identifiers.ts';

// What columns of several tables hold.
export const id = idSchema;
export const at = instantSchema;
export const person = idSchema.nullable();
/** As large as a column of whole numbers holds. */
export const MOST = 2_147_483_647;
export const version = z.number().int().min(1).max(MOST);
export const days = z.number().min(0).max(1e6);
export const name = lineSchema(200);
// Any JSON: what is read from a file is nothing else, and a recursive schema would not stand in the typed client.
export const json = z.unknown();
export const slug = z.string().min(1).max(100);
