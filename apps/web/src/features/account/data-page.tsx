import { Stack } from '@pitwall/ui';
import { AccountHead } from './components/account-head.tsx';
import { DeletionPanel } from './components/deletion-panel.tsx';
import { ExportsPanel } from './components/exports-panel.tsx';

/** What is stored about the reader: as a file, and its end. */
export const DataPage = () => (
  <>
    <AccountHead title="Your data" />
    <Stack>
      <ExportsPanel />
      <DeletionPanel />
    </Stack>
  </>
);
