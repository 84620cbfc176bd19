import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../../server/src/lib/random.ts'
import { linesOf } from '../../../server/src/modules/import/file-lines.ts'
import { maskedName, newCode, plainCode } from '../../../server/src/modules/roster/enrolment-code.ts'
import { createNamer, prefixOf } from '../../../server/src/modules/roster/made-name.ts'
import { byName, personOf, type RosterPlaces } from '../../../server/src/modules/roster/person-row.ts'
import { rosterColumns } from '../../../server/src/modules/roster/roster-columns.ts'

const places: RosterPlaces = {
  units: byName([
    ['Phường Vỹ Dạ', 'a'],
    ['19804', 'a'],
    ['Trường số 1', 'b'],
    ['Trường số 1', 'c']
  ]),
  ownUnitId: null,
  divisions: byName([
    ['officials', 'officials'],
    ['Cán bộ', 'officials']
  ]),
  defaultDivisionId: 'officials'
}
const person = (cells: object) => personOf({ fullName: 'Nguyễn Thị Thử', unit: 'phuong vy da', ...cells }, places)

describe('a row of a roster', () => {
  it.each([
    ['0905 123 401', '0905123401'],
    ['+84 905.123.401', '0905123401']
  ])('takes %s for a phone', (phone, key) => expect(person({ phone })).toMatchObject({ signIn: { key } }))

  it.each(['905123401', '9,05E+08', '0905', 'không có'])('does not guess what phone %s is', (phone) =>
    expect(person({ phone })).toEqual({ fault: 'phone-invalid' })
  )

  it('finds units by name and code, and none by a name of two', () => {
    expect(person({ unit: '19804' })).toMatchObject({ unitId: 'a' })
    expect(person({ unit: 'TRƯỜNG SỐ 1' })).toEqual({ fault: 'unit-ambiguous' })
  })

  it('is read in NFC, with single spaces, and without signs that nobody sees', () => {
    const table = {
      sheet: null,
      rows: [
        { line: 1, cells: ['Họ tên'] },
        { line: 2, cells: ['\u200bNguyễn \u00a0 Thị\tThử\u00ad'.normalize('NFD')] }
      ]
    }
    expect(linesOf(table, rosterColumns(false)).lines).toEqual([{ line: 2, cells: { fullName: 'Nguyễn Thị Thử' } }])
  })
})

describe('a made name', () => {
  it.each([
    ['phuong-vy-da-2025', 'vyda'],
    ['xa-a-luoi-1-2025', 'aluoi1'],
    ['so-noi-vu-2025', 'noivu'],
    ['1-2-2025', 'tv12']
  ])('of %s begins with %s', (key, prefix) => expect(prefixOf(key)).toBe(prefix))

  it('runs on from the highest', () => {
    const next = createNamer(new Map([['vyda', 41]]))
    expect([next('vyda'), next('vyda'), next('noivu')]).toEqual(['vyda-0042', 'vyda-0043', 'noivu-0001'])
  })
})

describe('an enrolment code', () => {
  it('is read as it was meant', () => {
    const code = newCode(seededRandom('a code'))
    expect(plainCode(code)).toBe(code.replaceAll('-', ''))
    expect(plainCode('oOiI lLzz zzzz zzzz')).toBe('001111ZZZZZZZZZZ')
    expect([plainCode('UUUU-UUUU-UUUU-UUUU'), plainCode('ABC')]).toEqual([null, null])
    expect(maskedName('Đinh Thị Ngọc Mã')).toBe('Đ. T. N. Mã')
  })
})
