import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { meQuery } from '../../lib/api/me.ts';
import { SignedOutNotice } from '../shell/signed-out-notice.tsx';
import { DoorFrame } from './door-frame.tsx';

const route = getRouteApi('/signed-in/begin');

/** Around what comes before the first organization: a door for someone who is signed in. */
export const BeginFrame = () => {
  const { me } = route.useRouteContext();
  const { data: live } = useQuery(meQuery);
  return <DoorFrame above={live === null ? <SignedOutNotice email={me.email} /> : null} />;
};
