import { z } from 'zod';
import { textSchema } from '../common/identifiers.ts';
import { at, id, MOST, person } from './open-file-fields.ts';

const release = z.string().max(60);

/** Passages from one release of the catalogue to another that are over, and where each system stood before. */
export const CATALOGUE_MOVE_ROWS = {
  catalogueMove: z.strictObject({
    id,
    number: z.int32().min(1),
    kind: z.enum(['take', 'roll_back']),
    fromVersion: release,
    toVersion: release,
    undoesId: id.nullable(),
    note: textSchema(2000),
    /** One that is under way is no history yet, and not in the file. */
    state: z.enum(['finished', 'failed']),
    done: z.number().int().min(0).max(MOST),
    total: z.number().int().min(0).max(MOST),
    error: z.string().max(5000).nullable(),
    createdById: person,
    createdAt: at,
    finishedAt: at.nullable(),
  }),
  catalogueMoveSystem: z.strictObject({
    moveId: id,
    systemId: id,
    fromVersion: release,
    movedAt: at,
  }),
} as const;
