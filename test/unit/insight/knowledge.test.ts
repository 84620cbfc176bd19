/** From papers to what is told of them; what must not be told is tried in suppression.test.ts. */
import type { Answered, Said } from '@hoi-thi/shared/insight'
import { describe, expect, it } from 'vitest'
import { type CountedPaper, type Placed, tallyKnowledge } from '../../../server/src/modules/insight/knowledge.ts'

const law = (article: number) => ({ document: '73/2006/QH11', title: 'Luật Bình đẳng giới', article })
const placed = new Map<string, Placed>([
  ['work', { topic: 'labour', name: 'Lao động', place: law(13) }],
  ['work-again', { topic: 'labour', name: 'Lao động', place: law(13) }],
  ['home', { topic: 'family', name: 'Gia đình', place: law(18) }],
  ['never', { topic: 'family', name: 'Gia đình', place: law(41) }]
])
const paper = (
  bloc: CountedPaper['bloc'],
  said: Said,
  wrong: readonly string[],
  versions = ['work', 'work-again', 'home']
): CountedPaper => ({
  bloc,
  said,
  rows: versions.map((versionId) => ({ versionId, isRight: !wrong.includes(versionId) }))
})
const told = (papers: readonly CountedPaper[]) => {
  const tally = tallyKnowledge(placed)
  for (const each of papers) tally.add(each)
  return tally.told()
}
const times = (count: number, of: (index: number) => CountedPaper) => Array.from({ length: count }, (_, index) => of(index))
const people = (answered: Answered) => answered?.people ?? null

describe('what people know', () => {
  it('counts people, questions and wrong answers by topic, bloc and place, the worst first', () => {
    const { papers, topics } = told([
      ...times(6, (index) => paper('service', 'unsaid', index < 3 ? ['work'] : [])),
      ...times(5, () => paper('association', 'unsaid', ['work', 'home']))
    ])
    expect(papers).toBe(11)
    expect(topics).toEqual([
      {
        topic: 'family',
        name: 'Gia đình',
        whole: { people: 11, asked: 11, wrong: 5 },
        blocs: [
          { bloc: 'service', answered: { people: 6, asked: 6, wrong: 0 } },
          { bloc: 'association', answered: { people: 5, asked: 5, wrong: 5 } }
        ],
        places: [{ place: law(18), answered: { people: 11, asked: 11, wrong: 5 } }]
      },
      {
        topic: 'labour',
        name: 'Lao động',
        whole: { people: 11, asked: 22, wrong: 8 },
        blocs: [
          { bloc: 'service', answered: { people: 6, asked: 12, wrong: 3 } },
          { bloc: 'association', answered: { people: 5, asked: 10, wrong: 5 } }
        ],
        places: [{ place: law(13), answered: { people: 11, asked: 22, wrong: 8 } }]
      }
    ])
  })

  it('hides a place of few people, and with it the other of its topic that would tell it', () => {
    const { topics } = told([
      ...times(9, (index) => paper('service', 'unsaid', index < 4 ? ['home'] : [], ['home'])),
      ...times(3, (index) => paper('service', 'unsaid', index < 1 ? ['never'] : [], ['never']))
    ])
    expect(topics[0]?.places.map(({ answered }) => answered)).toEqual([null, null])
    expect(topics[0]?.whole).toEqual({ people: 12, asked: 12, wrong: 5 })
  })

  it('tells of women and men only as many as cannot be reckoned back', () => {
    const blocs = (female: number, male: number, unsaid: number, bloc: 'service' | 'administrative') => [
      ...times(female, () => paper(bloc, 'female', ['work'])),
      ...times(male, (index) => paper(bloc, 'male', index % 2 ? ['work'] : [])),
      ...times(unsaid, (index) => paper(bloc, 'unsaid', index % 2 ? ['home'] : []))
    ]
    const whole = told([...blocs(20, 20, 20, 'service'), ...blocs(20, 20, 20, 'administrative')])
    expect(whole.genders.map((each) => people(each.whole))).toEqual([40, 40, 40])
    const few = told([...blocs(20, 20, 20, 'service'), ...blocs(20, 3, 20, 'administrative')])
    const hiddenOf = (bloc: number) => few.genders.filter(({ blocs }) => blocs[bloc]?.answered === null).map(({ said }) => said)
    expect(few.genders.map((each) => people(each.whole))).toEqual([40, 23, 40])
    for (const bloc of [0, 1]) {
      expect(hiddenOf(bloc)).toContain('male')
      expect(hiddenOf(bloc)).toHaveLength(2)
    }
  })
})
