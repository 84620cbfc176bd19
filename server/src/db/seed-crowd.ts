/** A synthetic crowd that plays through the real actions, so that the boards show what the engine does. Invented names; the same every time. */
import { type ActorCtx, createContext, type Deps, type Engines } from '../context.ts'
import { idOfName } from '../lib/id.ts'
import { type Random, seededRandom } from '../lib/random.ts'
import { notice } from '../modules/account/notice.ts'
import { insertAccount } from '../modules/account/queries.ts'
import { signInKey } from '../modules/account/sign-in-name.ts'
import { attemptActions } from '../modules/attempt/actions.ts'
import { optionIdsOf } from '../modules/attempt/marking.ts'
import { listKeys } from '../modules/attempt/questions/queries.ts'
import { contestActions } from '../modules/contest/actions.ts'
import { Problem } from '../problem.ts'

export interface Person {
  signInName: string
  fullName: string
  divisionId: string
  unitId: string | undefined
  /** 0 to 100: how likely a question is answered right. */
  knowledge: number
}

const surnames = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Võ', 'Đặng', 'Bùi', 'Hồ', 'Ngô', 'Dương', 'Tôn Thất', 'Huỳnh', 'Đoàn']
const middles = ['Thị', 'Văn', 'Thị Thu', 'Quốc', 'Thị Minh', 'Đức', 'Thị Ngọc', 'Hữu', 'Thị Kim', 'Thanh', 'Bảo', 'Thị Hồng']
const givens = [
  'An',
  'Bình',
  'Châu',
  'Dung',
  'Đạt',
  'Giang',
  'Hà',
  'Hải',
  'Hạnh',
  'Hiếu',
  'Hương',
  'Khánh',
  'Lan',
  'Linh',
  'Long',
  'Mai',
  'Nam',
  'Nga',
  'Nhung',
  'Phúc',
  'Phương',
  'Quân',
  'Sơn',
  'Tâm',
  'Thảo',
  'Thủy',
  'Trang',
  'Tuấn',
  'Vân',
  'Vinh',
  'Yến'
]

const pick = <T>(items: readonly T[], random: Random): T => items[random.below(items.length)] as T

export function inventedPerson(number: number, random: Random, place: Pick<Person, 'divisionId' | 'unitId'>): Person {
  const fullName = `${pick(surnames, random)} ${pick(middles, random)} ${pick(givens, random)}`
  return { ...place, fullName, signInName: `minh-hoa-${number}`, knowledge: 55 + random.below(45) }
}

export const accountIdOf = (signInName: string) => idOfName(`account ${signInName}`)

/** Registers a person. */
export async function register(
  deps: Deps,
  person: Pick<Person, 'signInName' | 'fullName'>,
  now: Date,
  passwordHash: string
): Promise<string> {
  const id = accountIdOf(person.signInName)
  await insertAccount(deps.database.db, {
    id,
    signInName: person.signInName,
    signInKey: signInKey(person.signInName),
    passwordHash,
    fullName: person.fullName,
    consentVersion: notice.version,
    consentedAt: now,
    createdAt: now
  })
  return id
}

export const contextAt = (deps: Deps, engines: Engines, accountId: string, now: Date): ActorCtx => ({
  ...createContext(deps, engines, { now, actor: null }),
  actor: { accountId, sessionId: accountId, hasSecondFactor: false }
})

export async function join(deps: Deps, engines: Engines, contest: string, accountId: string, person: Person, now: Date): Promise<void> {
  const ctx = contextAt(deps, engines, accountId, now)
  const { unitId, divisionId } = person
  await unlessDone(['participant.already-joined'], async () =>
    contestActions['POST /contests/:contest/participants'](ctx, {
      params: { contest },
      query: undefined,
      body: { divisionId, consentVersion: 1, ...(unitId && { unitId }) }
    })
  )
}

/** Several answers in one request, as a browser sends them after a moment without network: the seed is laid sooner. */
const answersPerSave = 5

/** Plays one attempt from its start: answers, predicts, and mostly submits. */
export async function play(
  deps: Deps,
  engines: Engines,
  roundId: string,
  accountId: string,
  person: Person,
  startedAt: Date,
  random: Random
): Promise<void> {
  const at = (seconds: number) =>
    contextAt({ ...deps, newSeed: () => `${random.seed} paper` }, engines, accountId, new Date(startedAt.getTime() + seconds * 1000))
  await unlessDone(['attempt.none-left'], async () => {
    const { reply: attempt } = await attemptActions['POST /rounds/:roundId/attempts'](at(0), {
      params: { roundId },
      query: undefined,
      body: undefined
    })
    const right = await rightAnswers(deps, engines, attempt.id, accountId)
    let seconds = 5
    let answers: SaveBody['answers'] = []
    for (const { position, options } of attempt.paper) {
      seconds += 8 + random.below(45) + random.below(1000) / 1000
      const knows = random.below(100) < person.knowledge
      answers.push({ position, seq: 1, optionIds: knows ? (right[position - 1] ?? []) : [pick(options, random).id] })
      if (position % answersPerSave === 0) {
        const isLast = position === attempt.paper.length
        await save(at(seconds), attempt.id, { answers, ...(isLast && { prediction: { seq: 1, value: 20 + random.below(110) } }) })
        answers = []
      }
    }
    if (random.below(100) < 93) await submit(at(seconds + 20), attempt.id)
  })
}

type SaveBody = Parameters<(typeof attemptActions)['PUT /attempts/:attemptId/answers']>[1]['body']
const save = (ctx: ActorCtx, attemptId: string, body: SaveBody) =>
  unlessDone(['attempt.deadline-passed'], async () =>
    attemptActions['PUT /attempts/:attemptId/answers'](ctx, { params: { attemptId }, query: undefined, body })
  )

const submit = async (ctx: ActorCtx, attemptId: string) => {
  await attemptActions['PUT /attempts/:attemptId/submission'](ctx, { params: { attemptId }, query: undefined, body: {} })
}

async function rightAnswers(deps: Deps, engines: Engines, attemptId: string, accountId: string): Promise<string[][]> {
  const found = await engines.attempts.find({ attemptId, accountId })
  const paper = found?.attempt.paper ?? []
  const keys = await listKeys(
    deps.database.db,
    paper.map(({ versionId }) => versionId)
  )
  return paper.map((slot) => optionIdsOf(slot, keys.get(slot.versionId) ?? []))
}

/** Laying a seed that was cut short meets what is there already, and passes over it. */
export async function unlessDone(codes: Problem['code'][], work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Problem && codes.includes(error.code))) throw error
  }
}

export const crowdRandom = (name: string) => seededRandom(`demonstration ${name}`)
