/**
 * What of an entry's votes looks unlike the votes for others. It says what to look at, and voids nothing: a hall in which all vote at once looks as a farm
 * does. The address from which a vote comes is not looked at, since an office has one. Pure.
 */
import type { VoteSignalKind } from '@hoi-thi/shared/vote'
import { groupBy } from '../../../lib/group-by.ts'

export interface CastVote {
  entryId: string
  accountId: string
  votedAt: Date
  registeredAt: Date
  /** Null: erased. */
  device: string | null
  /** For which the voter takes part in the contest. */
  unitId: string | null
  /** In the contest, other than by voting. */
  hasTakenPart: boolean
  /** By a voiding, approved or not yet. Such a vote is looked at as all others are. */
  isHeld: boolean
}

export interface FoundSignal {
  /** The same for the same votes. */
  id: string
  kind: VoteSignalKind
  entryId: string
  votes: readonly CastVote[]
  ofEntry: number
  /** In the middle one of the other entries; null: there are none to compare with. */
  othersShare: number | null
  /** Of `one-unit`. */
  unitId: string | null
}

/** A signal has so many votes, that share of the entry's, and so many times what the middle one of the others has. */
const unlike: Record<Exclude<VoteSignalKind, 'one-device'>, { least: number; share: number; times: number }> = {
  burst: { least: 20, share: 0.1, times: 5 },
  'new-accounts': { least: 10, share: 0.3, times: 2 },
  'only-voted': { least: 10, share: 0.5, times: 2 },
  'one-unit': { least: 10, share: 0.5, times: 3 }
}
const burstMs = 10 * 60_000
const mostBursts = 5
const newMs = 24 * 3_600_000
/** A family has one computer. */
const leastOnDevice = 5
/** Of fewer votes a share says nothing. */
const leastCompared = 10

type Is = (vote: CastVote) => boolean

/** `unitOf`: the unit of an entry, whose own people may well be most of its voters. In the order of entries as their first votes came. */
export function voteSignals(votes: readonly CastVote[], unitOf: ReadonlyMap<string, string | null>): FoundSignal[] {
  const inOrder = [...votes].sort((one, other) => one.votedAt.getTime() - other.votedAt.getTime())
  const byEntry = groupBy(inOrder, ({ entryId }) => entryId)
  return [...byEntry].flatMap(([entryId, own]) => {
    const others = [...byEntry].filter(([id, of]) => id !== entryId && of.length >= leastCompared).map(([, of]) => of)
    return [
      ...bursts(own, others),
      ...devices(own),
      ...alike('new-accounts', own, others, isNew),
      ...alike('only-voted', own, others, ({ hasTakenPart }) => !hasTakenPart),
      ...unitsOf(own, unitOf.get(entryId) ?? null).flatMap((unitId) =>
        alike('one-unit', own, others, (vote) => vote.unitId === unitId, unitId)
      )
    ]
  })
}

const isNew: Is = ({ votedAt, registeredAt }) => votedAt.getTime() - registeredAt.getTime() < newMs

function alike(
  kind: keyof typeof unlike,
  own: readonly CastVote[],
  others: readonly (readonly CastVote[])[],
  is: Is,
  subject = ''
): FoundSignal[] {
  const votes = own.filter(is)
  const { least, share, times } = unlike[kind]
  if (votes.length < least || votes.length < share * own.length) return []
  const othersShare = middle(others.map((of) => of.filter(is).length / of.length))
  if (votes.length / own.length < times * (othersShare ?? 0)) return []
  return [signalOf(kind, own, votes, subject, othersShare)]
}

/** The densest ten minutes, then the densest of what is left. */
function bursts(own: readonly CastVote[], others: readonly (readonly CastVote[])[]): FoundSignal[] {
  const found: FoundSignal[] = []
  let left = own
  while (found.length < mostBursts) {
    const [from, to] = densest(left)
    const [first, last] = [left[from], left[to - 1]]
    if (!first || !last) return found
    const inside: Is = ({ votedAt }) => votedAt >= first.votedAt && votedAt <= last.votedAt
    const taken = new Set(found.flatMap(({ votes }) => votes))
    const signal = alike('burst', own, others, (vote) => inside(vote) && !taken.has(vote), String(first.votedAt.getTime()))
    if (signal.length === 0) return found
    found.push(...signal)
    left = left.filter((vote) => !inside(vote))
  }
  return found
}

/** From which to before which, of votes in order of time. */
function densest(votes: readonly CastVote[]): [number, number] {
  let best: [number, number] = [0, 0]
  let from = 0
  for (const [index, { votedAt }] of votes.entries()) {
    while (votedAt.getTime() - (votes[from]?.votedAt.getTime() ?? 0) >= burstMs) from++
    if (index + 1 - from > best[1] - best[0]) best = [from, index + 1]
  }
  return best
}

function devices(own: readonly CastVote[]): FoundSignal[] {
  const known = own.filter(({ device }) => device !== null)
  return [...groupBy(known, ({ device }) => device ?? '')]
    .filter(([, votes]) => votes.length >= leastOnDevice)
    .map(([device, votes]) => signalOf('one-device', own, votes, device.slice(0, 16), null))
}

/** Other units from which there are enough. */
const unitsOf = (own: readonly CastVote[], unitId: string | null) =>
  [...groupBy(own, (vote) => vote.unitId)].flatMap(([each, votes]) =>
    each !== null && each !== unitId && votes.length >= unlike['one-unit'].least ? [each] : []
  )

function signalOf(
  kind: VoteSignalKind,
  own: readonly CastVote[],
  votes: CastVote[],
  subject: string,
  othersShare: number | null
): FoundSignal {
  const entryId = own[0]?.entryId ?? ''
  const unitId = kind === 'one-unit' ? subject : null
  return { id: `${kind}:${entryId}:${subject}`, kind, entryId, votes, ofEntry: own.length, othersShare, unitId }
}

function middle(shares: number[]): number | null {
  const inOrder = shares.sort((one, other) => one - other)
  return inOrder[Math.floor(inOrder.length / 2)] ?? null
}
