import type { TrackerConnection } from '@pitwall/contracts';
import { trackerForm } from '../providers/registered.ts';

/** What can be changed of a connection, asked for in its tracker's words. */
export const SettingsDialog = (props: { connection: TrackerConnection; onClose: () => void }) => {
  const { Settings } = trackerForm(props.connection.provider);
  return <Settings {...props} />;
};
