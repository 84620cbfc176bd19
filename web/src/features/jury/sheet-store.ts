/** The sheet while it is filled in: what is typed, whether that is saved, and what came of it. Saves by itself a moment after each change. */
import type { EntryToMark, Sheet } from '@hoi-thi/shared/jury'
import { createStore } from 'zustand'
import { call, Refusal } from '../../api.ts'
import { sheetOf, type Typed, typedOf } from './typed-sheet.ts'

const afterMs = 800
const againMs = 5000

export interface SheetState {
  stored: Sheet
  typed: Typed
  isUnsaved: boolean
  isBusy: boolean
  refusal: Refusal | null
  /** What another window has stored. */
  conflict: Sheet | null
}

export function createSheet(contest: string, entry: Pick<EntryToMark, 'entryId' | 'marking' | 'sheet'>) {
  const params = { contest, entryId: entry.entryId }
  const state = createStore<SheetState>(() => fresh(entry.sheet))
  let running: Promise<boolean> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  /** Whether all that is typed is stored then. */
  async function save(): Promise<boolean> {
    clearTimeout(timer)
    while (running) await running
    const { isUnsaved, conflict } = state.getState()
    if (!isUnsaved || conflict) return !conflict
    running = send().finally(() => {
      running = null
    })
    return running
  }

  async function send(): Promise<boolean> {
    const { typed, stored } = state.getState()
    state.setState({ isBusy: true })
    try {
      const body = { ...sheetOf(typed, entry.marking.criteria), revision: stored.revision }
      const saved = await call('PUT /contests/:contest/judging/own/:entryId/sheet', { params, body })
      const isUnsaved = state.getState().typed !== typed
      state.setState({ stored: saved, isBusy: false, refusal: null, isUnsaved })
      if (isUnsaved) saveLater(afterMs)
      return true
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const conflict = error.code === 'sheet.changed' ? await askStored() : null
      state.setState({ isBusy: false, refusal: error, conflict })
      // What is refused for good is not asked again.
      if (error.status === 0 || error.status >= 500) saveLater(againMs)
      return false
    }
  }

  /** Null: it cannot be asked for now. */
  const askStored = () =>
    call('GET /contests/:contest/judging/own/:entryId', { params }).then(
      ({ sheet }) => sheet,
      () => null
    )

  function saveLater(ms: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void save(), ms)
  }

  function change(edit: (typed: Typed) => Typed): void {
    state.setState(({ typed }) => ({ typed: edit(typed), isUnsaved: true }))
    saveLater(afterMs)
  }

  return {
    state,
    save,
    mark: (id: string, text: string) => change((typed) => ({ ...typed, marks: { ...typed.marks, [id]: text } })),
    remark: (id: string, text: string) => change((typed) => ({ ...typed, remarks: { ...typed.remarks, [id]: text } })),
    /** In place of what is typed. */
    take: (sheet: Sheet) => state.setState(fresh(sheet)),
    /** What has just been saved; false: it could not be, and the page says why. */
    async sign(): Promise<boolean> {
      if (!(await save())) return false
      const { revision } = state.getState().stored
      await call('PUT /contests/:contest/judging/own/:entryId/signature', { params, body: { revision } })
      return true
    },
    /** The page is left: what is typed goes now, and nothing later. */
    close(): void {
      void save().finally(() => clearTimeout(timer))
    }
  }
}

const fresh = (stored: Sheet): SheetState => ({
  ...{ stored, typed: typedOf(stored) },
  ...{ isUnsaved: false, isBusy: false, refusal: null, conflict: null }
})
