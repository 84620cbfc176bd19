import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isSame } from '../../../../web/src/features/attempt/entry.ts'
import { type Progress, type ProgressEvent, progressed } from '../../../../web/src/features/attempt/progress.ts'
import { fresh } from './sample.ts'

const option = fc.constantFrom('a', 'b', 'c', 'd')
const seq = fc.integer({ min: 1, max: 6 })
const at = '2026-11-19T20:14:36+07:00'

/** One position is enough: positions never touch each other. */
const event: fc.Arbitrary<ProgressEvent> = fc.oneof(
  fc.record({ type: fc.constant('chosen' as const), position: fc.constant(1), content: option.map((id) => [id]) }),
  fc.record({ type: fc.constant('saved' as const), position: fc.constant(1), seq, at: fc.constant(at) }),
  fc.record({
    type: fc.constant('refused' as const),
    position: fc.constant(1),
    seq,
    code: fc.constant('answer.seq-taken'),
    stored: option.map((id) => [id])
  }),
  fc.tuple(option, seq).map(
    ([id, number]): ProgressEvent => ({
      type: 'merged',
      attempt: { ...fresh().attempt, answers: [{ position: 1, seq: number, optionIds: [id] }] }
    })
  )
)

it('never drops the newest choice: it is saved, waiting, or overtaken by a higher number that the server holds', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      let state: Progress = fresh()
      for (const each of events) {
        const before = state.entries[1]
        state = progressed(state, each)
        const now = state.entries[1]
        if (!before && each.type !== 'chosen' && each.type !== 'merged') continue
        expect(now).toBeDefined()
        expect(['saved', 'waiting']).toContain(now?.status)
        expect(now?.seq).toBeGreaterThanOrEqual(before?.seq ?? 1)
        // What waits is only ever changed by a person.
        if (before?.status === 'waiting' && each.type !== 'chosen') expect(isSame(now?.content ?? [], before.content)).toBe(true)
        if (each.type === 'chosen') expect(isSame(now?.content ?? [], each.content)).toBe(true)
      }
    }),
    { numRuns: 500 }
  )
})

interface Server {
  events: Map<number, string>
}

/** The rule of the server: the same number with the same options is a repeat, with others it is refused. */
function save(server: Server, number: number, id: string): ProgressEvent {
  const held = server.events.get(number)
  if (held !== undefined && held !== id) return { type: 'refused', position: 1, seq: number, code: 'answer.seq-taken', stored: [held] }
  server.events.set(number, id)
  return { type: 'saved', position: 1, seq: number, at }
}

it('with lost, late and repeated messages and a second device, the last choice of this device is what counts in the end', () => {
  const step = fc.oneof(
    option.map((id) => ({ does: 'choose' as const, id })),
    fc.constantFrom({ does: 'send' as const }, { does: 'deliver' as const }, { does: 'lose' as const }, { does: 'view' as const }),
    fc.record({ does: fc.constant('elsewhere' as const), id: option, number: seq })
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), option, (steps, last) => {
      const server: Server = { events: new Map() }
      let state = fresh()
      let replies: ProgressEvent[] = []
      const send = () => {
        const entry = state.entries[1]
        if (entry?.status === 'waiting' && typeof entry.content === 'object') replies.push(save(server, entry.seq, entry.content[0] ?? ''))
      }
      const deliver = () => {
        const [reply, ...rest] = replies
        replies = rest
        if (reply) state = progressed(state, reply)
      }
      for (const each of steps) {
        if (each.does === 'choose') state = progressed(state, { type: 'chosen', position: 1, content: [each.id] })
        if (each.does === 'send') send()
        if (each.does === 'deliver') deliver()
        if (each.does === 'lose') replies = replies.slice(1)
        if (each.does === 'elsewhere') save(server, each.number, each.id)
        if (each.does === 'view' && server.events.size) state = progressed(state, view(server))
      }
      if (server.events.size) state = progressed(state, view(server))
      state = progressed(state, { type: 'chosen', position: 1, content: [last] })
      for (let round = 0; round < 20 && state.entries[1]?.status === 'waiting'; round++) {
        send()
        while (replies.length) deliver()
      }
      expect(state.entries[1]?.status).toBe('saved')
      expect(server.events.get(Math.max(...server.events.keys()))).toBe(last)
    }),
    { numRuns: 500 }
  )
})

function view(server: Server): ProgressEvent {
  const number = Math.max(...server.events.keys())
  const answers = [{ position: 1, seq: number, optionIds: [server.events.get(number) ?? ''] }]
  return { type: 'merged', attempt: { ...fresh().attempt, answers } }
}
