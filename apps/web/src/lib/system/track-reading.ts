import type { AssessmentSummary } from '@pitwall/contracts';
import type { TrackReading } from '@pitwall/ui';

/** What the track draws, out of what the server reads. */
export const trackReading = ({
  ready,
  pressure,
  declared,
}: {
  ready: Pick<AssessmentSummary['ready'], 'low' | 'high'>;
  pressure: Pick<AssessmentSummary['pressure'], 'stage' | 'provisional'>;
  declared: AssessmentSummary['declared'];
}): TrackReading => ({
  ready: { low: ready.low, high: ready.high },
  pressure:
    pressure.stage === null ? null : { stage: pressure.stage, provisional: pressure.provisional },
  declared,
});
