import { Dialog } from '../dialog/dialog.tsx';
import { Trace, type TraceReading } from './trace.tsx';

/** From what a number is made, beside the page that it stands on. */
export const TraceDialog = ({
  reading,
  onOpenChange,
}: {
  reading: TraceReading;
  onOpenChange: (open: boolean) => void;
}) => (
  <Dialog open size="large" title={reading.title} onOpenChange={onOpenChange}>
    <Trace {...reading} />
  </Dialog>
);
