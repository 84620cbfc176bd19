/** The vote of visitors: one of each confirmed account, apart from the jury, with odd votes shown and voided by two people alone. */
import type { VoteReview } from '@hoi-thi/shared/vote'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { transaction } from '../../server/src/context.ts'
import { eraseAccount } from '../../server/src/modules/privacy/erasure/actions.ts'
import { laySigned } from '../helpers/judging.ts'
import { type Account, findUnit, makeAccount, makeStaff, readContest } from '../helpers/make.ts'
import { asBytes, paragraphsOf } from '../helpers/printed.ts'
import { changeRules } from '../helpers/rules.ts'
import { layShown, layVotes, makeVoter, takeVotes } from '../helpers/vote.ts'
import { type Client, clientOf, expectProblem, openWorld, type World } from '../helpers/world.ts'

const contestAt = '/api/contests/binh-dang-gioi-hue'
let world: World
let visitor: Client
let contestId: string
let next = 100

beforeAll(async () => {
  world = await openWorld()
  visitor = clientOf(world.app)
  contestId = (await readContest(world)).id
})
beforeEach(() => takeVotes(world))
afterAll(() => world.close())

/** An entry that is shown; its number. */
async function laid(more: Parameters<typeof layShown>[2] = {}): Promise<{ number: number; id: string }> {
  const number = next++
  return { number, id: await layShown(world, number, more) }
}

const voteFor = (voter: Account, number: number, insteadOf: number | null = null) =>
  voter.put(`/api/contests/binh-dang-gioi-hue/votes/${number}`, { insteadOf })
const givenBy = async (voter: Account): Promise<number[]> =>
  (await voter.get('/api/contests/binh-dang-gioi-hue/votes')).body.given.map(({ number }: { number: number }) => number)
const over = () => takeVotes(world, { closesAt: new Date(world.clock.now().getTime() - 1000).toISOString() })
const shownVotes = async (number: number) => (await visitor.get(`${contestAt}/gallery/${number}`)).body.votes

