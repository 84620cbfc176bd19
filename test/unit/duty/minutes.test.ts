import { expect, it } from 'vitest'
import { known, minutesOf, unknownMinutes } from '../../../server/src/modules/duty/minutes.ts'

const at = (time: string) => new Date(`2026-12-02T${time}Z`)
const saves = (time: string, count: number) => ({ atMs: at(time).getTime(), count, lastMs: at(time).getTime() })

it('shows sixty minutes, the empty ones too, up to the one that has begun', () => {
  const counted = { starts: [saves('07:01:00', 2)], saves: [saves('08:00:00', 5)], submissions: [], refused: [saves('07:00:00', 9)] }
  const minutes = minutesOf(at('08:00:30'), counted)
  expect(minutes).toHaveLength(60)
  expect(minutes[0]).toEqual({ at: '2026-12-02T07:01:00.000Z', starts: 2, saves: 0, submissions: 0, refused: 0 })
  expect(minutes.at(-1)).toEqual({ at: '2026-12-02T08:00:00.000Z', starts: 0, saves: 5, submissions: 0, refused: 0 })
})

it('counts a minute again until it has been over for a minute', () => {
  const settled = { until: at('07:58:00'), saves: [saves('07:57:00', 1)] }
  expect(known(settled, at('08:00:20'))).toEqual(settled)
  expect(unknownMinutes(settled, at('08:00:20'))).toEqual([
    { from: at('07:58:00'), to: at('07:59:00'), isSettled: true },
    { from: at('07:59:00'), to: at('08:00:00'), isSettled: false },
    { from: at('08:00:00'), to: at('08:01:00'), isSettled: false }
  ])
  expect(unknownMinutes(known(undefined, at('08:00:20')), at('08:00:20'))).toHaveLength(60)
})

it('forgets what is older than an hour, and everything when the clock went back or nobody has looked for long', () => {
  const settled = { until: at('07:59:00'), saves: [saves('07:01:00', 1), saves('07:58:00', 2)] }
  expect(known(settled, at('08:01:00')).saves).toEqual([saves('07:58:00', 2)])
  expect(known(settled, at('09:30:00'))).toEqual({ until: at('08:31:00'), saves: [] })
  expect(known(settled, at('07:30:00'))).toEqual({ until: at('06:31:00'), saves: [] })
  expect(known(undefined, at('08:00:00'))).toEqual({ until: at('07:01:00'), saves: [] })
})
