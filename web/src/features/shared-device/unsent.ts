/** Answers on this device that the server does not have: whether the person's own are among them, and letting go of those that are over. */
import { call, Refusal } from '../../api.ts'

interface Row {
  attemptId: string
  position: number
  entry: { status: string }
}

/** The open page knows its own, also where the browser keeps nothing; it is asked as the browser asks before it closes a page. */
const holdsUnsent = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))

/** True: something of theirs can still be sent. False: nothing can, and what was kept of theirs is gone. Throws where the server cannot be asked. */
export async function hasUnsent(): Promise<boolean> {
  if (holdsUnsent()) return true
  const rows = await keptRows()
  const over: Row[] = []
  for (const attemptId of new Set(rows.map((row) => row.attemptId))) {
    const state = await stateOf(attemptId)
    const own = rows.filter((row) => row.attemptId === attemptId)
    if (state === 'open' && own.some(({ entry }) => entry.status === 'waiting')) return true
    if (state !== 'not-theirs') over.push(...own)
  }
  await removeRows(over)
  return false
}

async function stateOf(attemptId: string): Promise<string> {
  try {
    return (await call('GET /attempts/:attemptId', { params: { attemptId } })).state
  } catch (error) {
    if (error instanceof Refusal && error.code === 'attempt.not-found') return 'not-theirs'
    throw error
  }
}

/** As the timed quiz keeps them; see attempt/kept-entries.ts. */
const [databaseName, storeName] = ['attempts', 'entries']

const keptRows = (): Promise<Row[]> => inStore('readonly', (store) => store.getAll() as IDBRequest<Row[]>, [])

async function removeRows(rows: Row[]): Promise<void> {
  for (const { attemptId, position } of rows) await inStore('readwrite', (store) => store.delete([attemptId, position]), undefined)
}

function inStore<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>, otherwise: T): Promise<T> {
  return new Promise((resolve) => {
    const nothing = () => resolve(otherwise)
    // Some browsers never answer.
    setTimeout(nothing, 1500)
    try {
      const opening = indexedDB.open(databaseName)
      // There is none yet, and there will be none.
      opening.onupgradeneeded = () => opening.transaction?.abort()
      opening.onerror = nothing
      opening.onsuccess = () => {
        const request = act(opening.result.transaction(storeName, mode).objectStore(storeName))
        request.onerror = nothing
        request.onsuccess = () => {
          opening.result.close()
          resolve(request.result)
        }
      }
    } catch {
      nothing()
    }
  })
}
