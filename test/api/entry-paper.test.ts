/** Signed consents that come with an entry: whom they may be shown, what is taken as one, and that nothing is left of them when their time is over. */
import { existsSync, readdirSync } from 'node:fs'
import type { Entry, EntryText } from '@hoi-thi/shared/entry'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { transaction } from '../../server/src/context.ts'
import { forgetPapers } from '../../server/src/modules/entry/papers/actions.ts'
import { originalKey } from '../../server/src/modules/entry/uploads/taken-file.ts'
import { eraseAccount } from '../../server/src/modules/privacy/erasure/actions.ts'

import { makeClip } from '../helpers/clip.ts'
import { beginEntry, entriesAt, layOtherContest, sendFile, submitEntry, takeEntries, workOff, written } from '../helpers/entry.ts'
import { type Account, findUnit, makeParticipant, makeStaff, readContest } from '../helpers/make.ts'
import { addPaper, papers, papersAt } from '../helpers/paper.ts'
import { type Client, clientOf, expectProblem, openWorld, type World, wednesday } from '../helpers/world.ts'

let world: World
let clip: Buffer
let organizer: Account
beforeAll(async () => {
  world = await openWorld()
  await takeEntries(world, { guardianConsent: 'paper' })
  clip = await makeClip({ seconds: 12 })
})
afterAll(() => world.close())
beforeEach(async () => {
  world.clock.set(wednesday)
  organizer = await makeStaff(world, 'organizer', (await readContest(world)).id)
})

const ask = async <T>(sql: string, values: unknown[] = []) => (await world.database.pool.query(sql, values)).rows as T[]
const minors: Partial<EntryText> = {
  declarations: { ...written(null).declarations, people: 'minors', hasConsents: true, hasGuardianConsents: true }
}
const get = (client: Client, url: string) => client.get(url).responseType('blob')
const reviewAt = (entry: Entry, paperId: string) => `${entriesAt}/${entry.id}/review/papers/${paperId}`

/** An entry that shows minors, with one paper, not submitted. */
async function withPaper(sender: Account, body?: object): Promise<{ entry: Entry; paperId: string }> {
  const begun = await beginEntry(sender, body)
  const uploadId = await sendFile(world, sender, begun.id, 'clip.mp4', clip)
  await sender.put(`${entriesAt}/${begun.id}`, written(uploadId, minors))
  const answer = await addPaper(world, sender, begun, papers.pdf, 'Con của chị Hoa.pdf')
  expect(answer.status).toBe(201)
  return { entry: answer.body, paperId: answer.body.papers[0].id }
}

async function submitted(sender: Account, body?: object) {
  const made = await withPaper(sender, body)
  expect((await sender.put(`${entriesAt}/${made.entry.id}/submission`)).status).toBe(200)
  return made
}

const isKept = (paperId: string) => world.deps.files.size(originalKey(paperId))

describe('an entry that shows minors is submitted', () => {
  it('with a signed consent where the rules ask for one, and without where the sender’s word is enough', async () => {
    const sender = await makeParticipant(world)
    const entry = await beginEntry(sender)
    const uploadId = await sendFile(world, sender, entry.id, 'clip.mp4', clip)
    const { body } = await sender.put(`${entriesAt}/${entry.id}`, written(uploadId, minors))
    expect(body).toMatchObject({ gaps: ['guardian-papers'], papers: [] })
    expectProblem(await sender.put(`${entriesAt}/${entry.id}/submission`), 'entry.incomplete')
    const added = await addPaper(world, sender, entry, papers.jpeg, 'Đồng ý.jpg')
    expect(added.body).toMatchObject({ gaps: [], papers: [{ fileName: 'Đồng ý.jpg', type: 'image/jpeg', bytes: papers.jpeg.length }] })
    expect((await sender.put(`${entriesAt}/${entry.id}/submission`)).body).toMatchObject({ state: 'submitted', papers: [{}] })

    await takeEntries(world, { guardianConsent: 'declaration' })
    const other = await makeParticipant(world)
    expect((await other.get(`${entriesAt}/own`)).body.takes.guardianConsent).toBe('declaration')
    await submitEntry(world, other, clip, { changes: minors })
    await takeEntries(world, { guardianConsent: 'paper' })
  })

  it('and keeps the last consent that it needs; another may come in its place', async () => {
    const sender = await makeParticipant(world)
    const { entry, paperId } = await submitted(sender)
    expectProblem(await sender.delete(`${papersAt(entry)}/${paperId}`), 'entry.paper-needed')
    const { body } = await addPaper(world, sender, entry, papers.heic)
    expect(body.papers).toHaveLength(2)
    expect((await sender.delete(`${papersAt(entry)}/${paperId}`)).body.papers).toMatchObject([{ type: 'image/heic' }])
  })
})

