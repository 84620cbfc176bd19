/** A simulated participant: starts, answers in an order of their own, changes their mind, submits; asks again until each answer is known. */
import { createHash } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { digestText } from '@hoi-thi/shared/digest'
import type { Random } from '../../server/src/lib/random.ts'
import { shuffled } from '../../server/src/lib/random.ts'
import { bodyOf, type Diary, type Entry, intend, noteSave, noteStored, openDiary } from './diary.ts'
import type { Person } from './people.ts'
import type { Round } from './site.ts'
import type { Answered, Hold, Wire } from './wire.ts'

export interface Manner {
  round: Round
  wire: Wire
  random: Random
  /** Between two answers, on average. */
  thinkMs: number
  /** Of a hundred, how many never submit. */
  leaving: number
  /** Whether to stop asking, since nothing is answered any more. */
  hasGivenUp: () => boolean
}

export async function takePart(manner: Manner, person: Person): Promise<Diary> {
  const diary = openDiary(person)
  if (!(await start(manner, diary))) return diary
  const sending: Promise<void>[] = []
  const positions = shuffled([...diary.options.keys()], manner.random)
  for (const position of positions.slice(1)) {
    const entries = [answer(manner, diary, position)]
    if (manner.random.below(8) === 0) entries.push(answer(manner, diary, positions[0] ?? 1))
    sending.push(keepSaving(manner, diary, entries))
    // A changed mind goes out on another connection, while the first choice is still on its way.
    if (manner.random.below(4) === 0) sending.push(keepSaving(manner, diary, [answer(manner, diary, position)]))
    await delay(manner.thinkMs === 0 ? 0 : manner.random.below(2 * manner.thinkMs))
  }
  await Promise.all(sending)
  if (manner.random.below(100) >= manner.leaving) await submit(manner, diary, [answer(manner, diary, positions[0] ?? 1)])
  return diary
}

export async function start(manner: Manner, diary: Diary): Promise<boolean> {
  const { person } = diary
  const reply = await known(manner, diary, () => manner.wire.send(person, 'POST', `/rounds/${manner.round.id}/attempts`))
  if (reply?.status !== 200 && reply?.status !== 201) return false
  noteStart(diary, reply)
  return true
}

export function noteStart(diary: Diary, { body }: Answered): void {
  const { id, paper } = body as { id: string; paper: { position: number; options: { id: string }[] }[] }
  diary.attemptIds.add(id)
  diary.options = [[], ...paper.map(({ options }) => options.map(({ id }) => id))]
}

/** Intends another answer to this position; position 0 is the prediction. */
export function answer({ random }: Pick<Manner, 'random'>, diary: Diary, position: number, clientAt?: string): Entry {
  const options = diary.options[position] ?? []
  const optionIds = options.slice(random.below(Math.max(1, options.length))).slice(0, 1)
  return intend(diary, { position, optionIds, value: position === 0 ? random.below(1000) : null, ...(clientAt && { clientAt }) })
}

/** As the browser does: until each of them is acknowledged or refused. */
export async function keepSaving(manner: Manner, diary: Diary, entries: Entry[]): Promise<void> {
  if (entries.every(({ fate }) => fate !== 'unknown')) return
  await known(manner, diary, async () => {
    const unknown = entries.filter(({ fate }) => fate === 'unknown')
    const reply = await saveOnce(manner.wire, diary, unknown)
    return unknown.some(({ fate }) => fate === 'unknown') ? { ...reply, status: 0 } : reply
  })
}

export async function saveOnce(wire: Wire, diary: Diary, entries: Entry[], options: Hold = {}): Promise<Answered> {
  const reply = await wire.send(diary.person, 'PUT', `/attempts/${attemptIdOf(diary)}/answers`, bodyOf(entries), options)
  noteSave(entries, reply)
  return reply
}

/** With the last answers, and the digest of all. What differs is said again, once; then the paper goes in as the server has it. */
export async function submit(manner: Manner, diary: Diary, last: Entry[]): Promise<void> {
  let attempts = 0
  const reply = await known(manner, diary, async () => {
    const sent = attempts === 0 ? last : [...diary.entries.values()]
    const body = { ...bodyOf(sent), ...(attempts < 2 && { digest: digestOf(diary) }) }
    const reply = await manner.wire.send(diary.person, 'PUT', `/attempts/${attemptIdOf(diary)}/submission`, body)
    for (const entry of last) entry.firstSentAt ||= reply.sentAt
    if (reply.status !== 409) return reply
    noteStored(diary, reply)
    attempts++
    return { ...reply, status: 0 }
  })
  if (reply?.status !== 200) return
  diary.receipt = String(reply.body.receipt)
  // A paper that was taken with this digest was taken with these answers.
  if (reply.body.state === 'submitted' && attempts < 2) {
    for (const entry of last) Object.assign(entry, { fate: 'acknowledged', answeredAt: reply.answeredAt })
  }
}

export const attemptIdOf = (diary: Diary) => [...diary.attemptIds][0] ?? ''

function digestOf(diary: Diary): string {
  const highest = new Map<number, Entry>()
  for (const entry of diary.entries.values()) {
    const known = highest.get(entry.position)
    if (entry.position > 0 && entry.fate !== 'late' && entry.fate !== 'refused' && entry.seq > (known?.seq ?? 0))
      highest.set(entry.position, entry)
  }
  return createHash('sha256')
    .update(digestText([...highest.values()]))
    .digest('hex')
}

/** Asks until the answer can be relied on, with growing pauses; undefined when the participant has given up. */
async function known({ random, hasGivenUp }: Manner, diary: Diary, ask: () => Promise<Answered>): Promise<Answered | undefined> {
  for (let pause = 100; !hasGivenUp(); pause = Math.min(2 * pause, 1500)) {
    const reply = await ask()
    if (reply.status > 0 && reply.status < 500 && reply.status !== 429) return reply
    await delay(pause / 2 + random.below(pause))
  }
  diary.hasGivenUp = true
  return undefined
}
