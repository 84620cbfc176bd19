/** What the draft's page is drawn from: the draft, the rules that hold, and what the bank could give. */
import type { Reply } from '@hoi-thi/shared/api'
import type { Contract } from '@hoi-thi/shared/contract'
import { call, Refusal } from '../../api.ts'
import { speakOf } from '../../messages/messages.ts'
import type { Bank } from './editing.ts'

export async function loadDraft(contest: string) {
  const of = { params: { contest } }
  const [draft] = await Promise.all([call('GET /contests/:contest/rules/draft', of), speakOf('bank')])
  const [present, bank] = await Promise.all([
    draft.basedOn === 0 ? null : call('GET /contests/:contest/rules', of).then(({ rules }) => rules),
    loadBank(contest, draft)
  ])
  return { contest, draft, present, bank }
}

export type DraftData = Awaited<ReturnType<typeof loadDraft>>

/** What is refused is left out: the table then says less, and can be filled all the same. */
const orNothing =
  <T>(nothing: T) =>
  (error: unknown) => {
    if (error instanceof Refusal) return nothing
    throw error
  }

/** So many rounds are asked about: together they name what a blueprint draws from. */
const fewRounds = 8

async function loadBank(contest: string, { basedOn, rules }: Reply<Contract['GET /contests/:contest/rules/draft']>): Promise<Bank> {
  const [topics, rows, unitNames] = await Promise.all([
    call('GET /topics').then(({ items }) => items, orNothing<Bank['topics']>([])),
    basedOn === 0 ? [] : poolRows(contest).catch(orNothing([])),
    rules.excluded.some(({ unitIds }) => unitIds.length > 0) ? namesOfUnits(contest).catch(orNothing({})) : {}
  ])
  const named = new Map(rows.map(({ topic, topicName }) => [topic, topicName]))
  return {
    topics: topics.length > 0 ? topics : [...named].map(([code, name]) => ({ code, name })),
    inBank: Object.fromEntries(rows.map(({ topic, level, inBank }) => [`${topic} ${level}`, inBank])),
    unitNames
  }
}

/** Of all units of the contest: a few pages, and only where the rules speak of some. */
async function namesOfUnits(contest: string): Promise<Record<string, string>> {
  const names: Record<string, string> = {}
  let cursor: string | null = '0'
  while (cursor !== null) {
    const page: Reply<Contract['GET /contests/:contest/units']> = await call('GET /contests/:contest/units', {
      params: { contest },
      query: { cursor: Number(cursor) }
    })
    for (const { id, name } of page.items) names[id] = name
    cursor = page.nextCursor
  }
  return names
}

async function poolRows(contest: string) {
  const { rounds } = await call('GET /contests/:contest', { params: { contest } })
  const quizzes = rounds.filter(({ kind }) => kind === 'quiz').slice(0, fewRounds)
  const pools = quizzes.map(({ id }) => call('GET /contests/:contest/rounds/:roundId/pool', { params: { contest, roundId: id } }))
  return (await Promise.all(pools)).flatMap(({ rows }) => rows)
}
