import { lazy, Suspense, useEffect, useState } from 'react';
import { whenFirstNotice } from './notify.ts';

const ToastList = lazy(async () => ({
  default: (await import('./toast-list.tsx')).ToastList,
}));

/** Stands once at the root of the app. Its code arrives with the first notice. */
export const Toaster = () => {
  const [needed, setNeeded] = useState(false);
  useEffect(
    () =>
      whenFirstNotice(() => {
        setNeeded(true);
      }),
    [],
  );
  if (!needed) return null;
  return (
    <Suspense fallback={null}>
      <ToastList />
    </Suspense>
  );
};
