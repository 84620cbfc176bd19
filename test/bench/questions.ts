/**
 * `npm run bench:questions`: a document of 200 questions and a workbook of 5,000, read and held against the shipped bank, then beside 10,000 more, with the
 * progress looked at.
 */
import { setTimeout as pause } from 'node:timers/promises'
import type { QuestionImport } from '@hoi-thi/shared/question-import'
import type pg from 'pg'
import { seededRandom } from '../../server/src/lib/random.ts'
import { writeWorkbook } from '../../server/src/lib/spreadsheet/write-workbook.ts'
import { paragraph, run as runOf, wordDocument } from '../helpers/document.ts'
import { spreadsOf } from './lib/figures.ts'
import { madeId } from './lib/past.ts'
import { print, say } from './lib/report.ts'
import { runs, scaled } from './lib/settings.ts'
import { withSite } from './lib/site.ts'

const bank = scaled(10_000, 500)
const inDocument = scaled(200, 20)
const inSheet = scaled(5000, 100)

const law = 'khoản 3 Điều 6 Luật Bình đẳng giới (73/2006/QH11)'
const syllables =
  'bình đẳng giới nam nữ công việc nhà nước phụ bạo lực gia đình phòng chống luật điều khoản quyền lợi lao động hợp đồng tuyển dụng bảo hiểm thai sản trẻ em người già trường học cơ quan đơn vị cán bộ xã phường thôn tổ chức chính sách mục tiêu tỷ lệ quốc hội hội đồng nhân dân ứng cử bầu họp ý kiến chia sẻ chăm sóc thu nhập đất đai tài sản chung riêng vợ chồng con cái kết hôn ly'.split(
    ' '
  )

await withSite(25, async (site) => {
  const { pool, people } = site
  const { origin } = await site.startServer()
  const token = people.take(1)[0]?.token ?? ''
  await pool.query('update sessions set second_factor_at = created_at where account_id = $1', [madeId('account', 1)])
  await pool.query(
    `insert into role_assignments (id, account_id, role, scope_kind, granted_at) values (gen_random_uuid(), $1, 'question-setter', 'system', now())`,
    [madeId('account', 1)]
  )
  const measured = []
  for (let run = 1; run <= runs; run++) measured.push(await measure(origin, token, `as shipped ${run}`))
  await layQuestions(pool)
  const besideMany = []
  for (let run = 1; run <= runs; run++) besideMany.push(await measure(origin, token, `beside many ${run}`))
  print('questions', site, { runs, inDocument, inSheet, asShipped: spreadsOf(measured), bank, besideMany: spreadsOf(besideMany) })
})

async function measure(origin: string, token: string, run: string) {
  const document = await bring(origin, token, documentOf(questionsOf(`document ${run}`, inDocument)), inDocument)
  const sheet = await bring(origin, token, await sheetOf(questionsOf(`sheet ${run}`, inSheet)), inSheet)
  say(`${run}: document ${document.previewMs.toFixed(0)} ms, workbook ${sheet.previewMs.toFixed(0)} ms, progress seen ${sheet.seen} times`)
  return { documentMs: document.previewMs, workbookMs: sheet.previewMs, workbookSeen: sheet.seen }
}

interface Written {
  text: string
  options: string[]
}

/** As long as those of the shipped bank: some thirty syllables of text, ten an option. */
function questionsOf(seed: string, count: number): Written[] {
  const random = seededRandom(seed)
  const words = (length: number) => Array.from({ length }, () => syllables[random.below(syllables.length)]).join(' ')
  return Array.from({ length: count }, () => ({ text: `${words(30)}?`, options: Array.from({ length: 4 }, () => words(10)) }))
}

async function layQuestions(pool: pg.Pool): Promise<void> {
  const others = questionsOf('bank', bank)
  await pool.query(
    `with made as (
       select gen_random_uuid() as id, 'DO-' || lpad(n::text, 5, '0') as code, text, string_to_array(options, '|') as options
       from unnest($1::text[], $2::text[]) with ordinality e (text, options, n)
     ), laid as (insert into questions (id, code, created_at) select id, code, now() from made)
     insert into question_versions (id, question_id, version, state, topic, level, text, options, right_options, explanation, document_number, citation, approved_at, created_at)
     select gen_random_uuid(), m.id, 1, 'approved', v.topic, v.level, m.text, m.options, '{0}', v.explanation, v.document_number, v.citation, now(), now()
     from made m, (select * from question_versions limit 1) v`,
    [others.map(({ text }) => text), others.map(({ options }) => options.join('|'))]
  )
  await pool.query('analyze')
}

/** The right option is underlined. */
function documentOf(questions: Written[]): Buffer {
  const lines = questions.flatMap(({ text, options }, number) => [
    paragraph(`Câu ${number + 1}. ${text}`),
    ...options.map((option, index) => paragraph(runOf(`${'ABCD'[index]}. ${option}`, index === number % 4 ? '<w:u w:val="single"/>' : ''))),
    paragraph(`Căn cứ: ${law}`)
  ])
  return wordDocument(lines.join(''))
}

function sheetOf(questions: Written[]): Promise<Buffer> {
  const columns = ['Câu hỏi', 'Phương án A', 'Phương án B', 'Phương án C', 'Phương án D', 'Đáp án', 'Căn cứ'].map((title) => ({ title }))
  const rows = questions.map(({ text, options }, number) => [text, ...options, 'ABCD'[number % 4] ?? '', law])
  return writeWorkbook([{ name: 'Câu hỏi', columns, rows }])
}

/** Until the preview is there, asked for as the page asks, only more often. */
async function bring(origin: string, token: string, file: Buffer, expected: number) {
  const ask = async (method: string, path: string, body?: Buffer) => {
    const response = await fetch(`${origin}/api/questions/imports${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/octet-stream' }) },
      ...(body && { body: new Uint8Array(body) })
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as QuestionImport
  }
  const begun = performance.now()
  let seen = await ask('POST', '', file)
  const progress = new Set<number>()
  while (seen.state === 'reading') {
    progress.add(seen.done)
    await pause(200)
    seen = await ask('GET', `/${seen.id}`)
  }
  const { ok, noted, error } = seen.counts
  if (seen.state !== 'previewed' || ok + noted + error !== expected)
    throw new Error(`Read as ${seen.state} ${seen.reason}, ${JSON.stringify(seen.counts)}`)
  return { previewMs: performance.now() - begun, seen: progress.size }
}
