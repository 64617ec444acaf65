import { CSPProvider } from '@base-ui/react/csp-provider';
import { OnlineProvider, Toaster } from '@pitwall/ui';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useOnline } from '../lib/online.ts';
import { StepUpDoor } from '../lib/step-up/step-up-door.tsx';

/** What every page stands in. */
export const Providers = ({
  queryClient,
  children,
}: {
  queryClient: QueryClient;
  children: ReactNode;
}) => (
  // The policy refuses inline styles; the style sheet of @pitwall/ui holds what they would say.
  <CSPProvider disableStyleElements>
    <QueryClientProvider client={queryClient}>
      <OnlineProvider value={useOnline()}>
        {children}
        <StepUpDoor />
        <Toaster />
      </OnlineProvider>
    </QueryClientProvider>
  </CSPProvider>
);
