/** The printed rules: the sentences of the page, in the layout of official documents. */
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contestRules, contests } from '../../server/src/db/schema/contest.ts'
import { unpack } from '../../server/src/lib/archive/archive.ts'
import { asBytes, linesOf, paragraphsOf } from '../helpers/printed.ts'
import { clientOf, expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const slug = 'binh-dang-gioi-hue'
const visitor = () => clientOf(world.app)
const ask = (query: string, contest = slug) => visitor().get(`/api/contests/${contest}/rules/document?${query}`)
const sectionsNow = async () => (await visitor().get(`/api/contests/${slug}/rules`)).body.sections

// The first document starts a thread that learns TypeScript.
describe('the printed rules (GET /contests/:contest/rules/document)', { timeout: 60_000 }, () => {
  it('say in Word what the page says, sentence by sentence', async () => {
    const reply = await asBytes(ask('format=docx'))
    expect(reply.status).toBe(200)
    expect(reply.headers).toMatchObject({
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': `attachment; filename="the-le-${slug}-v1.docx"`
    })
    const printed = await paragraphsOf(reply.body)
    const lines = linesOf(await sectionsNow())
    const first = printed.indexOf(lines[0] ?? '')
    expect(printed.slice(first, first + lines.length)).toEqual(lines)
    const before = printed.slice(0, first).filter(Boolean)
    expect(before).toEqual([
      'BAN TỔ CHỨC HỘI THI TRỰC TUYẾN TÌM HIỂU CÔNG TÁC BÌNH ĐẲNG GIỚI THÀNH PHỐ HUẾ (BẢN MINH HỌA)',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: …………',
      expect.stringMatching(/^…………, ngày \d\d tháng \d+ năm 2026$/),
      'THỂ LỆ',
      'Hội thi trực tuyến tìm hiểu công tác bình đẳng giới'
    ])
    expect(printed.slice(first + lines.length).filter(Boolean)).toEqual(
      expect.arrayContaining(['Nơi nhận:', '- Lưu: VT.', 'TM. BAN TỔ CHỨC', 'TRƯỞNG BAN'])
    )
  })

  it('are laid out on A4 as the decree asks, in its typeface', async () => {
    const archive = await unpack((await asBytes(ask('format=docx'))).body, { inflatedBytes: 2 ** 24, entries: 100 })
    const document = archive.xml('word/document.xml') ?? ''
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    expect(document).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/)
    expect(document).toContain('<w:titlePg/>')
    expect(archive.xml('word/styles.xml')).toContain('w:ascii="Times New Roman"')
    expect(document).toBe(document.normalize('NFC'))
    expect(document).toContain('15\u00a0phút')
  })

  it('come as a PDF too, once for who has them', async () => {
    const reply = await asBytes(ask('format=pdf'))
    expect(reply.status).toBe(200)
    expect(reply.headers).toMatchObject({
      'cache-control': 'public, max-age=2',
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="the-le-${slug}-v1.pdf"`
    })
    expect(reply.body.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await ask('format=pdf').set('if-none-match', reply.headers.etag ?? '')).status).toBe(304)
  })

  it('are those of a version that is named, or of the current one', async () => {
    const [first] = await world.database.db.select().from(contestRules)
    if (!first) throw new Error('No rules')
    const body = { ...first.body, legalBases: [], graceSeconds: 0 }
    await world.database.db.insert(contestRules).values({ ...first, version: 2, body })
    await world.database.db.update(contests).set({ rulesVersion: 2 }).where(eq(contests.id, first.contestId))
    const current = await asBytes(ask('format=docx'))
    expect(current.headers['content-disposition']).toContain('-v2.docx')
    const printed = await paragraphsOf(current.body)
    expect(printed).toEqual(expect.arrayContaining(linesOf(await sectionsNow())))
    expect(printed).toContain('Hội thi trực tuyến tìm hiểu công tác bình đẳng giới (bản 2)')
    const earlier = await paragraphsOf((await asBytes(ask('format=docx&version=1'))).body)
    expect(earlier.join()).toContain('trễ không quá 5 giây')
    expect(printed.join()).not.toContain('trễ không quá')
  })

  it('are refused for a version, a contest or a kind of file that is not there', async () => {
    expectProblem(await ask('format=docx&version=9'), 'rules.version-not-found')
    expectProblem(await ask('format=pdf', 'khong-co'), 'contest.not-found')
    expectProblem(await ask('format=odt'), 'request.invalid')
  })
})
