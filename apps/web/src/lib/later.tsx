import { notify } from '@pitwall/ui';
import { Component, Suspense, type ReactNode } from 'react';
import { isStaleVersion, staleVersionStore } from './stale-version.ts';

interface LaterProps {
  /** Stands there until the code has come, and where it does not. */
  fallback?: ReactNode;
  children: ReactNode;
}

/**
 * A part of a page whose code comes when it is needed, such as a dialog. Where that code is gone, after a deploy or
 * without a connection, the page around the part stays with all that was typed in it, and is told.
 */
export const Later = ({ fallback = null, children }: LaterProps) => (
  <Missing fallback={fallback}>
    <Suspense fallback={fallback}>{children}</Suspense>
  </Missing>
);

class Missing extends Component<Required<LaterProps>, { error: unknown }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override componentDidCatch(error: unknown): void {
    // Of a deploy the notice above every page tells.
    if (isStaleVersion(error) && !staleVersionStore.isStale())
      notify({
        title: 'This part could not be loaded',
        detail:
          'The connection broke off. Save or copy what you typed, then load the page anew once it is back.',
        signal: 'disputed',
        stays: true,
      });
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    if (isStaleVersion(error)) return this.props.fallback;
    throw error;
  }
}
