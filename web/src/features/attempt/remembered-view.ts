/** Where a person was, and what they flagged. Only on this device, only until the attempt is over. */
import type { Remembered } from './progress.ts'
import { onStorage } from './storage.ts'

export function rememberView(attemptId: string, { position, flags }: Remembered): void {
  onStorage((storage) => storage.setItem(key(attemptId), JSON.stringify({ position, flags })))
}

export const forgetView = (attemptId: string): void => onStorage((storage) => storage.removeItem(key(attemptId)))

export function rememberedView(attemptId: string): Remembered | undefined {
  const text = onStorage((storage) => storage.getItem(key(attemptId)))
  return text ? (JSON.parse(text) as Remembered) : undefined
}

const key = (attemptId: string) => `attempt-view ${attemptId}`
