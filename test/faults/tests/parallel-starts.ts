/** Each person starts several times at the same moment: a double click, two tabs, a phone and a computer. */

import { faultsOf, statusFigures } from '../crowd.ts'
import { openDiary } from '../diary.ts'
import { inLanes } from '../lanes.ts'
import { noteStart } from '../participant.ts'
import { makePeople } from '../people.ts'
import type { FaultTest } from '../plan.ts'
import { openWire } from '../wire.ts'

const times = 8

export const parallelStarts: FaultTest = {
  what: '8 starts of each person at the same moment: one attempt, the same for all of them',
  mutants: { 'no-idempotence': 'repeated' },
  long: { count: 500, seconds: 120, lanes: 16 },
  short: { count: 40, seconds: 30, lanes: 8 },
  async run(site, { count, lanes }) {
    const wire = openWire(site.origin, { sockets: times * lanes })
    const diaries = (await makePeople(site, count)).map(openDiary)
    const refused: number[] = []
    await inLanes(diaries, lanes, async (diary) => {
      const starting = Array.from({ length: times }, () => wire.send(diary.person, 'POST', `/rounds/${site.round.id}/attempts`))
      for (const reply of await Promise.all(starting)) {
        if (reply.status === 201 || reply.status === 200) noteStart(diary, reply)
        else refused.push(reply.status)
      }
    })
    wire.close()
    const broken = refused.length > 0 ? [`${refused.length} starts were refused with ${[...new Set(refused)]}`] : []
    return { diaries, figures: statusFigures(wire), broken: [...broken, ...faultsOf(wire)] }
  }
}
