/** Holds the attempt in progress; every change goes through progress.ts. */
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type Progress, type ProgressEvent, progressed } from './progress.ts'

export interface ProgressStore extends StoreApi<Progress> {
  dispatch(event: ProgressEvent): void
}

export function openProgress(first: Progress): ProgressStore {
  const store = createStore<Progress>(() => first)
  return { ...store, dispatch: (event) => store.setState((state) => progressed(state, event), true) }
}

export const useProgress = <T>(store: ProgressStore, select: (progress: Progress) => T): T => useStore(store, select)
