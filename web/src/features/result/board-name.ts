/** A board by its key, in words. Pure. */
import type { Contest } from '@hoi-thi/shared/contest'
import type { useMessages } from '../../messages/messages.ts'

type Words = ReturnType<typeof useMessages>['changeSet']['boards']
type Names = Pick<Contest, 'rounds' | 'periods' | 'divisions' | 'blocs'>

/** `units/rounds/vong-2/all`, `individuals/contest/officials`, `clips/people`; a unit's may end in `/now`. */
export function boardName(key: string, { rounds, periods, divisions, blocs }: Names, say: Words): string {
  const parts = key.split('/')
  const [kind, scope] = parts
  if (kind === 'clips') return `${say.clips} ${say.clipParts[scope as keyof Words['clipParts']] ?? ''}`
  const code = scope === 'rounds' ? parts[2] : null
  const part = parts[scope === 'rounds' ? 3 : 2]
  const nameOf = (items: readonly { id: string; name: string }[]) => items.find(({ id }) => id === part)?.name
  const period = /^period-(\d+)$/.exec(code ?? '')
  const where = code
    ? (rounds.find((round) => round.code === code)?.name ?? (period ? periods[Number(period[1]) - 1] : undefined))
    : say.whole
  const names = [where ?? code, nameOf(kind === 'units' ? blocs : divisions), parts[parts.length - 1] === 'now' ? say.now : undefined]
  return [kind === 'units' ? say.units : say.individuals, ...names.filter(Boolean)].join(', ')
}