describe('a vote', () => {
  it('is given once, moved, and taken back until the end', async () => {
    const voter = await makeVoter(world)
    const [one, other] = [await laid(), await laid()]
    expect((await voteFor(voter, one.number)).body).toEqual({
      isVerified: true,
      each: 1,
      given: [{ number: one.number, title: `Bài thứ ${one.number}`, votedAt: expect.any(String) }]
    })
    expect((await voteFor(voter, one.number)).status).toBe(200)
    expectProblem(await voteFor(voter, other.number), 'vote.none-left')
    expect(await givenBy(voter)).toEqual([one.number])
    await voteFor(voter, other.number, one.number)
    expect(await givenBy(voter)).toEqual([other.number])
    expect((await voter.delete(`/api/contests/binh-dang-gioi-hue/votes/${other.number}`)).body.given).toEqual([])
    const { rows } = await world.database.pool.query('select * from entry_votes where account_id = $1', [voter.id])
    expect(rows).toEqual([])
  })

  it('is for as many entries as the rules say, also when all are sent at once', async () => {
    await takeVotes(world, { each: 2 })
    const voter = await makeVoter(world)
    const entries = [await laid(), await laid(), await laid(), await laid()]
    const answers = await Promise.all(entries.map(({ number }) => voteFor(voter, number)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 409, 409])
    expect(await givenBy(voter)).toHaveLength(2)
  })

  it('asks that somebody knows who votes: a unit that has confirmed them, or a provider', async () => {
    const stranger = await makeAccount(world)
    const { number } = await laid()
    expectProblem(await voteFor(stranger, number), 'vote.unverified')
    expect((await stranger.get(`${contestAt}/votes`)).body).toEqual({ isVerified: false, each: 1, given: [] })
    await world.database.pool.query(
      `insert into identities (id, account_id, issuer, subject, linked_at) values (gen_random_uuid(), $1, 'https://id.example', 'a', now())`,
      [stranger.id]
    )
    expect((await voteFor(stranger, number)).status).toBe(200)
    const confirmsSelf = await makeVoter(world)
    await world.database.pool.query('update participants set membership_by = account_id where account_id = $1', [confirmsSelf.id])
    expectProblem(await voteFor(confirmsSelf, number), 'vote.unverified')
  })

  it('is not for an entry of one’s own; one of one’s unit is counted apart from the others', async () => {
    const unit = await findUnit(world, 'vy da')
    const voter = await makeVoter(world)
    const own = await laid({ by: voter })
    expectProblem(await voteFor(voter, own.number), 'vote.own-entry')
    const { number } = await laid({ unitId: unit.id })
    await voteFor(voter, number)
    await voteFor(await makeVoter(world, 'thuan hoa'), number)
    const organizer = await makeStaff(world, 'organizer', contestId)
    const { tallies } = (await organizer.get('/api/contests/binh-dang-gioi-hue/vote-review')).body
    expect(tallies.find((tally: { number: number }) => tally.number === number)).toMatchObject({
      given: 2,
      voided: 0,
      ownUnit: 1,
      others: 1
    })
  })

  it('waits for its time, to the instant', async () => {
    const voter = await makeVoter(world)
    const { number } = await laid()
    await takeVotes(world, { opensAt: new Date(world.clock.now().getTime() + 60_000).toISOString() })
    expectProblem(await voteFor(voter, number), 'vote.not-open')
    expectProblem(await voter.delete(`${contestAt}/votes/${number}`), 'vote.not-open')
    await takeVotes(world, { closesAt: new Date(world.clock.now().getTime() + 32_000).toISOString() })
    expect((await voteFor(voter, number)).status).toBe(200)
    world.clock.advance({ milliseconds: 1000 })
    expectProblem(await voteFor(voter, number), 'vote.over')
    expectProblem(await voter.delete(`${contestAt}/votes/${number}`), 'vote.over')
    expect(await givenBy(voter)).toEqual([number])
  })

  it('is for what the gallery shows; one for an entry that is gone can be taken back', async () => {
    const voter = await makeVoter(world)
    const { number, id } = await laid()
    await voteFor(voter, number)
    await world.database.pool.query('update entries set published_at = null, published_by = null where id = $1', [id])
    expectProblem(await voteFor(await makeVoter(world), number), 'entry.not-found')
    expect((await voter.get(`${contestAt}/votes`)).body.given).toMatchObject([{ number, title: null }])
    expect((await voter.delete(`${contestAt}/votes/${number}`)).body.given).toEqual([])
  })

  it('is not there where the rules have none', async () => {
    await changeRules(world, (rules) => ({ ...rules, clips: rules.clips && { ...rules.clips, vote: null } }))
    const voter = await makeVoter(world)
    const { number } = await laid()
    expectProblem(await voteFor(voter, number), 'vote.not-held')
    expectProblem(await voter.get(`${contestAt}/votes`), 'vote.not-held')
    expectProblem(await voter.put('/api/contests/khong-co/votes/1', { insteadOf: null }), 'contest.not-found')
    expect((await visitor.get(`${contestAt}/gallery/${number}`)).body).toMatchObject({ vote: null, votes: null })
  })

  it('is limited by account', async () => {
    const voter = await makeVoter(world)
    const { number } = await laid()
    const answers = await Promise.all(Array.from({ length: 70 }, () => voteFor(voter, number)))
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(0)
    expect((await voteFor(await makeVoter(world), number)).status).toBe(200)
  })
})

