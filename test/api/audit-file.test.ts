/** The audit log taken out as a file: whole, told, and harmless in a spreadsheet program. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audit, sealAudit } from '../../server/src/audit.ts'
import { readTable } from '../../server/src/lib/spreadsheet/read-table.ts'
import { type Account, makeAccount, makeStaff } from '../helpers/make.ts'
import { expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ withContest: false })
})
afterAll(() => world.close())

const sql = (text: string, values: unknown[] = []) => world.database.pool.query(text, values)
const tell = (detail: Record<string, string> = {}) => audit(world.ctx(), { action: 'audit.read', detail })
/** However its kind is called, the file is taken as text. */
const fileOf = (officer: Account, search: string) =>
  officer
    .get(`/api/audit/file?${search}`)
    .buffer(true)
    .parse((response, done) => {
      let text = ''
      const stream = response as unknown as NodeJS.ReadableStream
      stream.on('data', (piece: Buffer) => {
        text += piece.toString('utf8')
      })
      stream.on('end', () => done(null, text))
    })

describe('the audit log as a file', () => {
  type Line = { id: number; action: string; detail: Record<string, string>; hash: string | null }

  it('holds every entry once, oldest first, and says who took it', async () => {
    const officer = await makeStaff(world, 'data-protection-officer')
    for (let n = 0; n < 2100; n += 100) await Promise.all(Array.from({ length: 100 }, () => tell({ n: String(n) })))
    await sealAudit(world.ctx())
    const reply = await fileOf(officer, 'format=jsonl')
    expect(reply.headers['content-type']).toContain('application/jsonl')
    expect(reply.headers['content-disposition']).toMatch(/^attachment; filename="nhat-ky-2026-12-02\.jsonl"$/)
    const lines = String(reply.body)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line)
    const { rows } = await sql('select id::int, action from audit_entries order by id')
    expect(rows.at(-1)?.action).toBe('audit.exported')
    expect(lines.map(({ id, action }) => ({ id, action }))).toEqual(rows.slice(0, -1))
    expect(lines.every(({ hash }) => hash?.length === 64)).toBe(true)
    const filtered = await fileOf(officer, 'format=jsonl&action=audit.exported')
    expect(String(filtered.body).trimEnd().split('\n')).toHaveLength(1)
    expectProblem(await makeAccount(world).then((person) => person.get('/api/audit/file?format=csv')), 'access.denied')
    expectProblem(await officer.get('/api/audit/file?format=xls'), 'request.invalid')
  })

  it('runs nothing in a spreadsheet program, and names nobody', async () => {
    const officer = await makeStaff(world, 'data-protection-officer')
    await sql(
      `insert into audit_entries (at, action, scope_kind, subject_kind, subject_id, detail) values (now(), 'audit.read', 'system', 'account', $1, $2)`,
      ['=HYPERLINK("http://evil")', { because: '"quoted", and\nmore' }]
    )
    const reply = await fileOf(officer, 'format=csv')
    const { rows } = await readTable(Buffer.from(String(reply.body)))
    expect(rows[0]?.cells.slice(0, 3)).toEqual(['id', 'at', 'actorId'])
    const hostile = rows.find(({ cells }) => cells.some((cell) => cell.includes('HYPERLINK')))
    expect(hostile?.cells[7]).toBe('=HYPERLINK("http://evil")')
    expect(String(reply.body)).toContain(`"'=HYPERLINK(""http://evil"")"`)
    expect(JSON.parse(hostile?.cells[8] ?? '')).toEqual({ because: '"quoted", and\nmore' })
    expect(String(reply.body)).not.toContain('Nguyễn')
  })
})
