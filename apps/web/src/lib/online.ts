import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

const subscribe = (listener: () => void): (() => void) => onlineManager.subscribe(listener);
const read = (): boolean => onlineManager.isOnline();

/** False while the browser has no connection: requests wait, nothing typed is lost. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, read);
