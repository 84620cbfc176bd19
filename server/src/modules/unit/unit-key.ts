/** Our own readable key of a unit: `phuong-phu-xuan-2025`; with a number when another has it already. */
import { fold } from '@hoi-thi/shared/fold'

export const keyStem = (name: string, validFrom: string) => `${fold(name).replaceAll(' ', '-') || 'don-vi'}-${validFrom.slice(0, 4)}`

export function freeKey(stem: string, taken: readonly string[]): string {
  if (!taken.includes(stem)) return stem
  let number = 2
  while (taken.includes(`${stem}-${number}`)) number++
  return `${stem}-${number}`
}