describe('a paper is opened (GET /contests/:contest/entries/:entryId/papers/:paperId, GET /contests/:contest/entries/:entryId/review/papers/:paperId)', () => {
  it('by its sender and, once it is submitted, by organizers of the contest: by nobody else, under no address', async () => {
    const sender = await makeParticipant(world)
    const { id: contestId } = await readContest(world)
    const judge = await makeStaff(world, 'judge', contestId)
    const { id: otherContest } = await layOtherContest(world)
    const { entry, paperId } = await withPaper(sender)
    const own = `${papersAt(entry)}/${paperId}`
    const review = reviewAt(entry, paperId)
    expect((await get(sender, own)).body.equals(papers.pdf)).toBe(true)
    expectProblem(await organizer.get(review), 'entry.paper-not-found')
    expect((await organizer.get(`${entriesAt}/${entry.id}/review`)).body.papers).toEqual([])

    await sender.put(`${entriesAt}/${entry.id}/submission`)
    expect((await organizer.get(`${entriesAt}/${entry.id}/review`)).body.papers).toMatchObject([{ id: paperId }])
    expect((await get(organizer, review)).body.equals(papers.pdf)).toBe(true)
    const plain = await makeStaff(world, 'organizer', contestId)
    await world.database.pool.query('update sessions set second_factor_at = null where account_id = $1', [plain.id])
    const refused: [Client, string, string][] = [
      [clientOf(world.app), 'session.required', 'session.required'],
      [await makeParticipant(world), 'entry.not-found', 'access.denied'],
      [judge, 'entry.not-found', 'access.denied'],
      [await makeStaff(world, 'administrator'), 'entry.not-found', 'access.denied'],
      [await makeStaff(world, 'organizer', otherContest), 'entry.not-found', 'contest.not-found'],
      [organizer, 'entry.not-found', ''],
      [sender, '', 'access.denied'],
      [plain, 'entry.not-found', 'session.second-factor-required']
    ]
    for (const [client, onOwn, onReview] of refused) {
      if (onOwn) expect((await client.get(own)).body.code, onOwn).toBe(onOwn)
      if (onReview) expect((await client.get(review)).body.code, onReview).toBe(onReview)
      // The address of clips and documents knows no papers.
      expectProblem(await client.get(`/api/entry-files/${paperId}/original`), 'upload.not-found')
    }
  })

  it('by an officer of the unit that sends it', async () => {
    const unit = await findUnit(world, 'vy da')
    const [officer, colleague] = [await makeStaff(world, 'unit-officer', unit.id), await makeStaff(world, 'unit-officer', unit.id)]
    const { entry, paperId } = await withPaper(officer, { sender: 'unit', unitId: unit.id })
    expect((await get(colleague, `${papersAt(entry)}/${paperId}`)).status).toBe(200)
  })

  it('not when nobody may watch: a published entry shows no papers', async () => {
    const sender = await makeParticipant(world)
    const { entry, paperId } = await submitted(sender)
    const { checklistPoints } = await import('@hoi-thi/shared/checklist')
    const checklist = Object.fromEntries(checklistPoints.map((point) => [point, true]))
    await organizer.post(`${entriesAt}/${entry.id}/decisions`, { kind: 'accepted', version: 1, checklist })
    expect((await organizer.put(`${entriesAt}/${entry.id}/publication`)).status).toBe(200)
    const visitor = clientOf(world.app)
    const shown = await visitor.get(`/api/contests/binh-dang-gioi-hue/gallery/${entry.number}`)
    expect(shown.status).toBe(200)
    expect(JSON.stringify(shown.body)).not.toMatch(new RegExp(`${paperId}|Con của chị Hoa|papers`))
    expectProblem(await visitor.get(`/api/entry-files/${paperId}/original`), 'upload.not-found')
  })

  it('as a download that runs nothing, that no cache keeps, and that is named for nobody', async () => {
    const sender = await makeParticipant(world)
    const { entry, paperId } = await submitted(sender)
    for (const answer of [await get(sender, `${papersAt(entry)}/${paperId}`), await get(organizer, reviewAt(entry, paperId))]) {
      expect(answer.headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="giay-dong-y-${entry.number}-${paperId.slice(0, 8)}.pdf"`,
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store'
      })
    }
  })

  it('by an organizer with a word in the audit log, each time; it names no child', async () => {
    const sender = await makeParticipant(world)
    const { entry, paperId } = await submitted(sender)
    for (let times = 0; times < 2; times++) await get(organizer, reviewAt(entry, paperId))
    await get(sender, `${papersAt(entry)}/${paperId}`)
    const told = await ask<{ action: string; actor_id: string; detail: object }>(
      `select action, actor_id, detail from audit_entries where subject_id = $1 and action like 'entry.paper-%' order by id`,
      [entry.id]
    )
    expect(told).toEqual([
      { action: 'entry.paper-added', actor_id: sender.id, detail: { paper: paperId } },
      { action: 'entry.paper-opened', actor_id: organizer.id, detail: { paper: paperId } },
      { action: 'entry.paper-opened', actor_id: organizer.id, detail: { paper: paperId } }
    ])
  })
})

describe('a paper is attached (POST /contests/:contest/entries/:entryId/papers)', () => {
  it('by the sender alone', async () => {
    const { entry } = await withPaper(await makeParticipant(world))
    for (const stranger of [await makeParticipant(world), organizer])
      expectProblem(await addPaper(world, stranger, entry, papers.pdf), 'entry.not-found')
  })

  it('as what it is, whatever it is called; what could run is refused, and nothing is kept of it', async () => {
    const sender = await makeParticipant(world)
    const entry = await beginEntry(sender)
    const named = await addPaper(world, sender, entry, papers.png, 'trang.html')
    expect(named.body.papers).toMatchObject([{ type: 'image/png' }])
    for (const bytes of [
      Buffer.from('<!doctype html><script>alert(1)</script>'),
      Buffer.concat([papers.jpeg.subarray(0, -2), Buffer.from('<html>'), papers.jpeg.subarray(-2)]),
      Buffer.concat([papers.pdf.subarray(0, -20), Buffer.from('/S /JavaScript'), papers.pdf.subarray(-20)]),
      clip
    ])
      expectProblem(await addPaper(world, sender, entry, bytes, 'dong-y.pdf'), 'entry.paper-refused')
    expect(await ask('select id from entry_papers where entry_id = $1', [entry.id])).toHaveLength(1)
    expectProblem(await sender.post(papersAt(entry), {}), 'request.invalid')
  })

  it('twenty times at most, also when all are sent at once', async () => {
    const sender = await makeParticipant(world)
    const entry = await beginEntry(sender)
    for (let each = 0; each < 18; each++) expect((await addPaper(world, sender, entry, papers.png)).status).toBe(201)
    const answers = await Promise.all(Array.from({ length: 5 }, () => addPaper(world, sender, entry, papers.png)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409, 409])
    expectProblem(await addPaper(world, sender, entry, papers.png), 'entry.papers-full')
  })

  it('not when the disk is full', async () => {
    const sender = await makeParticipant(world)
    const entry = await beginEntry(sender)
    const { freeBytes } = world.deps
    world.deps.freeBytes = async () => ({ data: 2 * 2 ** 30, database: null })
    expectProblem(await addPaper(world, sender, entry, papers.pdf), 'upload.no-room')
    world.deps.freeBytes = freeBytes
  })

  it('and taken back until the deadline, and not after it; nor from an entry that is withdrawn (DELETE /contests/:contest/entries/:entryId/papers/:paperId)', async () => {
    const sender = await makeParticipant(world)
    const { entry, paperId } = await withPaper(sender)
    await sender.put(`${entriesAt}/${entry.id}/withdrawal`)
    expectProblem(await sender.delete(`${papersAt(entry)}/${paperId}`), 'entry.withdrawn')
    await sender.delete(`${entriesAt}/${entry.id}/withdrawal`)
    expect((await sender.delete(`${papersAt(entry)}/${paperId}`)).body.papers).toEqual([])
    expectProblem(await sender.delete(`${papersAt(entry)}/${paperId}`), 'entry.paper-not-found')
    expectProblem(await sender.get(`${papersAt(entry)}/${paperId}`), 'entry.paper-not-found')
    expect(await isKept(paperId)).toBe(papers.pdf.length)
    await workOff(world)
    expect(await isKept(paperId)).toBeNull()

    const { body } = await addPaper(world, sender, entry, papers.pdf)
    await takeEntries(world, { guardianConsent: 'paper', closesAt: wednesday })
    expectProblem(await sender.delete(`${papersAt(entry)}/${body.papers[0].id}`), 'entry.closed')
    expectProblem(await addPaper(world, sender, entry, papers.pdf), 'entry.closed')
    expect((await get(sender, `${papersAt(entry)}/${body.papers[0].id}`)).status).toBe(200)
    await takeEntries(world, { guardianConsent: 'paper' })
  })
})

describe('of a paper', () => {
  it('the sender’s own copy tells', async () => {
    const sender = await makeParticipant(world)
    await withPaper(sender)
    const { body } = await sender.get('/api/me/data')
    const { rows } = body.tables.find(({ table }: { table: string }) => table === 'entry_papers')
    expect(rows).toMatchObject([
      { file_name: 'Con của chị Hoa.pdf', type: 'application/pdf', bytes: papers.pdf.length, added_by: sender.id }
    ])
  })

  it('nothing is left when the sender is erased', async () => {
    const sender = await makeParticipant(world)
    const { entry, paperId } = await submitted(sender)
    await transaction(world.ctx(), (ctx) => eraseAccount(ctx, sender.id, 'request'))
    expectProblem(await organizer.get(reviewAt(entry, paperId)), 'entry.paper-not-found')
    expect(await ask('select file_name, stored_at from entry_papers where id = $1', [paperId])).toEqual([
      { file_name: '', stored_at: null }
    ])
    world.clock.advance({ hours: 2 })
    await forgetPapers(world.ctx())
    await workOff(world)
    expect([await isKept(paperId), await ask('select id from entry_papers where id = $1', [paperId])]).toEqual([null, []])
  })

  it('nothing is left when the contest’s retention is over, and nothing goes before', async () => {
    const sender = await makeParticipant(world)
    const { entry, paperId } = await submitted(sender)
    const { id } = await readContest(world)
    await ask(`update contests set retention_until = $2 where id = $1`, [id, '2026-12-02T12:00:00Z'])
    await forgetPapers(world.ctx())
    await workOff(world)
    expect((await get(organizer, reviewAt(entry, paperId))).status).toBe(200)
    await ask(`update contests set retention_until = $2 where id = $1`, [id, world.clock.now()])
    await forgetPapers(world.ctx())
    await workOff(world)
    expect(await isKept(paperId)).toBeNull()
    expectProblem(await organizer.get(reviewAt(entry, paperId)), 'entry.paper-not-found')
    expect(await ask('select id from entry_papers')).toEqual([])
    await ask('update contests set retention_until = null where id = $1', [id])
  })

  it('nothing is left whose bytes never came to their place, after an hour', async () => {
    const sender = await makeParticipant(world)
    const entry = await beginEntry(sender)
    const { put } = world.deps.files
    world.deps.files.put = () => Promise.reject(new Error('The disk is gone'))
    expect((await addPaper(world, sender, entry, papers.pdf)).status).toBe(500)
    world.faults.length = 0
    world.deps.files.put = put
    const [row] = await ask<{ id: string }>('select id from entry_papers where entry_id = $1', [entry.id])
    const staged = world.deps.staging.pathOf(row?.id ?? '')
    expect(existsSync(staged)).toBe(true)
    expect((await sender.get(`${entriesAt}/${entry.id}`)).body.papers).toEqual([])
    world.clock.advance({ minutes: 59 })
    await forgetPapers(world.ctx())
    expect(await ask('select id from entry_papers where entry_id = $1', [entry.id])).toHaveLength(1)
    world.clock.advance({ minutes: 2 })
    await forgetPapers(world.ctx())
    await workOff(world)
    expect(existsSync(staged)).toBe(false)
    expect(await ask('select id from entry_papers where entry_id = $1', [entry.id])).toEqual([])
  })
})

it('leaves nothing where files come in', () => {
  expect(readdirSync(world.deps.staging.pathOf('.'))).toEqual([])
})
