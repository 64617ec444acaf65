import { isProblem } from '../problem-error.ts';

interface Asked {
  resolve: () => void;
  reject: (error: unknown) => void;
  /** What was refused; thrown on when the reader turns back. */
  error: unknown;
}

let asked: Asked | null = null;
const listeners = new Set<() => void>();
const tell = (): void => {
  for (const listener of listeners) listener();
};

/** For the dialog: whether a fresh proof is asked for. */
export const stepUpStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  isAsked: (): boolean => asked !== null,
  proved(): void {
    asked?.resolve();
    asked = null;
    tell();
  },
  turnedBack(): void {
    asked?.reject(asked.error);
    asked = null;
    tell();
  },
};

const askForProof = (error: unknown): Promise<void> => {
  stepUpStore.turnedBack();
  return new Promise((resolve, reject) => {
    asked = { resolve, reject, error };
    tell();
  });
};

/**
 * Does what may need a fresh proof of who the reader is. Where the server asks for one, a dialog takes it, and
 * it is done again.
 */
export const freshly = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    if (!isProblem(error, 'authentication.stale')) throw error;
    await askForProof(error);
    return work();
  }
};
