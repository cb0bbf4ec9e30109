import { useSyncExternalStore } from 'use-sync-external-store/shim';
import type { RegisterSnapshot, RegisterStore } from '../../register/snapshot';

/** The register as it is now; a new render for every change. */
export function useRegister(store: RegisterStore): RegisterSnapshot {
  return useSyncExternalStore(store.subscribe, store.getSnapshot);
}
