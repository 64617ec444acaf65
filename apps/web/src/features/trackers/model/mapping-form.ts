import type { TrackerMapping } from '@pitwall/contracts';
import type { UseFormReturn } from 'react-hook-form';

/** The part of a connection's settings that all trackers share. */
export type MappingForm = UseFormReturn<{ mapping: TrackerMapping }>;
