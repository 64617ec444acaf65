import type { Signal } from '../tag/signal.ts';

export interface Notice {
  /** What happened: "Answer saved", "Task moved to sprint 4". */
  title: string;
  detail?: string;
  signal?: Signal;
  /** A way back or on, such as Undo. */
  action?: { label: string; onAction: () => void };
  /** Stays until it is closed. Errors should. */
  stays?: boolean;
}

type Listener = (notice: Notice) => void;

let listener: Listener | null = null;
let waiting: Notice[] = [];
let wake: (() => void) | null = null;

/** Tell the reader what happened. Notices raised before the toaster is there wait for it. */
export const notify = (notice: Notice): void => {
  if (listener !== null) {
    listener(notice);
    return;
  }
  waiting.push(notice);
  wake?.();
};

/** Called by the toaster when it stands; takes what waited. Returns how to leave. */
export const receiveNotices = (next: Listener): (() => void) => {
  listener = next;
  const kept = waiting;
  waiting = [];
  for (const notice of kept) next(notice);
  return () => {
    if (listener === next) listener = null;
  };
};

/** Called by the place that loads the toaster on the first notice. */
export const whenFirstNotice = (load: () => void): (() => void) => {
  wake = load;
  if (waiting.length > 0) load();
  return () => {
    if (wake === load) wake = null;
  };
};
