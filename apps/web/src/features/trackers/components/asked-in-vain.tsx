import { NoticeBar } from '@pitwall/ui';
import { useOffers } from '../api/use-offers.ts';

/** Of a connection that was never compared: why its tracker lets nobody in, before somebody counts on it. */
export const AskedInVain = ({ id }: { id: string }) => {
  const { refusal } = useOffers({ id, state: 'ready' });
  return refusal === null ? null : (
    <NoticeBar live signal="behind" title="The tracker does not let Pitwall in.">
      {refusal} Another credential is given in the settings; for another project or address,
      disconnect this one and connect that.
    </NoticeBar>
  );
};
