/** A file is known by what it holds, read in a thread of its own, and refused for a reason. */
import { describe, expect, it } from 'vitest'
import { fileLimits } from '../../../server/src/modules/question-bank/formats/limits.ts'
import { parseBank } from '../../../server/src/modules/question-bank/formats/parse-bank.ts'
import { readBank } from '../../../server/src/modules/question-bank/formats/read-bank.ts'
import { wordDocument } from '../../helpers/document.ts'
import { row, workbook } from '../../helpers/workbook.ts'
import { zip } from '../../helpers/zip.ts'
import { questionsOf } from './parsed-cases.ts'

const parse = (file: Buffer | string) => parseBank(Buffer.from(file), fileLimits)
const asRead = ['Ai? | Nam | *Nữ']
const text = 'Câu 1. Ai?\nA. Nam\nB. Nữ\nĐáp án: B\n'

describe('a file', () => {
  it.each([
    ['a text', text],
    ['a text in UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['Aiken', 'Ai?\nA. Nam\nB. Nữ\nANSWER: B\n'],
    ['GIFT', '::1::Ai? {=Nữ ~Nam}'.replace('=Nữ ~Nam', '~Nam =Nữ')],
    ['GIFT without titles', 'Ai? {\n~Nam\n=Nữ\n}'],
    ['GIFT that begins with markup', '<p>Ai?</p> {\n~Nam\n=Nữ\n}'],
    ['a document', wordDocument(text.trim().split('\n'))],
    ['a workbook', workbook({ data: row(1, 'Câu hỏi', 'Phương án A', 'Phương án B', 'Đáp án đúng') + row(2, 'Ai?', 'Nam', 'Nữ', 'B') })],
    ['CSV', 'Câu hỏi;Phương án A;Phương án B;Đáp án\nAi?;Nam;Nữ;B'],
    [
      'Moodle XML',
      '<quiz><question type="multichoice"><questiontext><text>Ai?</text></questiontext><answer fraction="0"><text>Nam</text></answer><answer fraction="100"><text>Nữ</text></answer></question></quiz>'
    ]
  ])('is known as %s', async (_name, file) => expect(questionsOf(await parse(file))).toEqual(asRead))

  it.each([
    ['nothing', '', 'empty'],
    ['blanks', ' \n\n', 'empty'],
    ['a letter', 'Kính gửi các đồng chí,\nĐề nghị nộp câu hỏi.', 'no-questions'],
    ['a list of people', 'Họ tên;Đơn vị\nNguyễn Thị Thử;Phường', 'no-questions'],
    ['a workbook of people', workbook({ data: row(1, 'Họ tên', 'Đơn vị') + row(2, 'Nguyễn Thị Thử', 'Phường') }), 'no-questions'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'no-questions'],
    ['an archive', zip([{ name: 'a.txt', content: 'a' }]), 'no-questions'],
    ['a document with a letter', wordDocument(['Kính gửi']), 'no-questions'],
    ['a web page', '<!DOCTYPE html><html></html>', 'old-format'],
    [
      'a .doc',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from('WordDocument', 'utf16le')]),
      'old-format'
    ],
    ['TCVN3', 'C©u 1. LuËt b×nh ®¼ng giíi quy ®Þnh ph¸p lÖnh\nA. v¨n b¶n\nB. ph¸p luËt', 'encoding'],
    ['VNI', 'Caâu 1. Luaät bình ñaúng giôùi quy ñònh\nA. vaên baûn\nB. phaùp luaät', 'encoding'],
    ['windows-1258', Buffer.from('Câu 1. Nguyê\xf2n Trâ\xecn viê\xf2t\nA. a\xf2\nB. o\xec', 'latin1'), 'encoding'],
    ['a cut document', wordDocument(['a']).subarray(0, 400), 'damaged'],
    ['too many questions', Array.from({ length: 2001 }, () => text).join('\n'), 'too-many-rows']
  ])('is refused as %s', (_name, file, reason) => expect(parse(file)).rejects.toMatchObject({ name: 'FileError', reason }))
})

describe('the thread', { timeout: 60_000 }, () => {
  const patient = { timeMs: 60_000 }
  it('reads, and says why it refuses', async () => {
    expect(questionsOf(await readBank(Buffer.from(text), patient))).toEqual(asRead)
    await expect(readBank(Buffer.from('Kính gửi'), patient)).rejects.toMatchObject({ name: 'FileError', reason: 'no-questions' })
    await expect(readBank(Buffer.alloc(11), { fileBytes: 10 })).rejects.toMatchObject({ reason: 'too-big' })
    await expect(readBank(Buffer.from(text), { timeMs: 1 })).rejects.toMatchObject({ reason: 'too-slow' })
  })
})
