/** The gallery: what was published and nothing else, found without accents, with no more of people than boards show. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pageTextOf } from '../../server/src/modules/campaign/page-text.ts'
import { makeClip } from '../helpers/clip.ts'
import { entriesAt, publishEntry, submitEntry, takeEntries } from '../helpers/entry.ts'
import { makeAccount, makeParticipant } from '../helpers/make.ts'
import { type Client, clientOf, expectProblem, openWorld, type World } from '../helpers/world.ts'

const galleryAt = '/api/contests/binh-dang-gioi-hue/gallery'
let world: World
let visitor: Client
let clip: Buffer

beforeAll(async () => {
  world = await openWorld()
  await takeEntries(world)
  visitor = clientOf(world.app)
  clip = await makeClip({ seconds: 5 })
})
afterAll(() => world.close())

it('shows what was published, by number, and keeps quiet about the rest', async () => {
  const person = await makeParticipant(world)
  const waiting = await submitEntry(world, person, clip, { changes: { title: 'Còn chờ' } })
  const { entry, uploadId } = await publishEntry(world, await makeParticipant(world), clip, {
    changes: {
      title: 'Bữa cơm chung',
      credits: [{ name: 'Đặng Thị Quay Phim', part: 'Quay phim' }],
      captions: 'WEBVTT\n\n00:01.000 --> 00:02.000\nChào\n'
    }
  })
  const { body } = await visitor.get(galleryAt)
  expect(body).toMatchObject({
    total: 1,
    nextCursor: null,
    items: [{ number: entry.number, title: 'Bữa cơm chung', kind: 'report', seconds: 5 }]
  })
  expectProblem(await visitor.get(`${galleryAt}/${waiting.entry.number}`), 'entry.not-found')
  const one = await visitor.get(`${galleryAt}/${entry.number}`)
  expect(one.body).toMatchObject({
    summary: 'Một ngày của gia đình chị Hoa.',
    hasCaptions: true,
    credits: [{ name: 'Đặng Thị Quay Phim', part: 'Quay phim' }],
    file: { uploadId, state: 'ready', renditions: [] }
  })
  expect((await visitor.get(`/api/entry-files/${uploadId}/original`)).status).toBe(200)
})

it('names a person as boards do, and a group by its name', async () => {
  await publishEntry(world, await makeParticipant(world), clip, { changes: { title: 'Của một người' } })
  await publishEntry(world, await makeParticipant(world), clip, {
    body: { sender: 'group' },
    changes: { title: 'Của một nhóm', groupName: 'Tổ 5' }
  })
  const { items } = (await visitor.get(`${galleryAt}?q=cua mot`)).body
  expect(items.map(({ senderName }: { senderName: string }) => senderName)).toEqual([expect.stringMatching(/^(\p{Lu}\.)+ /u), 'Tổ 5'])
  expect(JSON.stringify(items)).not.toContain('Nguyễn Thị Thử')
})

it('is searched without accents, and by kind', async () => {
  await publishEntry(world, await makeParticipant(world), clip, { changes: { title: 'Đường về nhà', kind: 'play' } })
  const titles = async (query: string) =>
    (await visitor.get(`${galleryAt}?${query}`)).body.items.map(({ title }: { title: string }) => title)
  expect(await titles('q=duong ve')).toEqual(['Đường về nhà'])
  expect(await titles('kind=play')).toEqual(['Đường về nhà'])
  expect(await titles('kind=play&q=bua com')).toEqual([])
})

it('lets go of what is withdrawn or no longer published', async () => {
  const sender = await makeParticipant(world)
  const { entry, uploadId, organizer } = await publishEntry(world, sender, clip)
  await sender.put(`${entriesAt}/${entry.id}/withdrawal`)
  expectProblem(await visitor.get(`${galleryAt}/${entry.number}`), 'entry.not-found')
  expect((await visitor.get(`/api/entry-files/${uploadId}/original`)).status).toBe(404)
  const other = await publishEntry(world, await makeParticipant(world), clip)
  expect((await visitor.get(`${galleryAt}/${other.entry.number}`)).status).toBe(200)
  await organizer.delete(`${entriesAt}/${other.entry.id}/publication`)
  expectProblem(await visitor.get(`${galleryAt}/${other.entry.number}`), 'entry.not-found')
})

it('is of one contest: another has its own, and one that is not there has none', async () => {
  expectProblem(await visitor.get('/api/contests/khong-co/gallery'), 'contest.not-found')
  expectProblem(await visitor.get('/api/contests/khong-co/gallery/1'), 'contest.not-found')
  expect((await (await makeAccount(world)).get(galleryAt)).status).toBe(200)
})

it('says in the first response what was published: title, sender, summary, words and picture; and nothing of the rest', async () => {
  const path = '/contests/binh-dang-gioi-hue/clip'
  const waiting = await submitEntry(world, await makeParticipant(world), clip, { changes: { title: 'Bài còn chờ xét' } })
  const sender = await makeParticipant(world)
  const { entry, uploadId, organizer } = await publishEntry(world, sender, clip, {
    changes: {
      title: 'Cả nhà cùng học',
      summary: 'Buổi tối ở tổ dân phố 7.\nAi cũng có việc.',
      transcript: 'Anh Lâm: Hôm nay đến lượt anh.\nChị Mai: Cảm ơn anh.'
    }
  })
  const read = (end: string) => pageTextOf(world.ctx(), new URL(`${path}${end}`, 'https://hoi-thi.example'))
  const one = await read(`/${entry.number}`)
  expect(one).toMatchObject({
    status: 200,
    title: expect.stringMatching(/^Cả nhà cùng học: /),
    description: 'Buổi tối ở tổ dân phố 7. Ai cũng có việc.',
    heading: 'Cả nhà cùng học',
    picture: null
  })
  expect(one.sections[0]?.paragraphs.slice(1)).toEqual(['Buổi tối ở tổ dân phố 7.', 'Ai cũng có việc.'])
  expect(one.sections.at(-1)).toEqual({
    title: 'Lời thoại',
    paragraphs: ['Anh Lâm: Hôm nay đến lượt anh.', 'Chị Mai: Cảm ơn anh.']
  })
  await world.database.pool.query(
    `insert into entry_renditions (upload_id, name, sha256, bytes, width, height) values ($1, 'poster', repeat('a', 64), 1, 640, 360)`,
    [uploadId]
  )
  expect((await read(`/${entry.number}`)).picture).toBe(`/api/entry-files/${uploadId}/poster`)
  const list = await read('')
  expect(list.links).toContainEqual({
    href: `${path}/${entry.number}`,
    text: expect.stringMatching(/^Cả nhà cùng học \(phóng sự, /)
  })
  expect(JSON.stringify(list)).not.toContain('Bài còn chờ xét')
  for (const end of [`/${waiting.entry.number}`, '/999999', '/khong-co', "/1'"]) {
    const { status, ...text } = await read(end)
    expect({ end, status }).toEqual({ end, status: 404 })
    expect(JSON.stringify(text)).not.toContain('Bài còn chờ xét')
  }
  expect((await organizer.delete(`${entriesAt}/${entry.id}/publication`)).status).toBe(200)
  expect((await read(`/${entry.number}`)).status).toBe(404)
})
