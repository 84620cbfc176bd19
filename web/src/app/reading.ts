/** How this person likes to read: text size, contrast, background. Marks on the document; the tokens do the rest. */
import { create } from 'zustand'
import { recall, remember } from './remembered.ts'

export const sizes = ['normal', 'large', 'largest'] as const
export const themes = ['device', 'light', 'dark'] as const
export type Size = (typeof sizes)[number]
export type Theme = (typeof themes)[number]

interface Reading {
  size: Size
  hasContrast: boolean
  theme: Theme
}

export const useReading = create<Reading>(() => ({
  size: oneOf(sizes, recall('size')),
  hasContrast: recall('contrast') === 'more',
  theme: oneOf(themes, recall('theme'))
}))

/** Changes some of it, now and for the next visit. */
export function readAs(change: Partial<Reading>): void {
  useReading.setState(change)
  const { size, hasContrast, theme } = useReading.getState()
  remember('size', size)
  remember('contrast', hasContrast ? 'more' : 'normal')
  remember('theme', theme)
  markDocument()
}

export function markDocument(): void {
  const { size, hasContrast, theme } = useReading.getState()
  mark('size', size === 'normal' ? null : size)
  mark('contrast', hasContrast ? 'more' : null)
  mark('theme', theme === 'device' ? null : theme)
}

function mark(name: 'size' | 'contrast' | 'theme', value: string | null): void {
  if (value === null) delete document.documentElement.dataset[name]
  else document.documentElement.dataset[name] = value
}

function oneOf<T extends string>(known: readonly [T, ...T[]], value: string | null): T {
  return known.find((one) => one === value) ?? known[0]
}
