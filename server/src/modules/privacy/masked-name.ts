/** Names as the public sees them. */
import { erasedName } from './erased-name.ts'

/** How a person's name stands on a public board: initials and the given name, which comes last in Vietnamese. */
export function maskedName(fullName: string): string {
  if (fullName === erasedName) return erasedName
  const words = fullName.trim().split(/\s+/)
  const given = words.pop() ?? ''
  const initials = words.map((word) => `${[...word][0]?.toLocaleUpperCase('vi')}.`).join('')
  return initials ? `${initials} ${given}` : given
}
