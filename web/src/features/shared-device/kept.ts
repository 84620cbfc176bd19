/** What a device that several people use keeps: that it is one, and, while somebody is signed in, when it was last touched. */
const mark = 'hoi-thi:shared'
const touched = 'hoi-thi:touched'

const onStorage = <T>(act: (storage: Storage) => T): T | undefined => {
  try {
    return act(localStorage)
  } catch {
    return undefined
  }
}

export const isKnownAsShared = (): boolean => onStorage((storage) => storage.getItem(mark) !== null) ?? false

/** When somebody signs in: what the one before left behind does not count. */
export function rememberSharing(isShared: boolean): void {
  onStorage((storage) => (isShared ? storage.setItem(mark, '1') : storage.removeItem(mark)))
  if (isShared) touch()
}

let lastTouch = 0
const now = (): number => Date.now()

export function touch(): void {
  lastTouch = now()
  onStorage((storage) => storage.setItem(touched, String(lastTouch)))
}

/** Without use, in any tab; null before the first. */
export function idleMs(): number | null {
  const last = Math.max(lastTouch, Number(onStorage((storage) => storage.getItem(touched)) ?? 0))
  return last === 0 ? null : now() - last
}

/** All that pages of this site have kept for a person; not what waits to be sent. */
export function forgetPerson(): void {
  onStorage((storage) => {
    storage.clear()
    storage.setItem(mark, '1')
  })
  try {
    sessionStorage.clear()
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
