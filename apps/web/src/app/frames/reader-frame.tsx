import { lazy, Suspense, useState } from 'react';
import { wasSignedIn } from '../../lib/remembered.ts';
import { OpenFrame } from './open-frame.tsx';

// Strangers, who read most of the catalogue, do without it.
const MemberFrame = lazy(async () => ({
  default: (await import('./member-frame.tsx')).MemberFrame,
}));

/** Around pages that belong to no organization: those who work in one keep their navigation. */
export const ReaderFrame = () => {
  // Asked once: a session that ends does not put another frame around what was typed.
  const [isMember] = useState(wasSignedIn);
  return isMember ? (
    <Suspense fallback={null}>
      <MemberFrame />
    </Suspense>
  ) : (
    <OpenFrame me={null} />
  );
};
