import type { DutyMinute, SignalKind } from '@hoi-thi/shared/duty'
import { describe, expect, it } from 'vitest'
import { minutesOf } from '../../../server/src/modules/duty/minutes.ts'
import { signalsOf, type Watched } from '../../../server/src/modules/duty/signals.ts'

const now = new Date('2026-12-02T08:00:30+07:00')
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000)
const nothing = { starts: [], saves: [], submissions: [], refused: [] }
/** The whole minutes that have passed, the latest last, and the one that has begun. */
const minutes = (name: 'saves' | 'refused', counts: number[]): DutyMinute[] => {
  const first = minutesOf(now, nothing).length - counts.length - 1
  return minutesOf(now, nothing).map((minute, index) => ({ ...minute, [name]: counts[index - first] ?? 0 }))
}
const steady = minutes(
  'saves',
  Array.from({ length: 18 }, () => 60)
)

const well: Watched = {
  now,
  opensAt: ago(3600),
  closesAt: new Date(now.getTime() + 3600_000),
  open: 100,
  lastSaveAt: ago(2),
  lastStartAt: ago(30),
  minutes: steady,
  answerMs: 4,
  aheadMs: 20
}

const cases: [string, Partial<Watched>, [SignalKind, 'look' | 'stop'][]][] = [
  ['all is well', {}, []],
  ['nothing saved for a minute while many are open', { lastSaveAt: ago(61) }, [['saves-stopped', 'look']]],
  ['nothing saved for three minutes', { lastSaveAt: ago(181) }, [['saves-stopped', 'stop']]],
  ['nothing saved for exactly a minute', { lastSaveAt: ago(60) }, []],
  ['nothing saved for long, but few are open', { lastSaveAt: ago(600), open: 19 }, []],
  ['nothing saved yet, and people have just begun', { lastSaveAt: null, lastStartAt: ago(20), minutes: minutes('saves', []) }, []],
  [
    'nothing saved at all since people began',
    { lastSaveAt: null, lastStartAt: ago(200), minutes: minutes('saves', []) },
    [['saves-stopped', 'stop']]
  ],
  ['saves fell under a third', { minutes: minutes('saves', [...Array(15).fill(60), 19, 19, 19]) }, [['saves-fell', 'look']]],
  ['saves fell to a third', { minutes: minutes('saves', [...Array(15).fill(60), 20, 20, 20]) }, []],
  ['saves fell, but there never were many', { minutes: minutes('saves', [...Array(15).fill(9), 0, 0, 0]) }, []],
  ['saves fell, because people are done', { open: 5, minutes: minutes('saves', [...Array(15).fill(60), 0, 0, 0]) }, []],
  ['one was refused', { minutes: withRefused([0, 0, 0, 1]) }, [['room-refused', 'look']]],
  ['many were refused', { minutes: withRefused([0, 60, 40, 0]) }, [['room-refused', 'stop']]],
  ['some were refused a while ago', { minutes: withRefused([5, 0, 0, 0, 0]) }, []],
  ['the database takes its time', { answerMs: 251 }, [['database-slow', 'look']]],
  ['the database hardly answers', { answerMs: 2_001 }, [['database-slow', 'stop']]],
  ['the clocks differ by a second', { aheadMs: -1_000 }, []],
  ['the database is behind', { aheadMs: -1_001 }, [['clocks-differ', 'look']]],
  ['the database is far ahead', { aheadMs: 5_001 }, [['clocks-differ', 'stop']]],
  ['nobody has started for ten minutes of a short round', { lastStartAt: ago(601) }, [['starts-stopped', 'look']]],
  ['nobody has started since it opened', { lastStartAt: null, opensAt: ago(700) }, [['starts-stopped', 'look']]],
  [
    'nobody has started for a night of a week',
    { lastStartAt: ago(11 * 3600), opensAt: ago(3 * 86_400), closesAt: ago(-4 * 86_400), open: 0 },
    []
  ],
  [
    'nobody has started for more than half a day',
    { lastStartAt: ago(13 * 3600), opensAt: ago(3 * 86_400), closesAt: ago(-4 * 86_400), open: 0 },
    [['starts-stopped', 'look']]
  ],
  ['the round has not opened', { opensAt: ago(-60), open: 0, lastSaveAt: null, lastStartAt: null }, []],
  ['the round has closed', { closesAt: ago(60), lastSaveAt: ago(300) }, []],
  [
    'the worst comes first',
    { lastSaveAt: ago(500), lastStartAt: ago(700), answerMs: 3_000 },
    [
      ['saves-stopped', 'stop'],
      ['database-slow', 'stop'],
      ['starts-stopped', 'look']
    ]
  ]
]

/** The last of them has only begun. */
function withRefused(counts: number[]): DutyMinute[] {
  return steady.map((minute, index) => ({ ...minute, refused: counts[index - (steady.length - counts.length - 1)] ?? 0 }))
}

describe('signals', () => {
  it.for(cases)('%s', ([, change, expected]) => {
    expect(signalsOf({ ...well, ...change }).map(({ kind, level }) => [kind, level])).toEqual(expected)
  })

  it('say how long, and of how many', () => {
    expect(signalsOf({ ...well, lastSaveAt: ago(181.4), open: 250 })).toEqual([
      { kind: 'saves-stopped', level: 'stop', seconds: 181, count: 250 }
    ])
    expect(signalsOf({ ...well, aheadMs: -1_540 })).toEqual([{ kind: 'clocks-differ', level: 'look', seconds: -1.5, count: null }])
  })
})
