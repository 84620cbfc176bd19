/** Every code of the catalogue is explained, used, and asserted; none is only on paper. */
import type { Endpoint } from '@hoi-thi/shared/api'
import { contract } from '@hoi-thi/shared/contract'
import { problems } from '@hoi-thi/shared/problem'
import { describe, expect, it } from 'vitest'
import { filesIn, read } from './source.ts'

const codes = Object.keys(problems)
const page = read('docs/problems.md')
const rows = [...page.matchAll(/^\| `([a-z.-]+)` \| (\d{3}) \| ([^|]+) \| ([^|]+) \|$/gm)]
/** Codes that nothing refuses with yet, each with its reason. */
const reserved = [...page.matchAll(/^- `([a-z.-]+)`: \S.+$/gm)].map(([, code]) => code)

const textOf = (folder: string) => filesIn(folder, /\.ts$/).map(read).join('\n')
const missingIn = (text: string) => codes.filter((code) => !text.includes(`'${code}'`))

describe('the catalogue of refusals', () => {
  it('is explained in docs/problems.md, in the same order', () => {
    expect(rows.map(([, code]) => code)).toEqual(codes)
  })

  it('has one status per code', () => {
    expect(Object.fromEntries(rows.map(([, code, status]) => [code, Number(status)]))).toEqual(
      Object.fromEntries(Object.entries(problems).map(([code, { status }]) => [code, status]))
    )
  })

  it('names a code for its word and its condition', () => {
    expect(codes.filter((code) => code !== 'internal' && !/^[a-z]+\.[a-z]+(-[a-z]+)*$/.test(code))).toEqual([])
  })

  it('is used by the server, code by code, except for what is reserved', () => {
    expect(missingIn(textOf('server/src'))).toEqual(reserved)
  })

  it('knows every code that an endpoint refuses with', () => {
    const refused = Object.values<Endpoint>(contract).flatMap(({ refuses }) => refuses)
    expect(refused.length).toBeGreaterThan(20)
    expect(refused.filter((code) => !codes.includes(code))).toEqual([])
  })

  it('is asserted in test/api, code by code, except for what is reserved', () => {
    expect(missingIn(textOf('test/api')).filter((code) => !reserved.includes(code))).toEqual([])
  })
})
