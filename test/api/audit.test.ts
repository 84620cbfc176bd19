/** The audit log: nothing in it can be changed, and whoever changes it all the same is found out. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { audit, sealAudit, verifyChain } from '../../server/src/audit.ts'
import { transaction } from '../../server/src/context.ts'
import { makeAccount, makeStaff } from '../helpers/make.ts'
import { openWorld, type World } from '../helpers/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld({ withContest: false })
})
afterAll(() => world.close())

const sql = (text: string, values: unknown[] = []) => world.database.pool.query(text, values)
const tell = (detail: Record<string, string> = {}) => audit(world.ctx(), { action: 'audit.read', detail })
const count = async (table: string) => Number((await sql(`select count(*) from ${table}`)).rows[0].count)

describe('the audit log', () => {
  it.for([
    'update audit_entries set action = action',
    'delete from audit_entries',
    'truncate audit_entries cascade',
    'update audit_chain set hash = hash',
    'delete from audit_chain',
    'delete from audit_roots'
  ])('refuses: %s', async (statement) => {
    await tell()
    await sealAudit(world.ctx())
    await expect(sql(statement)).rejects.toThrow(/append-only/)
  })

  it('holds what was done within the deed’s own transaction, and nothing of a deed that was undone', async () => {
    const before = await count('audit_entries')
    const undone = transaction(world.ctx(), async (ctx) => {
      await audit(ctx, { action: 'audit.read' })
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect(await count('audit_entries')).toBe(before)
  })

  it('is chained by one process at a time, each entry once, also those that commit late', async () => {
    const client = await world.database.pool.connect()
    await client.query('begin')
    await client.query(`with added as (insert into audit_entries (at, action, scope_kind, detail) values (now(), 'audit.read', 'system', '{}') returning id)
      insert into audit_pending select id from added`)
    for (let i = 0; i < 20; i++) await tell({ i: String(i) })
    await Promise.all([sealAudit(world.ctx()), sealAudit(world.ctx()), sealAudit(world.ctx())])
    await client.query('commit')
    client.release()
    await sealAudit(world.ctx())
    expect(await count('audit_pending')).toBe(0)
    expect(await count('audit_chain')).toBe(await count('audit_entries'))
    expect(await verifyChain(world.ctx().db)).toMatchObject({ isWhole: true })
  })

  it('fixes the last hash of each day that is over', async () => {
    await tell()
    await sealAudit(world.ctx())
    const { rows } = await sql('select hash from audit_chain order by place desc limit 1')
    world.clock.advance({ days: 1 })
    await sealAudit(world.ctx())
    const officer = await makeStaff(world, 'data-protection-officer')
    const roots = (await officer.get('/api/audit/roots')).body.items
    expect(roots[0].hash).toBe(rows[0].hash)
    expect((await officer.get('/api/audit/verification')).body).toMatchObject({ isWhole: true })
  })

  it('is read by who may, who is then told in it too', async () => {
    const officer = await makeStaff(world, 'data-protection-officer')
    const first = (await officer.get('/api/audit/entries')).body.items[0]
    const { body } = await officer.get('/api/audit/entries?action=audit.read')
    expect(body.items[0]).toMatchObject({ actor: { id: officer.id }, action: 'audit.read' })
    expect(body.items[0].id).toBeGreaterThan(first.id)
  })

  it('gives page after page, each entry once', async () => {
    const officer = await makeStaff(world, 'data-protection-officer')
    for (let i = 0; i < 60; i++) await tell({ i: String(i) })
    const one = (await officer.get('/api/audit/entries')).body
    const next = (await officer.get(`/api/audit/entries?cursor=${one.nextCursor}`)).body
    expect(one.items).toHaveLength(50)
    expect(next.items[0].id).toBe(one.items.at(-1).id - 1)
  })

  it('holds ids, and no name or number of a person', async () => {
    const account = await makeAccount(world, { fullName: 'Trần Thị Chim Yến', signInName: 'chim.yen.tran' })
    await account.put('/api/me/password', { present: 'sai', next: 'mat-khau-moi-2026' })
    const { rows } = await sql('select * from audit_entries')
    expect(JSON.stringify(rows)).not.toMatch(/chim|yến|mat-khau/i)
  })
})

describe('its verification names the first place where it does not hold:', () => {
  const broken: [string, string, object][] = [
    [
      'one byte of an entry',
      `update audit_entries set detail = '{"i":"x"}' where id = (select entry_id from audit_chain where place = 3)`,
      { place: 3, because: 'entry-changed' }
    ],
    [
      'an entry that is gone',
      'delete from audit_entries where id = (select entry_id from audit_chain where place = 3)',
      { place: 3, because: 'entry-gone' }
    ],
    ['a link that is gone', 'delete from audit_chain where place = 3', { place: 3, because: 'link-missing' }],
    [
      'two links that changed places',
      `update audit_chain set place = case place when 3 then 4 else 3 end where place in (3, 4)`,
      { place: 3, because: 'entry-changed' }
    ],
    ['the end cut off', 'delete from audit_chain where place > 2', { place: 3, because: 'link-missing' }],
    ['the whole rewritten', `update audit_chain set hash = repeat('0', 64) where place = (select place from audit_roots limit 1)`, {}]
  ]

  it.for(broken)('%s', async ([, statement, expected]) => {
    const own = await openWorld({ withContest: false })
    for (let i = 0; i < 6; i++) await audit(own.ctx(), { action: 'audit.read', detail: { i } })
    await sealAudit(own.ctx())
    own.clock.advance({ days: 1 })
    await sealAudit(own.ctx())
    expect(await verifyChain(own.ctx().db)).toMatchObject({ isWhole: true, links: 6 })
    const client = await own.database.pool.connect()
    await client.query('set session_replication_role = replica')
    await client.query('alter table audit_chain drop constraint audit_chain_pkey')
    await client.query(statement)
    client.release(true)
    expect(await verifyChain(own.ctx().db)).toMatchObject({ isWhole: false, ...expected })
    await own.close()
  })
})