describe('the count', () => {
  it('is told to nobody but organizers while people vote, and to everybody after', async () => {
    const { number } = await laid()
    await voteFor(await makeVoter(world), number)
    const before = await visitor.get(`${contestAt}/gallery/${number}`)
    expect(before.body).toMatchObject({ votes: null, vote: { phase: 'open', each: 1, percent: 0 } })
    expect((await visitor.get(`${contestAt}/gallery?q=${number}`)).body).toMatchObject({
      vote: { phase: 'open' },
      items: [{ number, votes: null }]
    })
    await over()
    expect((await visitor.get(`${contestAt}/gallery?q=${number}`)).body).toMatchObject({
      vote: { phase: 'over' },
      items: [{ number, votes: 1 }]
    })
    expect(await shownVotes(number)).toBe(1)
    expect(await shownVotes((await laid()).number)).toBe(0)
  })

  it('stays when a voter is erased; what told their browser goes', async () => {
    const voter = await makeVoter(world)
    const { number } = await laid()
    await voteFor(voter, number)
    const marks = () => world.database.pool.query('select device from entry_votes where account_id = $1', [voter.id])
    expect((await marks()).rows).toEqual([{ device: expect.any(String) }])
    await transaction(world.ctx(), (ctx) => eraseAccount(ctx, voter.id, 'request'))
    expect((await marks()).rows).toEqual([{ device: null }])
    await over()
    expect(await shownVotes(number)).toBe(1)
  })

  it('is apart from the jury’s points, and weighs what the rules say once voting is over', async () => {
    const [first, second] = [await laid(), await laid()]
    const organizer = await makeStaff(world, 'organizer', contestId)
    const weighs = (closesIn: number) =>
      takeVotes(world, { percent: 20, closesAt: new Date(world.clock.now().getTime() + closesIn).toISOString() })
    await weighs(86_400_000)
    for (const judge of [await makeAccount(world), await makeAccount(world)]) {
      await laySigned(world.database.pool, first.id, judge, { 'noi-dung': 50, 'hinh-thuc': 30 })
      await laySigned(world.database.pool, second.id, judge, { 'noi-dung': 40, 'hinh-thuc': 30 })
    }
    await layVotes(world.database.pool, second.id, {
      count: 4,
      from: world.clock.now(),
      everyMs: 60_000,
      registeredAt: new Date('2026-11-01')
    })
    await layVotes(world.database.pool, first.id, {
      count: 1,
      from: world.clock.now(),
      everyMs: 60_000,
      registeredAt: new Date('2026-11-01')
    })
    const results = async () => {
      const { items, vote } = (await organizer.get(`${contestAt}/judging/results`)).body
      const of = (wanted: number) => items.find(({ number }: { number: number }) => number === wanted)
      return [vote.phase, ...[first, second].map(({ number }) => [of(number).points, of(number).votes, of(number).total])]
    }
    expect(await results()).toEqual(['open', [80, null, 80], [70, null, 70]])
    await weighs(-1000)
    // 0.8 × 80 and a quarter of 20; 0.8 × 70 and the whole of 20.
    expect(await results()).toEqual(['over', [80, 1, 69], [70, 4, 76]])
    const minutes = await asBytes(organizer.get(`${contestAt}/judging/minutes?format=docx`))
    const text = (await paragraphsOf(minutes.body)).join('\n')
    expect(text).toContain('Kết quả gồm 80% điểm của Ban Giám khảo và 20% bình chọn của người xem')
    expect(text).toMatch(/80,00\n1\n69,00/)
  })
})

