/** When clips are left alone: a timeline of rounds, sampled beside its edges. */
import { expect, it } from 'vitest'
import { quietUntil } from '../../../server/src/modules/entry/making/quiet.ts'

const at = (time: string) => new Date(`2026-12-02T${time}+07:00`)
const round = (opens: string, closes: string, more: { pausedAt?: Date; sealedAt?: null } = {}) => ({
  opensAt: at(opens),
  closesAt: at(closes),
  sealedAt: at('00:00:00'),
  ...more
})
const morning = round('08:00:00', '10:00:00')
const overlapping = round('09:00:00', '10:10:00')

it.each([
  ['before it opens', [morning], '07:59:59', null],
  ['a second before its last quarter of an hour', [morning], '09:44:59', null],
  ['from its last quarter of an hour on', [morning], '09:45:00', '10:00:00'],
  ['in its last minute: a minute at least', [morning], '09:59:30', '10:00:30'],
  ['once it has closed', [morning], '10:00:00', null],
  ['at the end of two rounds: until the later one', [morning, overlapping], '09:58:00', '10:10:00'],
  ['at the end of one while another has long to go', [morning, round('08:00:00', '20:00:00')], '09:50:00', '10:00:00'],
  ['of a round that is no more than ten minutes long', [round('08:00:00', '08:10:00')], '08:00:00', '08:10:00'],
  ['of a round that nobody has declared ready', [round('08:00:00', '10:00:00', { sealedAt: null })], '09:50:00', null],
  [
    'while its clocks stand near its end, however late it is',
    [round('08:00:00', '10:00:00', { pausedAt: at('09:50:00') })],
    '11:00:00',
    '11:01:00'
  ],
  ['while its clocks stand far from its end', [round('08:00:00', '10:00:00', { pausedAt: at('09:00:00') })], '09:50:00', null],
  ['with no rounds', [], '09:50:00', null]
] as const)('%s', (_, rounds, now, until) => {
  expect(quietUntil(rounds, at(now), 15)).toEqual(until && at(until))
})

it('is never, where the operator has said so', () => {
  expect(quietUntil([morning], at('10:00:00'), 0)).toBeNull()
  expect(quietUntil([morning], at('09:59:59'), 0)).toBeNull()
})
