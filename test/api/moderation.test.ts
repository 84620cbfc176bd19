/** What organizers do with entries: every decision and what stands against it, appeals by two people, publication, likenesses, and what is told. */
import { checklistPoints } from '@hoi-thi/shared/checklist'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { transaction } from '../../server/src/context.ts'
import { eraseAccount } from '../../server/src/modules/privacy/erasure/actions.ts'
import { grantRole } from '../../server/src/modules/role/actions.ts'
import { makeClip } from '../helpers/clip.ts'
import { beginEntry, entriesAt, layOtherContest, sendFile, submitEntry, takeEntries, toldTo, written } from '../helpers/entry.ts'
import { type Account, findUnit, makeParticipant, makeStaff, readContest, signedInAgain } from '../helpers/make.ts'
import { changeRules } from '../helpers/rules.ts'
import { expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let clip: Buffer
let contestId: string
let organizer: Account
let second: Account
beforeAll(async () => {
  world = await openWorld()
  await takeEntries(world)
  contestId = (await readContest(world)).id
  organizer = await makeStaff(world, 'organizer', contestId)
  second = await makeStaff(world, 'organizer', contestId)
  clip = await makeClip({ seconds: 20 })
})
afterAll(() => world.close())

const at = ({ id }: { id: string }) => `${entriesAt}/${id}`
const ask = async <T>(sql: string, values: unknown[] = []) => (await world.database.pool.query(sql, values)).rows as T[]
const whole = Object.fromEntries(checklistPoints.map((point) => [point, true]))

type Wish = { kind: string; version?: number; checklist?: object; reason?: string | undefined }
const decide = (by: Account, entry: { id: string }, { version = 1, checklist = whole, reason = 'Clip của năm trước.', ...wish }: Wish) =>
  by.post(`${at(entry)}/decisions`, { ...wish, version, checklist, reason })
const plainly = (by: Account, entry: { id: string }, kind: string) =>
  by.post(`${at(entry)}/decisions`, { kind, version: 1, checklist: whole })

async function submitted(changes = {}) {
  const sender = await makeParticipant(world)
  return { sender, ...(await submitEntry(world, sender, clip, { changes })) }
}

describe('a decision (POST /contests/:contest/entries/:entryId/decisions)', () => {
  it.each([
    ['accepted', 'accepted', 'hợp lệ'],
    ['returned', 'returned', 'cần sửa'],
    ['disqualified', 'disqualified', 'bị loại']
  ])('%s is recorded, told and kept in the log', async (kind, state, title) => {
    const { sender, entry } = await submitted()
    const { status, body } = await decide(organizer, entry, { kind })
    expect(status).toBe(201)
    expect(body).toMatchObject({
      state,
      isOwn: false,
      decisions: [{ kind, version: 1, checklist: whole, decidedAt: world.clock.now().toISOString() }]
    })
    const [told] = await toldTo(sender)
    expect(told).toMatchObject({ title: `Bài dự thi số ${entry.number} ${title}` })
    if (kind !== 'accepted') expect(told?.body).toContain('Clip của năm trước.')
    expect((await sender.get(at(entry))).body).toMatchObject({ state, decision: { kind, reason: 'Clip của năm trước.' } })
    expect(
      await ask(`select detail, actor_id as by from audit_entries where subject_id = $1 and action = 'entry.decided'`, [entry.id])
    ).toEqual([{ detail: { kind, version: 1 }, by: organizer.id }])
  })

  it('is refused for each reason', async () => {
    const { sender, entry, uploadId } = await submitted()
    expectProblem(await plainly(organizer, entry, 'returned'), 'entry.reason-missing')
    expectProblem(await plainly(organizer, entry, 'disqualified'), 'entry.reason-missing')
    expectProblem(await decide(organizer, entry, { kind: 'returned', reason: ' \n' }), 'request.invalid')
    for (const point of checklistPoints)
      expectProblem(await decide(organizer, entry, { kind: 'accepted', checklist: { ...whole, [point]: false } }), 'entry.checklist-open')
    expectProblem(await decide(organizer, entry, { kind: 'accepted', checklist: {} }), 'request.invalid')
    expectProblem(await decide(organizer, entry, { kind: 'reinstated' }), 'entry.decided')
    await sender.put(at(entry), written(uploadId, { title: 'Bản hai' }))
    await sender.put(`${at(entry)}/submission`)
    expectProblem(await decide(organizer, entry, { kind: 'accepted', version: 1 }), 'entry.changed')
    expectProblem(await decide(organizer, entry, { kind: 'accepted', version: 3 }), 'entry.changed')
    await sender.put(`${at(entry)}/withdrawal`)
    expectProblem(await decide(organizer, entry, { kind: 'accepted', version: 2 }), 'entry.withdrawn')
    expectProblem(await decide(organizer, await beginEntry(sender), { kind: 'accepted' }), 'entry.not-submitted')
    const nowhere = { id: '019aaaaa-0000-7000-8000-00000000000f' }
    expectProblem(await decide(organizer, nowhere, { kind: 'accepted' }), 'entry.not-found')
    expect(await ask('select from entry_decisions where entry_id = $1', [entry.id])).toEqual([])
  })

  it('of an entry that was returned follows a new version, which is looked at anew', async () => {
    const { sender, entry, uploadId } = await submitted()
    await decide(organizer, entry, { kind: 'returned' })
    await sender.put(at(entry), written(uploadId, { title: 'Đã sửa' }))
    expect((await sender.put(`${at(entry)}/submission`)).body.state).toBe('submitted')
    expect((await decide(organizer, entry, { kind: 'accepted', version: 2 })).body.state).toBe('accepted')
  })

  it('of two organizers at once is one after the other', async () => {
    const { entry } = await submitted()
    const answers = await Promise.all([organizer, second].map((by) => decide(by, entry, { kind: 'disqualified' })))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
  })

  it('is not made on what one has sent', async () => {
    const both = await makeStaff(world, 'organizer', contestId)
    const unit = await findUnit(world, 'vy da')
    await grantRole(world.ctx(), { accountId: both.id, role: 'unit-officer', scopeId: unit.id, grantedBy: null })
    const { entry } = await submitEntry(world, both, clip, { body: { sender: 'unit', unitId: unit.id } })
    expect((await both.get(`${at(entry)}/review`)).body.isOwn).toBe(true)
    for (const kind of ['accepted', 'returned', 'disqualified']) expectProblem(await decide(both, entry, { kind }), 'entry.own')
    expect((await decide(organizer, entry, { kind: 'accepted' })).status).toBe(201)
  })
})

describe('a disqualification', () => {
  const appeal = (sender: Account, entry: { id: string }) => sender.post(`${at(entry)}/appeal`, { text: 'Clip quay năm nay.' })
  const answer = (by: Account, entry: { id: string }, isGranted: boolean) =>
    by.put(`${at(entry)}/appeal/answer`, { isGranted, answer: 'Đã xem lại.' })

  it('shuts the entry for its sender', async () => {
    const { sender, entry, uploadId } = await submitted()
    await decide(organizer, entry, { kind: 'disqualified' })
    expectProblem(await sender.put(at(entry), written(uploadId)), 'entry.disqualified')
    expectProblem(await sender.put(`${at(entry)}/submission`), 'entry.disqualified')
    expectProblem(await sender.delete(`${at(entry)}/draft`), 'entry.disqualified')
    for (const kind of ['accepted', 'returned', 'disqualified']) expectProblem(await decide(second, entry, { kind }), 'entry.decided')
  })

  it('is appealed against once, and somebody else answers (PUT /contests/:contest/entries/:entryId/appeal/answer)', async () => {
    const { sender, entry } = await submitted()
    expectProblem(await appeal(sender, entry), 'entry.not-disqualified')
    expectProblem(await answer(second, entry, true), 'entry.no-appeal')
    await decide(organizer, entry, { kind: 'disqualified' })
    expect((await appeal(sender, entry)).body).toMatchObject({
      state: 'disqualified',
      appeal: { text: 'Clip quay năm nay.', isGranted: null }
    })
    expectProblem(await appeal(sender, entry), 'entry.appealed')
    expectProblem(await answer(organizer, entry, false), 'entry.own')
    expect((await answer(second, entry, false)).body).toMatchObject({
      state: 'disqualified',
      appeal: { isGranted: false, answer: 'Đã xem lại.' }
    })
    expectProblem(await answer(second, entry, true), 'entry.no-appeal')
    expectProblem(await appeal(sender, entry), 'entry.appealed')
    expect((await toldTo(sender))[0]?.title).toBe(`Bài dự thi số ${entry.number}: khiếu nại không được chấp nhận`)
  })

  it('ends with an appeal that is granted', async () => {
    const { sender, entry } = await submitted()
    await decide(organizer, entry, { kind: 'disqualified' })
    await appeal(sender, entry)
    const { body } = await answer(second, entry, true)
    expect(body).toMatchObject({ state: 'accepted', appeal: { isGranted: true } })
    expect(body.decisions.map(({ kind }: { kind: string }) => kind)).toEqual(['reinstated', 'disqualified'])
    expect((await toldTo(sender))[0]?.title).toBe(`Bài dự thi số ${entry.number}: khiếu nại được chấp nhận`)
    // What is disqualified again is appealed against again.
    expect((await decide(second, entry, { kind: 'disqualified' })).body.isOwnDecision).toBe(true)
    expect((await organizer.get(`${at(entry)}/review`)).body.isOwnDecision).toBe(false)
    expect((await appeal(sender, entry)).status).toBe(201)
    expectProblem(await answer(second, entry, true), 'entry.own')
  })

  it('is appealed against for as many days as the rules say, counted whole, and for three at least', async () => {
    const own = await openWorld()
    try {
      await takeEntries(own)
      const { id: contestId } = await readContest(own)
      for (const [appealDays, lastDay] of [
        [5, '06'],
        [0, '04']
      ] as const) {
        await changeRules(own, (rules) => ({ ...rules, appealDays }))
        const until = `2026-12-${lastDay}T16:59:59.000Z`
        for (const [moment, isOpen] of [
          [until, true],
          [new Date(Date.parse(until) + 1).toISOString(), false]
        ] as const) {
          own.clock.set('2026-12-01T08:00:00+07:00')
          const by = await makeStaff(own, 'organizer', contestId)
          const sender = await makeParticipant(own)
          const { entry } = await submitEntry(own, sender, clip)
          await decide(by, entry, { kind: 'disqualified' })
          expect((await toldTo(sender))[0]?.body).toContain(`đến hết ngày ${lastDay}/12/2026`)
          own.clock.set(moment)
          const later = await signedInAgain(own, sender)
          expect((await later.get(at(entry))).body.appealing).toEqual({ until, isOpen })
          const answer = await appeal(later, entry)
          if (isOpen) expect(answer.body).toMatchObject({ appeal: { isGranted: null }, appealing: null })
          else expectProblem(answer, 'entry.appeals-closed')
        }
      }
    } finally {
      await own.close()
    }
  })

  it('that was taken back leaves no appeal open, and nobody comes by it to answer on their own decision', async () => {
    const { sender, entry } = await submitted()
    await decide(organizer, entry, { kind: 'disqualified' })
    await appeal(sender, entry)
    const waits = async () =>
      (await organizer.get(`${entriesAt}?q=${entry.number}`)).body.items.find(({ id }: { id: string }) => id === entry.id).hasAppeal
    expect(await waits()).toBe(true)
    expect((await decide(second, entry, { kind: 'reinstated' })).body.state).toBe('accepted')
    expect(await waits()).toBe(false)
    expectProblem(await answer(organizer, entry, false), 'entry.no-appeal')
  })
})

describe('publication', () => {
  it('is of what was accepted and can be watched; idempotent, and told once (PUT /contests/:contest/entries/:entryId/publication)', async () => {
    const { sender, entry, uploadId } = await submitted()
    const place = `${at(entry)}/publication`
    expectProblem(await organizer.put(place), 'entry.not-accepted')
    await decide(organizer, entry, { kind: 'accepted' })
    await ask(`update entry_files set state = 'processing' where upload_id = $1`, [uploadId])
    expectProblem(await organizer.put(place), 'entry.not-ready')
    await ask(`update entry_files set state = 'ready' where upload_id = $1`, [uploadId])
    for (let times = 0; times < 2; times++) expect((await organizer.put(place)).body.isPublished).toBe(true)
    expect((await toldTo(sender)).filter(({ title }) => title.includes('công bố')).length).toBe(1)
    for (let times = 0; times < 2; times++) expect((await organizer.delete(place)).body.isPublished).toBe(false)
    const said = await ask<{ action: string }>(
      `select action from audit_entries where subject_id = $1 and action like '%published' order by id`,
      [entry.id]
    )
    expect(said.map(({ action }) => action)).toEqual(['entry.published', 'entry.unpublished'])
  })

  it('ends with a new version, a return and a disqualification, as by DELETE /contests/:contest/entries/:entryId/publication', async () => {
    for (const kind of ['returned', 'disqualified', 'version']) {
      const { sender, entry, uploadId } = await submitted()
      await decide(organizer, entry, { kind: 'accepted' })
      await organizer.put(`${at(entry)}/publication`)
      if (kind !== 'version') await decide(organizer, entry, { kind })
      else {
        await sender.put(at(entry), written(uploadId))
        await sender.put(`${at(entry)}/submission`)
      }
      expect((await organizer.get(`${at(entry)}/review`)).body.isPublished).toBe(false)
    }
  })
})

describe('a likeness (PUT /contests/:contest/entries/:entryId/likenesses/:otherUploadId)', () => {
  it('is shown from both sides, noted from either, and names nothing of another contest', async () => {
    const [one, other] = [await submitted({ title: 'Trước' }), await submitted({ title: 'Sau' })]
    await ask(
      `insert into entry_likenesses (upload_id, other_upload_id, percent, is_mirrored, spans, found_at) values ($1, $2, 80, true, $3, now())`,
      [other.uploadId, one.uploadId, JSON.stringify([{ from: 1, otherFrom: 2, seconds: 10 }])]
    )
    const noteAt = (entry: { id: string }, uploadId: string) => `${at(entry)}/likenesses/${uploadId}`
    const reviewed = (await organizer.get(`${at(one.entry)}/review`)).body
    expect(reviewed.likenesses).toMatchObject([
      { otherUploadId: other.uploadId, percent: 80, isMirrored: true, note: null, other: { entryId: other.entry.id, title: 'Sau' } }
    ])
    expect(reviewed.likenesses[0]).toMatchObject({ uploadId: one.uploadId, spans: [{ from: 2, otherFrom: 1, seconds: 10 }] })
    expectProblem(await organizer.put(noteAt(one.entry, one.uploadId), { note: 'x' }), 'entry.no-likeness')
    const noted = (await organizer.put(noteAt(one.entry, other.uploadId), { note: 'Cùng một nhóm.' })).body
    expect(noted.likenesses).toMatchObject([{ note: 'Cùng một nhóm.', notedAt: world.clock.now().toISOString() }])
    expect((await organizer.get(`${at(other.entry)}/review`)).body.likenesses).toMatchObject([
      {
        uploadId: other.uploadId,
        otherUploadId: one.uploadId,
        spans: [{ from: 1, otherFrom: 2 }],
        note: 'Cùng một nhóm.',
        other: { title: 'Trước' }
      }
    ])
    const { items } = (await organizer.get(`${entriesAt}?q=${other.entry.number}`)).body
    expect(items.find(({ id }: { id: string }) => id === other.entry.id).likenesses).toBe(1)
    const { id } = await layOtherContest(world)
    await ask('update entries set contest_id = $1 where id = $2', [id, other.entry.id])
    const foreign = (await organizer.get(`${at(one.entry)}/review`)).body.likenesses
    expect(foreign).toMatchObject([{ percent: 80, other: null }])
    expect(JSON.stringify(foreign)).not.toContain('Sau')
    expectProblem(await organizer.get(`${at(other.entry)}/review`), 'entry.not-found')
  })
})

describe('the list', () => {
  it('leads from one entry to the next that is wanted, also from one that a decision has taken out of it', async () => {
    const sent: { id: string }[] = []
    for (const title of ['Quán nước đầu làng 1', 'Quán nước đầu làng 2', 'Quán nước đầu làng 3'])
      sent.push((await submitted({ title })).entry)
    const [first, middle, last] = sent.map(({ id }) => id)
    const around = async (id = '', query = '?q=quan%20nuoc&state=submitted') => {
      const { previousId, nextId } = (await organizer.get(`${at({ id })}/review${query}`)).body
      return [previousId, nextId]
    }
    expect(await around(middle)).toEqual([first, last])
    await decide(organizer, { id: middle ?? '' }, { kind: 'accepted' })
    expect(await around(middle)).toEqual([first, last])
    expect(await around(first)).toEqual([null, last])
    expect(await around(first, '?q=quan%20nuoc')).toEqual([null, middle])
  })

  it('is of a contest that is there', async () => {
    expectProblem(await organizer.get('/api/contests/khong-co/entries'), 'contest.not-found')
  })

  it('finds without accents, by title, unit and number, and by state', async () => {
    const { entry } = await submitted({ title: 'Đường về nhà có ánh đèn' })
    const find = async (q: string, state?: string) => {
      const { body } = await organizer.get(`${entriesAt}?q=${encodeURIComponent(q)}${state ? `&state=${state}` : ''}`)
      return body.items.some(({ id }: { id: string }) => id === entry.id)
    }
    expect(await Promise.all(['duong ve nha', 'ĐƯỜNG', 'ánh đèn', 'vy da', '  '].map((q) => find(q)))).toEqual([
      true,
      true,
      true,
      true,
      true
    ])
    expect(await find('không có chữ này')).toBe(false)
    expect(await Promise.all(['submitted', 'accepted'].map((state) => find('duong', state)))).toEqual([true, false])
    const { body } = await organizer.get(entriesAt)
    expect(Object.values(body.counts as Record<string, number>).reduce((sum, count) => sum + count, 0)).toBe(body.items.length)
  })

  it('comes page by page, each entry once', async () => {
    const [{ max }] = (await ask<{ max: number }>('select max(number) from entries where contest_id = $1', [contestId])) as [
      { max: number }
    ]
    await ask(
      `insert into entries (id, contest_id, number, sender, created_by, created_at)
       select gen_random_uuid(), $1, $2 + n, 'person', $3, now() from generate_series(1, 120) n`,
      [contestId, max, organizer.id]
    )
    const numbers: number[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const { body }: { body: { items: { number: number }[]; nextCursor: string | null } } = await organizer.get(
        `${entriesAt}${cursor && `?cursor=${cursor}`}`
      )
      numbers.push(...body.items.map(({ number }) => number))
      cursor = body.nextCursor
    }
    const known = await ask<{ number: number }>('select number from entries where contest_id = $1 order by number', [contestId])
    expect(numbers).toEqual(known.map(({ number }) => number))
    for (const strange of ['x', '-1', '1e99', '0.5']) {
      const { status, body } = await organizer.get(`${entriesAt}?cursor=${strange}`)
      expect([200, 400]).toContain(status)
      if (status === 200) expect(body.items.length).toBeLessThanOrEqual(50)
    }
  })

  it('tells the log who looked at one (GET /contests/:contest/entries/:entryId/review)', async () => {
    const { entry } = await submitted()
    await organizer.get(`${at(entry)}/review`)
    expect(await ask(`select actor_id as by from audit_entries where subject_id = $1 and action = 'entry.seen'`, [entry.id])).toEqual([
      { by: organizer.id }
    ])
  })
})

it('files that are under way or failed are shown to the operator, the oldest first', async () => {
  const sender = await makeParticipant(world)
  const entry = await beginEntry(sender)
  const first = await sendFile(world, sender, entry.id, 'a.mp4', clip)
  world.clock.advance({ seconds: 1 })
  const ids = [first, await sendFile(world, sender, entry.id, 'b.mp4', clip)]
  await ask(`update entry_files set state = 'failed', reason = 'too-slow', tries = 3 where upload_id = $1`, [ids[0]])
  await ask(`update entry_files set state = 'processing', progress = 40 where upload_id = $1`, [ids[1]])
  const { body } = await organizer.get('/api/contests/binh-dang-gioi-hue/entry-files')
  expect(body.tool).toBeNull()
  expect(body.counts).toMatchObject({ failed: 1, processing: 1 })
  expect(body.items).toMatchObject([
    { uploadId: ids[0], entryId: entry.id, fileName: 'a.mp4', state: 'failed', reason: 'too-slow', tries: 3 },
    { uploadId: ids[1], fileName: 'b.mp4', state: 'processing', progress: 40 }
  ])
  expectProblem(await organizer.get('/api/contests/khong-co/entry-files'), 'contest.not-found')
})

it('an erasure of who sent it takes their words and names, and leaves unsaid what nobody had said', async () => {
  const credits = [{ name: 'Lê Thị Thử', part: 'Quay phim' }]
  const [one, other] = [await submitted({ credits, groupName: 'Tổ ba' }), await submitted()]
  await ask(
    `insert into entry_likenesses (upload_id, other_upload_id, percent, is_mirrored, spans, found_at) values ($1, $2, 80, true, '[]', now())`,
    [one.uploadId, other.uploadId]
  )
  await decide(organizer, one.entry, { kind: 'disqualified' })
  await one.sender.post(`${at(one.entry)}/appeal`, { text: 'Clip quay năm nay.' })
  await transaction(world.ctx(), (ctx) => eraseAccount(ctx, one.sender.id, 'request'))
  const { body } = await organizer.get(`${at(one.entry)}/review`)
  expect(body).toMatchObject({
    versions: [{ title: 'Chia việc nhà', credits: [], groupName: '' }],
    appeal: { text: '', answer: null, answeredAt: null },
    likenesses: [{ note: null, notedAt: null }]
  })
})
