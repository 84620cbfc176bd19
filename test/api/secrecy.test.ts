/** Plays an open round as a participant and searches every byte that one can fetch for what the rules still hide. */

import type { Endpoint } from '@hoi-thi/shared/api'
import { contract } from '@hoi-thi/shared/contract'
import { fold } from '@hoi-thi/shared/fold'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readQuestions } from '../../server/src/db/seed-bank.ts'
import { refreshBoards } from '../../server/src/modules/ranking/actions.ts'
import { type Account, finishAttempt, makeAttempt, makeParticipant, makeStaff, readContest, roundOf } from '../helpers/make.ts'
import { clientOf, openWorld, type World } from '../helpers/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const contest = 'binh-dang-gioi-hue'

it('no reply to a participant of an open round holds a key, an explanation, a citation or a countable prediction target', async () => {
  const { participant, attempt } = await makeAttempt(world)
  const started = await participant.post(`/api/rounds/${attempt.roundId}/attempts`)
  const saved = await participant.put(`/api/attempts/${attempt.id}/answers`, { answers: [{ position: 1, seq: 1, optionIds: ['a'] }] })
  const perfect = await makeAttempt(world)
  await finishAttempt(world, perfect.participant, perfect.attempt, { right: 15, prediction: 1 })
  const submitted = await participant.put(`/api/attempts/${attempt.id}/submission`)
  await refreshBoards(world.ctx())
  const fetched = await fetchEverything(participant, attempt.id)
  const bytes = [attempt, started.body, saved.body, submitted.body].map((body) => JSON.stringify(body)).concat(fetched)

  const secrets = await secretsOf(attempt.paper.map(({ text }) => text))
  expect(secrets).toHaveLength(15)
  for (const text of bytes) {
    expect(text).not.toMatch(
      /right_?options|rightOptionIds|isCorrect|answerKey|predictionTarget|predictionDifference|validPapers":\s*[1-9]/i
    )
    for (const secret of secrets) expect(fold(text)).not.toContain(secret)
  }
})

it('the bank, its files aside, is shut for visitors, participants, organizers and every role but setters and reviewers', async () => {
  const { id } = await readContest(world)
  const others = [
    clientOf(world.app),
    await makeParticipant(world),
    await makeStaff(world, 'organizer', id),
    await makeStaff(world, 'administrator')
  ]
  const [question] = (await world.database.pool.query('select id from questions limit 1')).rows
  // Topics have their names in the printed rules: these alone are for everyone who is signed in.
  for (const client of others)
    for (const path of ['/questions', `/questions/${question.id}`, '/legal-documents', '/questions/exports/json', '/questions?q=a'])
      expect([path, (await client.get(`/api${path}`)).status >= 400]).toEqual([path, true])
  const round = await roundOf(world, 'open')
  const pool = await (others[2] as Account).get(`/api/contests/${contest}/rounds/${round.id}/pool`)
  expect(pool.status).toBe(200)
  for (const { explanation, text } of await readQuestions()) {
    expect(pool.text).not.toContain(explanation)
    expect(pool.text).not.toContain(text)
  }
})

it('no order of options or questions follows the key', async () => {
  const seen = new Map<string, Set<number>>()
  for (let index = 0; index < 12; index++) {
    const { attempt } = await makeAttempt(world, await makeParticipant(world))
    const questions = await readQuestions()
    for (const shown of attempt.paper) {
      const question = questions.find(({ text }) => text === shown.text)
      const right = question?.options['ABCD'.indexOf(question.answer)]
      const place = shown.options.findIndex(({ text }) => text === right)
      seen.set(shown.text, (seen.get(shown.text) ?? new Set()).add(place))
    }
  }
  const oftenSeen = [...seen.values()].filter((places) => places.size > 1)
  expect(oftenSeen.length).toBeGreaterThan(10)
})

/** The explanations of these questions, as a search sees them: the text that names the right answer in other words. */
async function secretsOf(texts: string[]): Promise<string[]> {
  const questions = await readQuestions()
  return questions.filter(({ text }) => texts.includes(text)).map(({ explanation }) => fold(explanation))
}

/** Every GET of the contract, and everything else that answers without a role. */
async function fetchEverything(participant: Account, attemptId: string): Promise<string[]> {
  const round = await roundOf(world, 'open')
  const paths = Object.keys(contract)
    .filter((route) => route.startsWith('GET '))
    .map((route) => `/api${route.slice(4).replace(':contest', contest).replace(':attemptId', attemptId)}`)
    .flatMap((path) => (path.includes(':board') ? boardPaths(path, round.code) : [path]))
  const visitor = clientOf(world.app)
  const replies = []
  for (const path of [...paths, '/api/openapi.json', '/healthz', '/readyz', '/', `/attempts/${attemptId}`, `/contests/${contest}/rules`]) {
    replies.push(await participant.get(path), await visitor.get(path))
  }
  const forStaff = Object.entries<Endpoint>(contract).filter(
    ([route, { access }]) => route.startsWith('GET ') && !['anyone', 'account'].includes(access)
  )
  expect(replies.filter(({ status }) => status === 200).length).toBeGreaterThan(paths.length - forStaff.length)
  return replies
    .filter(({ request }) => !request.url.endsWith('/openapi.json'))
    .map(({ text, headers }) => `${text}\n${JSON.stringify(headers)}`)
}

function boardPaths(path: string, round: string): string[] {
  const units = path.replace(':board', 'units')
  const individuals = path.replace(':board', 'individuals')
  return [
    units,
    `${units}?round=${round}`,
    `${units}?round=${round}&bloc=commune-level`,
    `${individuals}?round=${round}`,
    `${individuals}?round=${round}&division=citizens`
  ]
}
