/** Keeps what is not yet saved on this device, in IndexedDB; in memory where the browser has none or refuses it. */
import { wallClock } from './clock.ts'
import type { Entry } from './entry.ts'
import type { Entries } from './progress.ts'

export interface KeptEntries {
  put(attemptId: string, position: number, entry: Entry): Promise<void>
  remove(attemptId: string, position: number): Promise<void>
  /** What is kept of this attempt. What is older than any contest's appeals goes. */
  list(attemptId: string): Promise<Entries>
}

interface Row {
  attemptId: string
  position: number
  entry: Entry
  keptAt: number
}

export function openKeptEntries(now: () => number = wallClock): KeptEntries {
  const memory = new Map<string, Row>()
  const database = open()
  const inStore = <T>(mode: IDBTransactionMode, act: (rows: IDBObjectStore) => IDBRequest<T>): Promise<T | undefined> =>
    soon(database.then((opened) => opened && finished(opened.transaction(rowsName, mode), act)))
  const remove = async (attemptId: string, position: number) => {
    memory.delete(`${attemptId} ${position}`)
    await inStore('readwrite', (rows) => rows.delete([attemptId, position]))
  }
  return {
    remove,
    async put(attemptId, position, entry) {
      const row: Row = { attemptId, position, entry, keptAt: now() }
      memory.set(`${attemptId} ${position}`, row)
      await inStore('readwrite', (rows) => rows.put(row))
    },
    async list(attemptId) {
      const stored: Row[] = (await inStore('readonly', (rows) => rows.getAll())) ?? [...memory.values()]
      const isOld = (row: Row) => row.keptAt < now() - keptFor
      await Promise.all(stored.filter(isOld).map((row) => remove(row.attemptId, row.position)))
      return Object.fromEntries(stored.filter((row) => row.attemptId === attemptId && !isOld(row)).map((row) => [row.position, row.entry]))
    }
  }
}

const rowsName = 'entries'
const keptFor = 60 * 24 * 3600 * 1000

const open = (): Promise<IDBDatabase | undefined> =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('attempts', 1)
    request.onupgradeneeded = () => request.result.createObjectStore(rowsName, { keyPath: ['attemptId', 'position'] })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  }).catch(() => undefined)

/** Committed at once, without a word back to the page: what was put is kept even if the page is killed in the next moment. */
const finished = <T>(transaction: IDBTransaction, act: (rows: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const request = act(transaction.objectStore(rowsName))
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () => reject(transaction.error)
    transaction.commit?.()
  })

/** Some browsers never answer, private windows refuse. The work goes on, but nobody waits for it for long. */
const soon = <T>(promise: Promise<T>): Promise<T | undefined> =>
  Promise.race([promise.catch(() => undefined), new Promise<undefined>((resolve) => setTimeout(resolve, patience))])

const patience = 1500
