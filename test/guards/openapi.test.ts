/** docs/openapi.json is what the server says of itself, and the server does what the contract says of access and caching. UPDATE=1 writes it anew. */

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Endpoint } from '@hoi-thi/shared/api'
import { type Contract, contract } from '@hoi-thi/shared/contract'
import type { Response } from 'supertest'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectRoot } from '../../server/src/lib/root.ts'
import { notice } from '../../server/src/modules/account/notice.ts'
import { tell } from '../../server/src/modules/message/actions.ts'
import { unsubscriptionToken } from '../../server/src/modules/message/unsubscription-token.ts'
import { refreshBoards } from '../../server/src/modules/ranking/actions.ts'
import { makeClip } from '../helpers/clip.ts'
import { publishEntry, takeEntries } from '../helpers/entry.ts'
import { findUnit, makeAccount, makeParticipant, password, roundOf } from '../helpers/make.ts'
import { type Client, clientOf, expectProblem, openWorld, type World } from '../helpers/world.ts'
import { read } from './source.ts'

type Route = keyof Contract
const endpoints = Object.entries(contract) as [Route, Endpoint][]
const routesWhere = (holds: (endpoint: Endpoint) => boolean) => endpoints.filter(([, endpoint]) => holds(endpoint)).map(([route]) => route)

let world: World
beforeAll(async () => {
  world = await openWorld()
  await takeEntries(world)
  await publishEntry(world, await makeParticipant(world), await makeClip())
  await refreshBoards(world.ctx())
  needed['GET /contests/:contest/boards/:board/history'] = `?id=${(await findUnit(world, 'kim long')).id}`
  const { body } = await clientOf(world.app).get('/api/contests/binh-dang-gioi-hue/boards/units')
  known.snapshotId = body.snapshotId
  known.unitId = body.items[0].id
})
afterAll(() => world.close())

const someId = '00000000-0000-8000-8000-000000000000'
const known: Record<string, string> = {
  contest: 'binh-dang-gioi-hue',
  board: 'units',
  roundId: someId,
  attemptId: someId,
  messageId: someId,
  purpose: 'mail',
  /** Of a published entry. */
  number: '1'
}

/** What a route must be asked with. */
const needed: Partial<Record<Route, string>> = { 'GET /contests/:contest/rules/document': '?format=docx' }

function call(client: Client, route: Route, body?: object): Promise<Response> {
  const [method = '', path = ''] = route.split(' ')
  const url = `/api${path.replace(/:(\w+)/g, (_, name: string) => known[name] ?? `unknown-${name}`)}`
  return Promise.resolve(client[method.toLowerCase() as keyof Client](`${url}${needed[route] ?? ''}`, body))
}

