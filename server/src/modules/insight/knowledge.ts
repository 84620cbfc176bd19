/** What papers say of what people know, added one after the other; told without a word of few people. Pure. */
import type { Answered, GenderInsight, Place, Said, TopicInsight } from '@hoi-thi/shared/insight'
import { type Cell, hiddenCells } from './suppression.ts'

type Bloc = TopicInsight['blocs'][number]['bloc']

export interface Placed {
  topic: string
  name: string
  place: Place
}

/** The first paper of a person. */
export interface CountedPaper {
  bloc: Bloc
  said: Said
  rows: readonly { versionId: string; isRight: boolean }[]
}

export interface Knowledge {
  papers: number
  topics: TopicInsight[]
  genders: GenderInsight[]
}

interface Tally {
  people: number
  asked: number
  wrong: number
}

type Tallies = Map<string, Tally>

/** `placed`: topic and place of each version that a paper holds, known by the time it is added. */
export function tallyKnowledge(placed: ReadonlyMap<string, Placed>) {
  const tallies: Tallies = new Map()
  const blocs = new Set<Bloc>()
  let papers = 0
  return {
    add({ bloc, said, rows }: CountedPaper): void {
      papers++
      blocs.add(bloc)
      const own: Tallies = new Map()
      for (const { versionId, isRight } of rows) {
        const of = placed.get(versionId)
        const keys = [`bloc ${bloc}`, `said ${bloc} ${said}`, `saidInAll ${said}`]
        const ofPlace = of ? [`topic ${bloc} ${of.topic}`, `topicInAll ${of.topic}`, placeKey(of)] : []
        for (const key of [...keys, ...ofPlace]) add(own, key, { people: 0, asked: 1, wrong: Number(!isRight) })
      }
      for (const [key, { asked, wrong }] of own) add(tallies, key, { people: 1, asked, wrong })
    },
    told(): Knowledge {
      const seen = [
        ...new Map([...placed.values()].filter((each) => tallies.has(placeKey(each))).map((each) => [placeKey(each), each])).values()
      ]
      return { papers, topics: topicsOf(tallies, [...blocs], seen), genders: gendersOf(tallies, [...blocs]) }
    }
  }
}

const placeKey = ({ topic, place: { document, article, section } }: Placed) =>
  `place ${JSON.stringify([topic, document, article, section])}`

function add(tallies: Tallies, key: string, { people, asked, wrong }: Tally): void {
  const before = tallies.get(key) ?? none
  tallies.set(key, { people: before.people + people, asked: before.asked + asked, wrong: before.wrong + wrong })
}

const none: Tally = { people: 0, asked: 0, wrong: 0 }

interface Told extends Cell {
  tally: Tally
}

/** How many questions people were asked follows from the paper: what is to be kept is how many were wrong. */
const wrongOf = ({ asked, wrong }: Tally) => ({ value: wrong, most: asked })

function cell(tally: Tally | undefined, ends: Omit<Cell, 'people' | 'figures'>, figuresOf: (tally: Tally) => Cell['figures']): Told {
  const counted = tally ?? none
  return { ...ends, people: counted.people, figures: figuresOf(counted), tally: counted }
}

const shownBut =
  (hidden: ReadonlySet<Cell>) =>
  (told: Told): Answered =>
    hidden.has(told) ? null : told.tally

/** Blocs by topics, and each topic by its places. What a bloc got wrong in all can be added up from public boards, so that it counts as known. */
function topicsOf(tallies: Tallies, blocs: readonly Bloc[], seen: readonly Placed[]): TopicInsight[] {
  const figures = (tally: Tally) => [wrongOf(tally)]
  const inAll = blocs.map((bloc) => cell(tallies.get(`bloc ${bloc}`), { from: 'all', to: `bloc ${bloc}`, isKnown: true }, figures))
  const names = new Map(seen.map(({ topic, name }) => [topic, name]))
  const topics = [...names].map(([topic, name]) => ({
    topic,
    name,
    whole: cell(tallies.get(`topicInAll ${topic}`), { from: `topic ${topic}`, to: `places ${topic}`, isTotal: true }, figures),
    blocs: blocs.map((bloc) => ({
      bloc,
      answered: cell(tallies.get(`topic ${bloc} ${topic}`), { from: `bloc ${bloc}`, to: `topic ${topic}` }, figures)
    })),
    places: seen
      .filter((each) => each.topic === topic)
      .map((each) => ({ place: each.place, answered: cell(tallies.get(placeKey(each)), { from: `places ${topic}`, to: 'all' }, figures) }))
  }))
  const cells = topics.flatMap(({ whole, blocs, places }) => [whole, ...[...blocs, ...places].map(({ answered }) => answered)])
  const shown = shownBut(hiddenCells([...inAll, ...cells]))
  return topics
    .map((topic) => ({
      ...topic,
      whole: shown(topic.whole),
      blocs: topic.blocs.map(({ bloc, answered }) => ({ bloc, answered: shown(answered) })),
      places: topic.places.map(({ place, answered }) => ({ place, answered: shown(answered) })).sort(worstFirst)
    }))
    .sort((one, other) => worstFirst({ answered: one.whole }, { answered: other.whole }))
}

/** How many people of a bloc took part, and what they got right, is public: what is kept is who of them said what. */
function gendersOf(tallies: Tallies, blocs: readonly Bloc[]): GenderInsight[] {
  const figures = (tally: Tally) => [{ value: tally.people, most: Number.POSITIVE_INFINITY }, wrongOf(tally)]
  const inAll = blocs.map((bloc) => cell(tallies.get(`bloc ${bloc}`), { from: 'all', to: `bloc ${bloc}`, isKnown: true }, figures))
  const genders = (['female', 'male', 'unsaid'] as const).map((said) => ({
    said,
    whole: cell(tallies.get(`saidInAll ${said}`), { from: `said ${said}`, to: 'all', isTotal: true }, figures),
    blocs: blocs.map((bloc) => ({
      bloc,
      answered: cell(tallies.get(`said ${bloc} ${said}`), { from: `bloc ${bloc}`, to: `said ${said}` }, figures)
    }))
  }))
  const cells = genders.flatMap(({ whole, blocs }) => [whole, ...blocs.map(({ answered }) => answered)])
  const shown = shownBut(hiddenCells([...inAll, ...cells]))
  return genders.map(({ said, whole, blocs }) => ({
    said,
    whole: shown(whole),
    blocs: blocs.map(({ bloc, answered }) => ({ bloc, answered: shown(answered) }))
  }))
}

const wrongShare = (answered: Answered) => (answered ? answered.wrong / answered.asked : -1)
const worstFirst = (one: { answered: Answered }, other: { answered: Answered }) => wrongShare(other.answered) - wrongShare(one.answered)
