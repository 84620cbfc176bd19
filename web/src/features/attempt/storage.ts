/** The browser's small storage, which may be full or closed: then nothing is kept, and nothing else happens. */
export function onStorage<T>(act: (storage: Storage) => T): T | undefined {
  try {
    return act(localStorage)
  } catch {
    return undefined
  }
}