describe('votes that look odd', () => {
  let organizer: Account
  let second: Account

  beforeAll(async () => {
    organizer = await makeStaff(world, 'organizer', contestId)
    second = await makeStaff(world, 'organizer', contestId)
  })

  async function farm() {
    const entry = await laid()
    const from = new Date(world.clock.now().getTime() - 3_600_000)
    await layVotes(world.database.pool, entry.id, {
      count: 24,
      from,
      everyMs: 20_000,
      registeredAt: new Date(from.getTime() - 3_600_000),
      device: 'a'.repeat(64)
    })
    return entry
  }

  async function review(number: number) {
    const { signals, voidings, tallies }: VoteReview = (await organizer.get(`${contestAt}/vote-review`)).body
    const isOwn = (item: { number: number }) => item.number === number
    return { signals: signals.filter(isOwn), voidings: voidings.filter(isOwn), tally: tallies.find(isOwn) }
  }
  const propose = (signal: string, votes: number) =>
    organizer.post(`/api/contests/binh-dang-gioi-hue/vote-voidings`, { signal, votes, reason: 'Bán phiếu trên mạng' })

  it('are shown with their evidence and without a name, and count', async () => {
    const { number } = await farm()
    const { body } = await organizer.get(`${contestAt}/vote-review`)
    const found = body.signals.filter((signal: { number: number }) => signal.number === number)
    expect(found.map(({ kind, votes, ofEntry, voided }: Record<string, unknown>) => [kind, votes, ofEntry, voided])).toEqual(
      ['burst', 'one-device', 'new-accounts', 'only-voted'].map((kind) => [kind, 24, 24, 0])
    )
    expect(JSON.stringify(body)).not.toContain('Người Thử')
    expectProblem(await propose(found[0].id, 24), 'vote.not-over')
    expectProblem(await (await makeVoter(world)).get(`${contestAt}/vote-review`), 'access.denied')
  })

  it('are voided by two people, with a reason, and count again when that ends', async () => {
    const { number } = await farm()
    await over()
    const { signals } = await review(number)
    const device = signals.find(({ kind }) => kind === 'one-device')
    expectProblem(await propose(device?.id ?? '', 23), 'vote.signal-changed')
    expect((await propose(device?.id ?? '', 24)).status).toBe(201)
    expectProblem(await propose(device?.id ?? '', 24), 'vote.voided-already')
    const { voidings } = await review(number)
    const id = voidings[0]?.id ?? ''
    expect(await shownVotes(number)).toBe(24)
    expectProblem(await organizer.put(`/api/contests/binh-dang-gioi-hue/vote-voidings/${id}/approval`), 'vote.needs-second-person')
    expect((await second.put(`/api/contests/binh-dang-gioi-hue/vote-voidings/${id}/approval`)).status).toBe(200)
    expect(await shownVotes(number)).toBe(0)
    expect((await review(number)).tally).toMatchObject({ given: 24, voided: 24, ownUnit: 0, others: 0 })
    const ended = await second.put(`/api/contests/binh-dang-gioi-hue/vote-voidings/${id}/ending`, {
      reason: 'Cả hội trường cùng bình chọn'
    })
    expect(ended.status).toBe(200)
    expect(await shownVotes(number)).toBe(24)
    expectProblem(await second.put(`/api/contests/binh-dang-gioi-hue/vote-voidings/${id}/approval`), 'vote.voiding-not-found')
    expect((await propose(device?.id ?? '', 24)).status).toBe(201)
    const { rows } = await world.database.pool.query(`select action from audit_entries where detail->>'voiding' = $1 order by id`, [id])
    expect(rows.map(({ action }) => action)).toEqual(['voiding.proposed', 'voiding.approved', 'voiding.ended'])
  })
})

it('knows a browser by a cookie that goes to votes alone, and keeps no more of it than a mark', async () => {
  const voter = await makeVoter(world)
  const { number, id } = await laid()
  const answer = await voteFor(voter, number)
  const [cookie = ''] = answer.get('set-cookie') ?? []
  expect(cookie).toMatch(/^hoithi_asking=[\w-]{22}; .*Path=\/api\/contests\/binh-dang-gioi-hue\/votes; HttpOnly; SameSite=Strict/)
  const [value = ''] = cookie.split(';')
  const again = await voteFor(await makeVoter(world), number).set('cookie', value)
  expect(again.get('set-cookie')).toBeUndefined()
  const { rows } = await world.database.pool.query('select distinct device from entry_votes where entry_id = $1', [id])
  expect(rows).toEqual([{ device: expect.stringMatching(/^[0-9a-f]{64}$/) }])
  expect(rows[0].device).not.toContain(value.split('=')[1])
})
