/** Parts of a page that come once it can be used: fetched ahead of need, and tried again until they are there. */
import { useEffect } from 'react'
import { createStore, type StoreApi, useStore } from 'zustand'

export interface Later<T> {
  store: StoreApi<{ part?: T }>
  /** Ends when the part is there, or after the first try that failed. */
  fetch(): Promise<void>
}

export function later<T>(load: () => Promise<T>): Later<T> {
  const store = createStore<{ part?: T }>(() => ({}))
  let underWay: Promise<void> | undefined
  const tryAgain = () => {
    underWay = undefined
    setTimeout(() => void fetch(), pause)
  }
  const fetch = () => {
    underWay ??= load().then((part) => store.setState({ part }), tryAgain)
    return underWay
  }
  return { store, fetch }
}

/** Undefined until it has arrived. */
export function useLater<T>({ store, fetch }: Later<T>): T | undefined {
  useEffect(() => void fetch(), [fetch])
  return useStore(store, ({ part }) => part)
}

const pause = 3000
