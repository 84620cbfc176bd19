/** Texts with separators, as programs and people write them. */
import { describe, expect, it } from 'vitest'
import { expectCells, expectRefusal, parse, refusalOf } from './spreadsheet-cases.ts'

describe('separators', () => {
  it.each([
    ['commas', 'Họ tên,Đơn vị\nAn,Huế'],
    ['semicolons', 'Họ tên;Đơn vị\nAn;Huế'],
    ['tabs', 'Họ tên\tĐơn vị\nAn\tHuế'],
    ['the one that the file names', 'sep=;\r\nHọ tên;Đơn vị\r\nAn;Huế']
  ])('finds %s', (_name, text) =>
    expectCells(text, [
      ['Họ tên', 'Đơn vị'],
      ['An', 'Huế']
    ])
  )

  it('does not take the commas of addresses for separators', () =>
    expectCells('Tên;Nơi ở\nAn;1 Lê Lợi, Huế\nBình;2 Lê Lợi, Huế', [
      ['Tên', 'Nơi ở'],
      ['An', '1 Lê Lợi, Huế'],
      ['Bình', '2 Lê Lợi, Huế']
    ]))

  it('finds the separator below a title', () =>
    expectCells('DANH SÁCH\n\nSTT,Tên\n1,An\n2,Bình', [['DANH SÁCH'], ['STT', 'Tên'], ['1', 'An'], ['2', 'Bình']]))

  it('reads a single column', () => expectCells('Tên\nAn\nBình', [['Tên'], ['An'], ['Bình']]))
  it('keeps blank cells in their places', () =>
    expectCells('a\t\tb\n\t\tc\n\t\t\n', [
      ['a', '', 'b'],
      ['', '', 'c']
    ]))
  it('reads rows of any length', () => expectCells('a,b\nc\nd,e,f\ng,h', [['a', 'b'], ['c'], ['d', 'e', 'f'], ['g', 'h']]))
})

describe('lines and quotation marks', () => {
  it.each(['\n', '\r\n', '\r'])('ends lines with %j', (end) =>
    expectCells(['a,b', 'c,d', ''].join(end), [
      ['a', 'b'],
      ['c', 'd']
    ])
  )
  it('ends lines in more than one way', () =>
    expectCells('a,b\nc,d\r\ne,f', [
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f']
    ]))

  it('reads separators, marks and lines within marks', () =>
    expectCells('"a,b","c ""d""","e\r\nf"\ng,h,i', [
      ['a,b', 'c "d"', 'e\nf'],
      ['g', 'h', 'i']
    ]))

  it('reads a space before a mark, and marks within a name', () =>
    expectCells('a, "b, c" ,d\nAnh "Tý",x,y', [
      ['a', 'b, c', 'd'],
      ['Anh "Tý"', 'x', 'y']
    ]))
  it('refuses a mark that stays open', () => expectRefusal('a,b\n"c,d\n', 'damaged'))

  it('counts lines as spreadsheet programs do', async () => {
    const { rows, sheet } = await parse('a,b\n\n"c\nc",d\n,\ne,f')
    expect(rows.map(({ line }) => line)).toEqual([1, 3, 5])
    expect(sheet).toBeNull()
  })
})

describe('what cells hold', () => {
  it('keeps numbers as they are written', () =>
    expectCells('0912345678;1.2E+11;1,50\n1;2;3', [
      ['0912345678', '1.2E+11', '1,50'],
      ['1', '2', '3']
    ]))
  it('reads the way around lost zeros', () =>
    expectCells('="0912";x\n"=""0905""";y', [
      ['0912', 'x'],
      ['0905', 'y']
    ]))
  it('takes away the apostrophe that guards', () =>
    expectCells("'+84 912;'=A1\n'x;-", [
      ['+84 912', '=A1'],
      ["'x", '-']
    ]))
  it('keeps formulas as texts', () =>
    expectCells('=1+1;@x\na;b', [
      ['=1+1', '@x'],
      ['a', 'b']
    ]))

  it('composes accents and drops what nobody sees', () =>
    expectCells('\u200bNguyễn Thi\u0323;a\u00ad\nx;y', [
      ['Nguyễn Thị', 'a'],
      ['x', 'y']
    ]))
})

describe('encodings', () => {
  const text = 'Họ tên;Đơn vị\nAn;Huế'
  const cells = [
    ['Họ tên', 'Đơn vị'],
    ['An', 'Huế']
  ]
  const bigEndian = Buffer.from(`\ufeff${text}`, 'utf16le').swap16()

  it('reads UTF-8 with its mark', () => expectCells(`\ufeff${text}`, cells))
  it('reads UTF-16', () => expectCells(Buffer.from(`\ufeff${text}`, 'utf16le'), cells))
  it('reads UTF-16 the other way round', () => expectCells(bigEndian, cells))

  it.each([
    ['TCVN3', 'tcvn3', Buffer.from('Hä tªn;§¬n vÞ\nNguyÔn V¨n An;HuÕ\nTrÇn V¨n B×nh;HuÕ\nLª V¨n ThËp;HuÕ', 'latin1')],
    ['VNI', 'vni', Buffer.from('Hoï teân;Ñôn vò\nNguyeãn Vaên An;Hueá\nTraàn Vaên Bình;Hueá', 'latin1')],
    ['windows-1258', 'windows-1258', Buffer.from('Ho\xf2 tên;x\nNguyê\xden Thi\xf2 A;Huê\xec\nTrâ\xccn B;Huê\xec', 'latin1')],
    ['UTF-16 without its mark', 'utf-16', Buffer.from('Ho ten;Don vi\nAn;Hue', 'utf16le')],
    ['UTF-16 that breaks off', 'utf-16', Buffer.from(`\ufeff${text}`, 'utf16le').subarray(0, -1)],
    ['TCVN3 kept as Unicode', 'tcvn3', 'Hä tªn;x\nNguyÔn V¨n An;HuÕ\nTrÇn V¨n B×nh;HuÕ\nLª V¨n ThËp;HuÕ'],
    ['VNI kept as Unicode', 'vni', 'Hoï teân;x\nNguyeãn Vaên An;Hueá\nTraàn Vaên Bình;Hueá']
  ] as const)('refuses %s and says so', async (_name, encoding, file) => {
    expect(await refusalOf(file)).toMatchObject({ reason: 'encoding', encoding })
  })

  it('refuses another encoding without a guess', async () => {
    expect(await refusalOf(Buffer.from('caf\xe9;x', 'latin1'))).toMatchObject({ reason: 'encoding', encoding: null })
  })

  it('takes names of other countries as they are', () =>
    expectCells('José;Müller;x²\nÅse;Noël;10 µm', [
      ['José', 'Müller', 'x²'],
      ['Åse', 'Noël', '10 µm']
    ]))
})

describe('limits', () => {
  it('refuses a line without end', () => expectRefusal('x'.repeat(10_000_000), 'too-big'))
  it('refuses columns without end', () => expectRefusal(`${'a,'.repeat(300)}a`, 'too-many-columns'))
  it('refuses rows without end', () => expectRefusal('a,b\n'.repeat(20_001), 'too-many-rows'))
  it('reads as many rows as are allowed', async () => expect((await parse('a,b\n'.repeat(20_000))).rows).toHaveLength(20_000))
  it('passes over separators that separate nothing', () =>
    expectCells(`a,b${','.repeat(5000)}\nc,d`, [
      ['a', 'b'],
      ['c', 'd']
    ]))
  it('refuses a text with zeros', () => expectRefusal('a,b\0\nc,d', 'not-a-table'))
})
