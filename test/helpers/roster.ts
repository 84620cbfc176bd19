/** Rosters as officers send them, and all that a database holds, to see what has changed. */
import supertest, { type Response } from 'supertest'
import { expect } from 'vitest'
import { type Account, readContest } from './make.ts'
import type { World } from './world.ts'

export const contest = 'binh-dang-gioi-hue'

export function sendFile(world: World, { token }: Account, path: string, file: string | Buffer, type = 'text/csv'): Promise<Response> {
  const request = supertest(world.app.http.server).post(path).set('authorization', `Bearer ${token}`).set('content-type', type)
  return Promise.resolve(request.send(file))
}

export const csv = (...rows: string[]) => ['Họ tên,Điện thoại,E-mail,Tên đăng nhập,Chức vụ,Đơn vị,Bảng', ...rows].join('\n')

export async function preview(world: World, officer: Account, unitId: string, file: string) {
  const reply = await sendFile(world, officer, `/api/units/${unitId}/rosters?contest=${contest}&fileName=danh-sach.csv`, file)
  expect(reply.status).toBe(201)
  return reply.body
}

/** Previewed and confirmed. */
export async function enrol(world: World, officer: Account, unitId: string, file: string) {
  const { id } = await preview(world, officer, unitId, file)
  const reply = await officer.put(`/api/units/${unitId}/rosters/${id}/confirmation`)
  expect(reply.body).toMatchObject({ id, state: 'confirmed' })
  return reply.body
}

export async function rowsOf(officer: Account, unitId: string, importId: string) {
  const { body } = await officer.get(`/api/units/${unitId}/imports/${importId}`)
  return body.items as { line: number; status: string; reason: string | null; accountId: string | null; cells: Record<string, string> }[]
}

/** A hash of each table's rows, but for those that say only that somebody imported something. */
export async function tableHashes(world: World): Promise<Record<string, string>> {
  const { rows } = await world.database.pool.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
       and relname !~ '^(import|audit|limit)' and relpersistence = 'p' order by 1`
  )
  const hashes: Record<string, string> = {}
  for (const { name } of rows) {
    const { rows: found } = await world.database.pool.query(`select md5(string_agg(t::text, '|' order by t::text)) as hash from ${name} t`)
    hashes[name] = found[0].hash ?? 'empty'
  }
  return hashes
}

export const contestId = async (world: World) => (await readContest(world)).id
