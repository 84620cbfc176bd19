/** Entries as their senders have them: begun within the rules, written, submitted as often as they like until the deadline, and nobody else's. */
import type { Response } from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkFile } from '../../server/src/modules/entry/checking/actions.ts'
import { closeAbandonedClips, makingTask } from '../../server/src/modules/entry/making/actions.ts'
import { makeClip } from '../helpers/clip.ts'
import { pdfOf, wordDocument } from '../helpers/document.ts'
import { beginEntry, entriesAt, layOtherContest, sendFile, submitEntry, takeEntries, toldTo, workOff, written } from '../helpers/entry.ts'
import { type Account, findUnit, makeAccount, makeParticipant, makeStaff } from '../helpers/make.ts'
import { changeRules } from '../helpers/rules.ts'
import { originOf, send, sha256Of } from '../helpers/tus.ts'
import { clientOf, expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let clip: Buffer
let unit: { id: string; name: string }
beforeAll(async () => {
  world = await openWorld()
  await takeEntries(world)
  unit = await findUnit(world, 'vy da')
  clip = await makeClip({ seconds: 20, hasAudio: true })
})
afterAll(() => world.close())

const at = ({ id }: { id: string }) => `${entriesAt}/${id}`
const ask = async <T>(sql: string, values: unknown[] = []) => (await world.database.pool.query(sql, values)).rows as T[]

async function withRules(changes: Parameters<typeof takeEntries>[1], work: () => Promise<unknown>): Promise<void> {
  await takeEntries(world, changes)
  await work().finally(() => takeEntries(world))
}

describe('an entry is begun', () => {
  it('by an officer for the unit, and by who takes part for a group or as a person; each has its number', async () => {
    const officer = await makeStaff(world, 'unit-officer', unit.id)
    const person = await makeParticipant(world)
    const entries = [
      await beginEntry(officer, { sender: 'unit', unitId: unit.id }),
      await beginEntry(person, { sender: 'group' }),
      await beginEntry(person, { sender: 'person' })
    ]
    expect(entries.map(({ sender, unitName, state, isOpen }) => ({ sender, unitName, state, isOpen }))).toEqual(
      ['unit', 'group', 'person'].map((sender) => ({ sender, unitName: unit.name, state: 'draft', isOpen: true }))
    )
    const [first = 0] = entries.map(({ number }) => number)
    expect(entries.map(({ number }) => number)).toEqual([first, first + 1, first + 2])
    const own = (await person.get(`${entriesAt}/own`)).body
    expect(own.items.map(({ id }: { id: string }) => id)).toEqual([entries[1]?.id, entries[2]?.id])
    expect(own).toMatchObject({ units: [], takes: { isOpen: true, entriesEach: null, kinds: ['report', 'play', 'model'] } })
    expect((await officer.get(`${entriesAt}/own`)).body.units).toEqual([{ id: unit.id, name: unit.name }])
  })

  it('by nobody for a unit of which they are not officer, nor by who does not take part', async () => {
    const officer = await makeStaff(world, 'unit-officer', (await findUnit(world, 'phu bai')).id)
    expectProblem(await officer.post(entriesAt, { sender: 'unit', unitId: unit.id }), 'unit.not-found')
    expectProblem(await officer.post(entriesAt, { sender: 'unit' }), 'unit.not-found')
    for (const sender of ['group', 'person']) expectProblem(await officer.post(entriesAt, { sender }), 'participant.not-found')
    expectProblem(await officer.post('/api/contests/khong-co/entries', { sender: 'person' }), 'contest.not-found')
    expectProblem(await officer.get('/api/contests/khong-co/entries/own'), 'contest.not-found')
    expectProblem(await officer.post(entriesAt, { sender: 'judge' }), 'request.invalid')
  })

  it('where the rules take it', async () => {
    const person = await makeParticipant(world)
    await withRules({ senders: ['unit', 'group'] }, async () =>
      expectProblem(await person.post(entriesAt, { sender: 'person' }), 'entry.sender-not-taken')
    )
    await changeRules(world, (rules) => ({ ...rules, clips: null }))
    expectProblem(await person.post(entriesAt, { sender: 'person' }), 'entry.not-taken')
    expect((await person.get(`${entriesAt}/own`)).body.takes).toBeNull()
    await takeEntries(world)
  })

  it('as often as the rules allow, also when two are begun at once', async () => {
    const person = await makeParticipant(world)
    await withRules({ entriesEach: 2 }, async () => {
      await beginEntry(person)
      const answers = await Promise.all([1, 2, 3].map(() => person.post(entriesAt, { sender: 'person' })))
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
      const refused = answers.find(({ status }) => status === 409)
      if (refused) expectProblem(refused, 'entry.too-many')
      // A group is another sender.
      await beginEntry(person, { sender: 'group' })
    })
  })
})

describe('an entry of a unit', () => {
  it('belongs to all its officers, as long as they are', async () => {
    const [one, other] = [await makeStaff(world, 'unit-officer', unit.id), await makeStaff(world, 'unit-officer', unit.id)]
    const entry = await beginEntry(one, { sender: 'unit', unitId: unit.id })
    expect((await other.put(at(entry), written(null, { title: 'Của đơn vị' }))).body.versions[0].title).toBe('Của đơn vị')
    await ask('update role_assignments set ended_at = now() where account_id = $1', [one.id])
    expectProblem(await one.get(at(entry)), 'entry.not-found')
    expect((await one.get(`${entriesAt}/own`)).body.items).toEqual([])
    expect((await other.get(at(entry))).status).toBe(200)
  })

  it('tells its officers of what becomes of it, and nobody who was one', async () => {
    const [former, officer] = [await makeStaff(world, 'unit-officer', unit.id), await makeStaff(world, 'unit-officer', unit.id)]
    const entry = await beginEntry(former, { sender: 'unit', unitId: unit.id })
    await ask('update role_assignments set ended_at = now() where account_id = $1', [former.id])
    await sendFile(world, officer, entry.id, 'clip.mp4', clip)
    expect((await toldTo(officer))[0]).toMatchObject({
      title: `Bài dự thi số ${entry.number}: tệp đã sẵn sàng`,
      link: `/contests/binh-dang-gioi-hue/bai-du-thi/${entry.id}`
    })
    expect(await toldTo(former)).toEqual([])
  })
})

it('is not there for anybody else, nor in another contest', async () => {
  const sender = await makeParticipant(world)
  const { entry, uploadId } = await submitEntry(world, sender, clip)
  const strangers = [await makeParticipant(world), await makeStaff(world, 'unit-officer', unit.id)]
  const routes: Record<string, (client: Account, place: string) => Promise<Response>> = {
    'GET /contests/:contest/entries/:entryId': async (client, place) => client.get(place),
    'PUT /contests/:contest/entries/:entryId': async (client, place) => client.put(place, written(null)),
    'PUT /contests/:contest/entries/:entryId/submission': async (client, place) => client.put(`${place}/submission`),
    'DELETE /contests/:contest/entries/:entryId/draft': async (client, place) => client.delete(`${place}/draft`),
    'PUT /contests/:contest/entries/:entryId/withdrawal': async (client, place) => client.put(`${place}/withdrawal`),
    'DELETE /contests/:contest/entries/:entryId/withdrawal': async (client, place) => client.delete(`${place}/withdrawal`),
    'POST /contests/:contest/entries/:entryId/appeal': async (client, place) => client.post(`${place}/appeal`, { text: 'Của tôi' }),
    'PUT /contests/:contest/entries/:entryId/files/:uploadId/retry': async (client, place) => client.put(`${place}/files/${uploadId}/retry`)
  }
  const codes = async (client: Account, place: string) => {
    const answers = Object.entries(routes).map(async ([route, ask]) => [route, (await ask(client, place)).body.code])
    return Object.fromEntries(await Promise.all(answers))
  }
  const each = (code: string) => Object.fromEntries(Object.keys(routes).map((route) => [route, code]))
  for (const stranger of strangers) {
    expect(await codes(stranger, at(entry))).toEqual(each('entry.not-found'))
    expectProblem(await stranger.put(`/api/uploads/${uploadId}/digest`, { sha256: 'a'.repeat(64) }), 'upload.not-found')
  }
  const { slug } = await layOtherContest(world)
  expect(await codes(sender, `/api/contests/${slug}/entries/${entry.id}`)).toEqual(each('entry.not-found'))
  expect(await codes(sender, `/api/contests/khong-co/entries/${entry.id}`)).toEqual(each('contest.not-found'))
  expect((await sender.get(at(entry))).body).toEqual(entry)
})

describe('an entry is written', () => {
  it('and submitted, once and again: the last submitted version counts, with the first receipt', async () => {
    const sender = await makeParticipant(world)
    const { entry, uploadId } = await submitEntry(world, sender, clip)
    expect(entry).toMatchObject({
      state: 'submitted',
      gaps: [],
      versions: [{ number: 1, file: { state: 'ready', sha256: sha256Of(clip) } }]
    })
    expect(entry.versions[0]?.receipt).toMatch(/^([0-9A-Z]{4} ){3}[0-9A-Z]{4}$/)
    expect((await sender.put(`${at(entry)}/submission`)).body).toEqual(entry)

    const anew = (await sender.put(at(entry), written(uploadId, { title: 'Bản hai' }))).body
    expect(
      anew.versions.map(({ number, submittedAt }: { number: number; submittedAt: string | null }) => [number, submittedAt !== null])
    ).toEqual([
      [2, false],
      [1, true]
    ])
    expect(anew.state).toBe('submitted')
    await sender.put(at(entry), written(uploadId, { title: 'Bản ba' }))
    const dropped = (await sender.delete(`${at(entry)}/draft`)).body
    expect(dropped).toEqual(entry)
    expectProblem(await sender.delete(`${at(entry)}/draft`), 'entry.no-draft')

    world.clock.advance({ seconds: 1 })
    await sender.put(at(entry), written(uploadId, { title: 'Bản bốn' }))
    const second = (await sender.put(`${at(entry)}/submission`)).body
    expect(second.versions.map(({ title }: { title: string }) => title)).toEqual(['Bản bốn', 'Chia việc nhà'])
    expect(second.versions[1]).toEqual(entry.versions[0])
    expect(second.versions[0].receipt).not.toBe(entry.versions[0]?.receipt)
    const said = await ask<{ detail: object }>(
      `select detail from audit_entries where subject_id = $1 and action = 'entry.submitted' order by id`,
      [entry.id]
    )
    expect(said.map(({ detail }) => detail)).toEqual([
      { version: 1, sha256: sha256Of(clip), receipt: entry.versions[0]?.receipt },
      { version: 2, sha256: sha256Of(clip), receipt: second.versions[0].receipt }
    ])
  })

  it('by two at once: both saves are kept in one version, and one submission is made', async () => {
    const sender = await makeParticipant(world)
    const entry = await beginEntry(sender)
    const uploadId = await sendFile(world, sender, entry.id, 'clip.mp4', clip)
    await Promise.all(['Một', 'Hai', 'Ba'].map((title) => sender.put(at(entry), written(uploadId, { title }))))
    const answers = await Promise.all([1, 2, 3].map(() => sender.put(`${at(entry)}/submission`)))
    expect(new Set(answers.map(({ body }) => body.versions[0].receipt)).size).toBe(1)
    expect(answers[0]?.body.versions.length).toBe(1)
  })

  it('with whatever is missing, and says all of it; what is incomplete is not submitted', async () => {
    const sender = await makeParticipant(world)
    const entry = await beginEntry(sender, { sender: 'group' })
    expectProblem(await sender.put(`${at(entry)}/submission`), 'entry.incomplete')
    const isNot = {
      isOriginal: false,
      isNew: false,
      music: '',
      pictures: '',
      people: 'minors',
      hasConsents: false,
      hasGuardianConsents: false
    } as const
    const empty = written(null, { title: '', summary: '', madeIn: null, transcript: null, declarations: isNot })
    const { body } = await sender.put(at(entry), empty)
    expect(body.gaps).toEqual(['title', 'summary', 'group-name', 'file', 'original', 'new', 'consents', 'guardian-consents', 'made-in'])
    expectProblem(await sender.put(`${at(entry)}/submission`), 'entry.incomplete')
    expect((await sender.get(at(entry))).body).toMatchObject({ state: 'draft', versions: [{ submittedAt: null, receipt: null }] })
  })

  it('with captions that are WebVTT, and no others', async () => {
    const sender = await makeParticipant(world)
    const entry = await beginEntry(sender)
    const captions = 'WEBVTT\n\n00:00.000 --> 00:02.000\nXin chào\n'
    expect((await sender.put(at(entry), written(null, { captions }))).body.versions[0].captions).toBe(captions)
    const refused = await sender.put(at(entry), written(null, { captions: '1\n00:00:00,000 --> 00:00:02,000\nXin chào\n' }))
    expectProblem(refused, 'entry.captions-unreadable')
    expect(refused.body.detail).toMatch(/line 1/)
    expect((await sender.get(at(entry))).body.versions[0].captions).toBe(captions)
  })

  it('of its own file only, and of one that is still there', async () => {
    const sender = await makeParticipant(world)
    const [entry, other] = [await beginEntry(sender), await beginEntry(sender)]
    const uploadId = await sendFile(world, sender, other.id, 'clip.mp4', clip)
    expectProblem(await sender.put(at(entry), written(uploadId)), 'upload.not-found')
    expectProblem(await sender.put(at(entry), written('019aaaaa-0000-7000-8000-00000000000f')), 'upload.not-found')
    await send({ origin: await originOf(world.app), token: sender.token }, 'DELETE', `/api/uploads/${uploadId}`, {})
    expectProblem(await sender.put(at(other), written(uploadId)), 'upload.not-found')
  })
})

describe('the deadline', () => {
  it('lets everything through until its millisecond, and nothing from then on', async () => {
    const sender = await makeParticipant(world)
    const closesAt = new Date(world.clock.now().getTime() + 20 * 60_000)
    await withRules({ closesAt: closesAt.toISOString() }, async () => {
      const { entry, uploadId } = await submitEntry(world, sender, clip)
      world.clock.set(new Date(closesAt.getTime() - 1))
      expect((await sender.put(at(entry), written(uploadId, { title: 'Sát hạn' }))).status).toBe(200)
      const last = await sender.put(`${at(entry)}/submission`)
      expect(last.body).toMatchObject({ isOpen: true, versions: [{ submittedAt: new Date(closesAt.getTime() - 1).toISOString() }, {}] })
      await sender.put(at(entry), written(uploadId, { title: 'Chưa nộp' }))

      world.clock.set(closesAt)
      for (const answer of await Promise.all([
        sender.post(entriesAt, { sender: 'person' }),
        sender.put(at(entry), written(uploadId)),
        sender.put(`${at(entry)}/submission`),
        sender.delete(`${at(entry)}/draft`),
        sender.put(`${at(entry)}/withdrawal`),
        sender.delete(`${at(entry)}/withdrawal`)
      ]))
        expectProblem(answer, 'entry.closed')
      const closed = (await sender.get(at(entry))).body
      expect(closed).toMatchObject({ state: 'submitted', isOpen: false })
      expect(closed.versions[1]).toEqual(last.body.versions[0])
    })
  })
})

describe('a withdrawal', () => {
  it('takes the entry out, and can be taken back as long as there is room for it', async () => {
    const sender = await makeParticipant(world)
    await withRules({ entriesEach: 1 }, async () => {
      const { entry, uploadId } = await submitEntry(world, sender, clip)
      for (let times = 0; times < 2; times++) expect((await sender.put(`${at(entry)}/withdrawal`)).body.state).toBe('withdrawn')
      expectProblem(await sender.put(at(entry), written(uploadId)), 'entry.withdrawn')
      expectProblem(await sender.put(`${at(entry)}/submission`), 'entry.withdrawn')
      expectProblem(await sender.delete(`${at(entry)}/draft`), 'entry.withdrawn')
      const other = await beginEntry(sender)
      expectProblem(await sender.delete(`${at(entry)}/withdrawal`), 'entry.too-many')
      await sender.put(`${at(other)}/withdrawal`)
      for (let times = 0; times < 2; times++) expect((await sender.delete(`${at(entry)}/withdrawal`)).body).toEqual(entry)
      const said = await ask<{ action: string }>(`select action from audit_entries where subject_id = $1 order by id`, [entry.id])
      expect(said.map(({ action }) => action)).toEqual(['entry.begun', 'entry.submitted', 'entry.withdrawn', 'entry.brought-back'])
    })
  })
})

describe('a file', () => {
  const fileOf = async (sender: Account, entry: { id: string }, fileName: string, bytes: Buffer) => {
    const uploadId = await sendFile(world, sender, entry.id, fileName, bytes)
    return (await sender.put(at(entry), written(uploadId, { kind: 'model' }))).body
  }

  it.each([
    ['a.docx', wordDocument(['Sáng kiến'])],
    ['a.pdf', pdfOf('Sáng kiến')]
  ])('%s is taken as a written initiative, and submitted', async (name, bytes) => {
    const sender = await makeParticipant(world)
    const entry = await beginEntry(sender)
    expect(await fileOf(sender, entry, name, bytes)).toMatchObject({
      gaps: [],
      versions: [{ file: { state: 'ready', facts: null, sha256: sha256Of(bytes) } }]
    })
    expect((await sender.put(`${at(entry)}/submission`)).body.state).toBe('submitted')
  })

  it.each([
    ['a.docx', wordDocument(['x'], { parts: [{ name: 'word/vbaProject.bin', content: 'x' }] }), 'macros'],
    ['a.docx', pdfOf('x'), 'wrong-extension'],
    ['a.pdf', wordDocument(['x']), 'wrong-extension'],
    ['a.pdf', pdfOf('x').subarray(0, -10), 'truncated'],
    ['a.pdf', pdfOf('x', '/Encrypt 9 0 R'), 'encrypted'],
    ['a.mp4', Buffer.from('<html><script>alert(1)</script></html>'), 'playlist']
  ])('%s that is something else is refused, and its sender is told what to do', async (name, bytes, reason) => {
    const sender = await makeParticipant(world)
    const entry = await beginEntry(sender)
    const body = await fileOf(sender, entry, name, bytes)
    expect(body.versions[0].file).toMatchObject({ state: 'refused', reason })
    expect(body.gaps).toContain('file-refused')
    expectProblem(await sender.put(`${at(entry)}/submission`), 'entry.incomplete')
    expect((await toldTo(sender))[0]).toMatchObject({ title: `Bài dự thi số ${entry.number}: tệp chưa dùng được` })
    expectProblem(await sender.get(`/api/entry-files/${body.versions[0].uploadId}/original`), 'upload.not-found')
  })

  it('that is longer than the rules allow is refused', async () => {
    const sender = await makeParticipant(world)
    const entry = await beginEntry(sender)
    await withRules({ longestSeconds: 19 }, async () => {
      expect((await fileOf(sender, entry, 'clip.mp4', clip)).versions[0].file).toMatchObject({ state: 'refused', reason: 'too-long' })
    })
  })

  it('that has not been looked at yet holds up the submission', async () => {
    const sender = await makeParticipant(world)
    const { entry, uploadId } = await submitEntry(world, sender, clip)
    await ask(`update entry_files set state = 'checking', sha256 = null where upload_id = $1`, [uploadId])
    expect((await sender.put(at(entry), written(uploadId))).body.gaps).toEqual(['file-checking'])
    expectProblem(await sender.put(`${at(entry)}/submission`), 'entry.incomplete')
    // Its bytes were put away, but the process died before it could say so: another try finds them there.
    await checkFile(world.ctx(), { uploadId }, { isLast: false })
    expect((await sender.put(`${at(entry)}/submission`)).body.versions[0].file).toMatchObject({ state: 'ready', sha256: sha256Of(clip) })
  })

  it('whose digest is said wrong after it was submitted stays as it is', async () => {
    const sender = await makeParticipant(world)
    const { entry, uploadId } = await submitEntry(world, sender, clip)
    expect((await sender.put(`/api/uploads/${uploadId}/digest`, { sha256: 'a'.repeat(64) })).status).toBe(204)
    expect((await sender.get(at(entry))).body).toEqual(entry)
    expectProblem(await sender.put(`/api/uploads/${uploadId}/digest`, { sha256: 'A'.repeat(64) }), 'request.invalid')
  })

  it('that failed is tried again when its sender wants it, and only then', async () => {
    const sender = await makeParticipant(world)
    const { entry, uploadId } = await submitEntry(world, sender, clip)
    const retry = `${at(entry)}/files/${uploadId}/retry`
    expectProblem(await sender.put(retry), 'upload.not-failed')
    const other = await beginEntry(sender)
    expectProblem(await sender.put(`${at(other)}/files/${uploadId}/retry`), 'upload.not-found')
    await ask(`update entry_files set state = 'failed', reason = 'too-slow' where upload_id = $1`, [uploadId])
    expect((await sender.put(retry)).body.versions[0].file).toMatchObject({ state: 'processing', reason: null, progress: 0 })
    expectProblem(await sender.put(retry), 'upload.not-failed')
    await workOff(world)
    expect((await sender.get(at(entry))).body.versions[0].file.state).toBe('ready')
  })

  it('whose process was killed at each try has failed, its sender is told, and it may be tried again', async () => {
    const sender = await makeParticipant(world)
    const { entry, uploadId } = await submitEntry(world, sender, clip)
    const fileShown = async () => (await sender.get(at(entry))).body.versions[0].file
    const retry = `${at(entry)}/files/${uploadId}/retry`
    await ask(`update entry_files set state = 'failed', reason = 'too-slow' where upload_id = $1`, [uploadId])
    await sender.put(retry)
    const leave = (attempts: number, lockedAt: string | null) =>
      ask('update graphile_worker._private_jobs set attempts = $2, locked_at = $3 where key = $1', [
        `${makingTask} ${uploadId}`,
        attempts,
        lockedAt
      ])
    for (const [attempts, lockedAt] of [
      [7, null],
      [8, '2026-12-02']
    ] as const) {
      await leave(attempts, lockedAt)
      await closeAbandonedClips(world.ctx())
      expect((await fileShown()).state).toBe('processing')
    }
    await leave(8, null)
    await closeAbandonedClips(world.ctx())
    expect(await fileShown()).toMatchObject({ state: 'failed', reason: 'internal' })
    expect((await toldTo(sender))[0]?.title).toContain('chưa tạo được bản để xem')
    expect((await sender.put(retry)).status).toBe(200)
    await workOff(world)
    expect((await fileShown()).state).toBe('ready')
  })
})

it('asks for a session', async () => {
  expectProblem(await clientOf(world.app).get(`${entriesAt}/own`), 'session.required')
  expect((await (await makeAccount(world)).get(`${entriesAt}/own`)).body.items).toEqual([])
})