describe('the description of the API', () => {
  it('is docs/openapi.json', async () => {
    const { text } = await clientOf(world.app).get('/api/openapi.json')
    const description = `${JSON.stringify(JSON.parse(text), null, 2)}\n`
    if (process.env.UPDATE === '1') writeFileSync(join(projectRoot, 'docs/openapi.json'), description)
    expect(read('docs/openapi.json')).toBe(description)
  })

  it('has exactly the routes of the contract', () => {
    const { paths } = JSON.parse(read('docs/openapi.json')) as { paths: Record<string, object> }
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace('/api', '').replace(/\{(\w+)\}/g, ':$1')}`)
    )
    expect(described.sort()).toEqual(endpoints.map(([route]) => route).sort())
  })
})

describe('who may call', () => {
  it.each(routesWhere(({ access }) => access !== 'anyone'))('%s asks for a session', async (route) => {
    expectProblem(await call(clientOf(world.app), route), 'session.required')
    expectProblem(await call(clientOf(world.app, 'no token of ours'), route), 'session.required')
  })
})

describe('what may be kept', () => {
  it.each(routesWhere(({ isPublic }) => isPublic === true))('%s is for everyone, and sets no cookie', async (route) => {
    const reader = await makeAccount(world)
    for (const client of [clientOf(world.app), reader]) {
      const { status, headers } = await call(client, route)
      expect({ status, cookie: headers['set-cookie'], kept: headers['cache-control'] }).toEqual({ status: 200, kept: 'public, max-age=2' })
    }
  })

  it('stores no personal reply, from registering to signing out', async () => {
    const person = await makeAccount(world)
    const unit = await findUnit(world, 'vy da')
    known.roundId = (await roundOf(world, 'open')).id
    const told = { accountId: person.id, kind: 'contest', title: 'Vòng 2 đã mở', body: 'Mời bạn vào thi.' } as const
    known.messageId = (await tell(world.ctx(), told)).messageId
    const token = unsubscriptionToken(world.deps.sessionSecret, { accountId: person.id, kind: 'contest' })
    const way: [Route, object?][] = [
      ['POST /accounts', { signInName: 'mot.nguoi', password, fullName: 'Một Người', consentVersion: notice.version }],
      ['POST /sessions', { signInName: 'mot.nguoi', password }],
      ['GET /me'],
      ['GET /messages'],
      ['GET /messages/unread'],
      ['PUT /messages/:messageId/read'],
      ['GET /messages/choices'],
      ['PUT /messages/choices', { byMail: [] }],
      ['POST /messages/unsubscriptions', { token }],
      ['POST /contests/:contest/participants', { divisionId: 'officials', unitId: unit.id, consentVersion: 1 }],
      ['GET /contests/:contest/participants/current'],
      ['PUT /contests/:contest/participants/current/gender', { gender: 'female' }],
      ['POST /rounds/:roundId/attempts'],
      ['GET /attempts/:attemptId'],
      ['PUT /attempts/:attemptId/answers', { answers: [] }],
      ['PUT /attempts/:attemptId/position', { position: 1 }],
      ['PUT /attempts/:attemptId/submission', {}],
      ['GET /contests/:contest/attempts'],
      ['GET /me/roles'],
      ['GET /topics'],
      ['GET /me/units'],
      ['GET /me/erasure'],
      ['GET /me/consents'],
      ['PUT /me/consents/:purpose', { version: 1, given: true }],
      ['GET /me/data'],
      ['POST /me/requests', { kind: 'access' }],
      ['GET /me/requests'],
      ['PUT /me', { present: password, fullName: 'Trần Thị Sửa' }],
      ['GET /sessions'],
      ['DELETE /sessions/others'],
      ['PUT /me/password', { present: password, next: password }],
      ['GET /me/second-factor'],
      ['POST /me/second-factor', { password }],
      ['PUT /me/second-factor', { code: '000000' }],
      ['POST /sessions/current/renewals', { refreshToken: 'none' }],
      ['POST /codes', { code: 'not a code' }],
      ['POST /codes/uses', { code: 'not a code', password, consentVersion: notice.version }],
      ['POST /codes/sessions', { code: 'not a code' }],
      ['POST /password-resets', { signInName: 'mot.nguoi' }],
      ['POST /password-resets/uses', { token: 'not a token of ours', password }],
      ['GET /join-links/:token'],
      ['GET /questions/files/:fileId'],
      ['POST /contests/:contest/unit-changes', { unitId: unit.id, reason: 'Chuyển công tác' }],
      ['POST /openid/requests', { provider: 'khong-co', next: '/' }],
      ['POST /openid/answers', { provider: 'khong-co', response: '' }],
      ['POST /openid/codes', { code: '000000' }],
      ['POST /openid/accounts', { consentVersion: notice.version }],
      ['GET /openid/identities'],
      ['POST /openid/identities/requests', { provider: 'khong-co', password }],
      ['POST /openid/identities', {}],
      ['DELETE /openid/identities/:identityId'],
      ['GET /me/awards'],
      ['PUT /me/awards/:awardId/number', { idNumber: '099195001001', consentVersion: 1 }],
      ['DELETE /me/awards/:awardId/number'],
      ['PUT /me/awards/:awardId/answer', { answer: 'confirmed' }],
      ['GET /contests/:contest/entries/own'],
      ['POST /contests/:contest/entries', { sender: 'person' }],
      ['GET /contests/:contest/entries/:entryId'],
      ['PUT /contests/:contest/entries/:entryId', {}],
      ['PUT /contests/:contest/entries/:entryId/submission'],
      ['DELETE /contests/:contest/entries/:entryId/draft'],
      ['PUT /contests/:contest/entries/:entryId/withdrawal'],
      ['DELETE /contests/:contest/entries/:entryId/withdrawal'],
      ['POST /contests/:contest/entries/:entryId/appeal', { text: 'Vì sao' }],
      ['POST /contests/:contest/entries/:entryId/papers'],
      ['GET /contests/:contest/entries/:entryId/papers/:paperId'],
      ['DELETE /contests/:contest/entries/:entryId/papers/:paperId'],
      ['GET /contests/:contest/snapshots/:snapshotId/own-explanation'],
      ['GET /contests/:contest/own-appeals'],
      ['POST /contests/:contest/appeals', { occasion: 'vong-9', text: 'Vì sao' }],
      ['PUT /uploads/:uploadId/digest', { sha256: 'a'.repeat(64) }],
      ['PUT /contests/:contest/entries/:entryId/files/:uploadId/retry'],
      ['GET /contests/:contest/votes'],
      ['PUT /contests/:contest/votes/:number', { insteadOf: null }],
      ['DELETE /contests/:contest/votes/:number'],
      ['DELETE /sessions/:sessionId'],
      ['DELETE /sessions/current']
    ]
    // What needs a code or a cookie is refused here, and a refusal is not kept either. Routes of staff: test/api/role.test.ts.
    const refused = [
      'PUT /me/second-factor',
      'POST /sessions/current/renewals',
      'DELETE /sessions/:sessionId',
      'POST /codes',
      'POST /codes/uses',
      'POST /codes/sessions',
      'POST /password-resets/uses',
      'GET /join-links/:token',
      'GET /questions/files/:fileId',
      'POST /contests/:contest/unit-changes',
      'POST /openid/requests',
      'POST /openid/answers',
      'POST /openid/codes',
      'POST /openid/accounts',
      'POST /openid/identities/requests',
      'POST /openid/identities',
      'DELETE /openid/identities/:identityId',
      'PUT /me/awards/:awardId/number',
      'DELETE /me/awards/:awardId/number',
      'PUT /me/awards/:awardId/answer',
      'GET /contests/:contest/entries/:entryId',
      'PUT /contests/:contest/entries/:entryId',
      'PUT /contests/:contest/entries/:entryId/submission',
      'DELETE /contests/:contest/entries/:entryId/draft',
      'PUT /contests/:contest/entries/:entryId/withdrawal',
      'DELETE /contests/:contest/entries/:entryId/withdrawal',
      'POST /contests/:contest/entries/:entryId/appeal',
      'POST /contests/:contest/entries/:entryId/papers',
      'GET /contests/:contest/entries/:entryId/papers/:paperId',
      'DELETE /contests/:contest/entries/:entryId/papers/:paperId',
      'POST /contests/:contest/appeals',
      'GET /contests/:contest/snapshots/:snapshotId/own-explanation',
      'PUT /uploads/:uploadId/digest',
      'PUT /contests/:contest/entries/:entryId/files/:uploadId/retry',
      'GET /contests/:contest/votes',
      'PUT /contests/:contest/votes/:number',
      'DELETE /contests/:contest/votes/:number'
    ]
    const isForAll = ({ isPublic, access }: Endpoint) => !isPublic && (access === 'anyone' || access === 'account')
    expect(way.map(([route]) => route).sort()).toEqual(routesWhere(isForAll).sort())
    for (const [route, body] of way) {
      const { ok, headers, body: reply } = await call(person, route, body)
      const isRefused = refused.includes(route)
      const kept = isRefused ? 'no-store' : 'private, no-store'
      expect({ route, ok, kept: headers['cache-control'] }).toEqual({ route, ok: !isRefused, kept })
      if (route === 'POST /rounds/:roundId/attempts') known.attemptId = reply.id
    }
  })
})
