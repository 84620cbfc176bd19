/** What a key means while a question is on the screen, for people who would rather not reach for the mouse. */
import { onStorage } from './storage.ts'

export type Meaning = { choose: number } | 'next' | 'previous'

/** `isInChoices`: the focus is on an option, where the arrows belong to the browser. */
export function meaningOf(key: string, isInChoices: boolean): Meaning | undefined {
  const option = 'abcdefghij'.indexOf(key.toLowerCase())
  if (key.length === 1 && option >= 0) return { choose: option }
  if (/^[1-9]$/.test(key)) return { choose: Number(key) - 1 }
  if (/^n$/i.test(key) || key === (isInChoices ? 'Enter' : 'ArrowRight')) return 'next'
  if (/^p$/i.test(key) || (key === 'ArrowLeft' && !isInChoices)) return 'previous'
  return undefined
}

/** Calls `act` for keys that mean something; gives back how to stop. */
export function followKeys(act: (meaning: Meaning) => void): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || !areShortcutsOn()) return
    const target = event.target instanceof HTMLInputElement ? event.target : undefined
    if (target && !/^(radio|checkbox)$/.test(target.type)) return
    const meaning = meaningOf(event.key, target !== undefined)
    if (!meaning) return
    event.preventDefault()
    act(meaning)
  }
  window.addEventListener('keydown', onKeyDown)
  return () => window.removeEventListener('keydown', onKeyDown)
}

/** Single keys can be switched off: speech input would press them by accident. */
export const areShortcutsOn = (): boolean => onStorage((storage) => storage.getItem(choice)) !== 'off'

export const switchShortcuts = (isOn: boolean): void => onStorage((storage) => storage.setItem(choice, isOn ? 'on' : 'off'))

const choice = 'hoi-thi:shortcuts'
