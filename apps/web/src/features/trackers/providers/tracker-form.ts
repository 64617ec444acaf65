import type { TrackerConnection, TrackerProvider } from '@pitwall/contracts';
import type { ReactElement, ReactNode } from 'react';

/** One tracker on the page: a file beside this one has one, `registered.ts` lists them. */
export interface TrackerForm {
  provider: TrackerProvider;
  /** Asks for what connecting takes. */
  Connect: (props: { choice: ReactNode; onClose: () => void }) => ReactElement;
  /** Asks for what can be changed: mapping, options, another credential. */
  Settings: (props: { connection: TrackerConnection; onClose: () => void }) => ReactElement;
  /** Where a webhook's address and secret are entered there, as a sentence. */
  webhook: string;
  /** The tracker makes the secret: it is copied from there. */
  makesSecret?: boolean;
  /** An issue as people there name it, of the key that its API has. */
  issueName: (key: string) => string;
}
