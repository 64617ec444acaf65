import { liveEventSchema, type LiveEvent } from '@pitwall/contracts';

/** An event of a newer server, which this page does not know, is passed over: null. */
export const parseLiveEvent = (data: unknown): LiveEvent | null => {
  try {
    return liveEventSchema.safeParse(JSON.parse(String(data))).data ?? null;
  } catch {
    return null;
  }
};
