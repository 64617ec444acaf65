import type { TrackerConnection, TrackerProvider } from '@pitwall/contracts';
import type { ReactElement, ReactNode } from 'react';

/** One tracker on the page: a file beside this one has one, `registered.ts` lists them. */
export interface TrackerForm {
  provider: TrackerProvider;
  /** Asks for what connecting takes. */
  Connect: (props: { choice: ReactNode; onClose: () => void }) => ReactElement;
  /** Asks for what can be changed: mapping, options, another credential. */
  Settings: (props: { connection: TrackerConnection; onClose: () => void }) => ReactElement;
}
