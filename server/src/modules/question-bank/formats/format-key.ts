/** The key as the look of the options tells it: underlined, bold, coloured, highlighted, with an asterisk. */
import { signs } from './marked-text.ts'

export interface OptionLook {
  /** The signs of the letter before the option, and those of its text. */
  letter: number
  text: number
}

export interface FormatKey {
  right: readonly number[]
  /** Two signs name different options. */
  isTorn: boolean
  /** Most options have the sign: as likely a slip as a key. */
  isWeak: boolean
}

/** A sign says something only if some options have it and others do not. */
export function keyByFormat(looks: readonly OptionLook[]): FormatKey | null {
  const sets = Object.values(signs)
    .flatMap((sign) => [looks.map(({ letter }) => letter & sign), looks.map(({ text }) => text & sign)])
    .map((marks) => marks.flatMap((mark, index) => (mark === 0 ? [] : [index])))
    .filter(({ length }) => length > 0 && length < looks.length)
  const strong = sets.filter(({ length }) => length * 2 <= looks.length)
  const [right, ...others] = strong.length > 0 ? strong : sets
  if (!right) return null
  return { right, isTorn: others.some((other) => other.join() !== right.join()), isWeak: strong.length === 0 }
}
