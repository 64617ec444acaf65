import { TRACKER_NAMES, type TrackerProvider } from '@pitwall/contracts';
import { Select } from '@pitwall/ui';
import { useState } from 'react';
import { TRACKER_FORMS, trackerForm } from '../providers/registered.ts';

/** Connects a project of a tracker; which one is asked where there are several. */
export const ConnectDialog = ({ onClose }: { onClose: () => void }) => {
  const [provider, setProvider] = useState<TrackerProvider>(TRACKER_FORMS[0].provider);
  const { Connect } = trackerForm(provider);
  const options = TRACKER_FORMS.map(({ provider: value }) => ({
    value,
    label: TRACKER_NAMES[value],
  }));
  const choice =
    options.length < 2 ? null : (
      <Select label="Tracker" value={provider} options={options} onValueChange={setProvider} />
    );
  return <Connect key={provider} choice={choice} onClose={onClose} />;
};
