/** Pictures and sounds that no question has taken are forgotten after a week, and no others. */
import { runOnce } from 'graphile-worker'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forgetQuestionFiles } from '../../server/src/modules/question-import/reading/actions.ts'
import { queueOptions } from '../../server/src/queue.ts'
import { approve, makeSetters, questionText, type Setters, writeQuestion } from '../helpers/bank.ts'
import { sendFile } from '../helpers/roster.ts'
import { clientOf, expectProblem, openWorld, type World } from '../helpers/world.ts'

let world: World
let staff: Setters
beforeAll(async () => {
  world = await openWorld()
  staff = await makeSetters(world)
})
afterAll(() => world.close())

const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(64)])
const upload = async (): Promise<string> =>
  (await sendFile(world, staff.setter, '/api/questions/files', png, 'application/octet-stream')).body.id
const isThere = async (id: string) => (await clientOf(world.app).get(`/api/questions/files/${id}`)).status === 200
const fileOf = (id: string) => ({ file: { id, alt: 'Biểu đồ' } })
const query = (text: string, values: unknown[] = []) => world.database.pool.query(text, values)
/** And back: sessions of the staff would end meanwhile. */
async function afterDays(days: number): Promise<void> {
  world.clock.advance({ days })
  await forgetQuestionFiles(world.ctx())
  world.clock.advance({ days: -days })
}

/** A preview of two questions, the second of which has this file. */
async function previewWith(id: string, subject: string): Promise<string> {
  const lines = (number: number) => `Câu ${number}: Ai ${subject} ${number}?\nA. Một\nB. Hai\nC. Ba\nĐáp án: B`
  const reply = await sendFile(world, staff.setter, '/api/questions/imports', `${lines(1)}\n\n${lines(2)}`, 'application/octet-stream')
  await runOnce(queueOptions(world.deps, world.app.engines, () => {}))
  for (const number of [1, 2]) {
    const mended = { code: null, ...questionText({ text: `Ai ${subject} ${number}?`, ...(number === 2 && fileOf(id)) }) }
    expect((await staff.setter.put(`/api/questions/imports/${reply.body.id}/items/${number}`, mended)).status).toBe(200)
  }
  return reply.body.id
}

describe('an uploaded file', () => {
  it('is kept for a week, and longer only if a draft or a version has it', async () => {
    const [unused, drafted, first, second] = [await upload(), await upload(), await upload(), await upload()]
    await writeQuestion(staff.setter, fileOf(drafted))
    const { id } = await writeQuestion(staff.setter, fileOf(first))
    await approve(staff, [id])
    await staff.setter.put(`/api/questions/${id}/draft`, questionText(fileOf(second)))
    await afterDays(6.9)
    expect(await isThere(unused)).toBe(true)
    await afterDays(7.1)
    expect(await Promise.all([unused, drafted, first, second].map(isThere))).toEqual([false, true, true, true])
    await staff.setter.put(`/api/questions/${id}/draft`, questionText())
    await afterDays(7.1)
    expect(await Promise.all([first, second].map(isThere))).toEqual([true, false])
  })

  it('goes with a preview that nobody confirmed, and stays with one that is younger than itself', async () => {
    const [forgotten, awaited] = [await upload(), await upload()]
    const old = await previewWith(forgotten, 'quên')
    await query(`update question_files set created_at = created_at - interval '2 days' where id = $1`, [awaited])
    const young = await previewWith(awaited, 'chờ')
    await query(`update question_imports set created_at = created_at - interval '2 days' where id = $1`, [old])
    await query(`update question_files set created_at = created_at - interval '2 days' where id = $1`, [forgotten])
    await afterDays(6)
    expect(await Promise.all([forgotten, awaited].map(isThere))).toEqual([false, true])
    expectProblem(await staff.setter.get(`/api/questions/imports/${old}`), 'import.not-found')
    expect((await staff.setter.get(`/api/questions/imports/${young}`)).body.items[1].file).toMatchObject({ id: awaited })
  })

  it.for(['left out', 'taken back'])('goes when its question was %s; what the file of questions said stays to be seen', async (how) => {
    const [file, taken] = [await upload(), await upload()]
    const importId = await previewWith(file, how === 'left out' ? 'bỏ ra' : 'hoàn lại')
    const place = `/api/questions/imports/${importId}`
    if (how === 'left out') await staff.setter.put(`${place}/omissions/2`)
    await staff.setter.put(`${place}/confirmation`, { isSubmitted: false })
    if (how === 'taken back') await staff.setter.delete(`${place}/confirmation`)
    const kept = await previewWith(taken, `nhận ${how}`)
    await staff.setter.put(`/api/questions/imports/${kept}/confirmation`, { isSubmitted: false })
    await afterDays(7.1)
    expect(await Promise.all([file, taken].map(isThere))).toEqual([false, true])
    const { items } = (await staff.setter.get(place)).body
    expect(items).toHaveLength(2)
    expect(items[1].file).toBeNull()
    expect((await staff.setter.get(`/api/questions/imports/${kept}`)).body.items[1].file).toMatchObject({ id: taken })
  })

  it('is unknown to a draft that is saved while it is being forgotten', async () => {
    const id = await upload()
    const forgetting = await world.database.pool.connect()
    await forgetting.query('begin')
    await forgetting.query('delete from question_files where id = $1', [id])
    const saving = staff.setter.post('/api/questions', questionText(fileOf(id))).then((reply) => reply)
    const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    while ((await query(waiting)).rows.length === 0);
    await forgetting.query('commit')
    forgetting.release()
    expectProblem(await saving, 'question.file-unknown')
  })
})
