/** The sheet of a page: kept while the page is shown, and saved at once when it is hidden or left. */
import type { EntryToMark } from '@hoi-thi/shared/jury'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { createSheet } from './sheet-store.ts'

export function useSheet(contest: string, entry: EntryToMark) {
  const [sheet] = useState(() => createSheet(contest, entry))
  const state = useStore(sheet.state)
  useEffect(() => {
    const hide = () => void sheet.save()
    document.addEventListener('visibilitychange', hide)
    return () => {
      document.removeEventListener('visibilitychange', hide)
      sheet.close()
    }
  }, [sheet])
  return { ...sheet, ...state }
}

export type SheetInHand = ReturnType<typeof useSheet>
