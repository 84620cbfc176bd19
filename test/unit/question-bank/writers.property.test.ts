/** What is written reads back the same, in all that the format carries. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unpack } from '../../../server/src/lib/archive/archive.ts'
import { readGift } from '../../../server/src/modules/question-bank/formats/gift.ts'
import { isPackagePart, readPackage } from '../../../server/src/modules/question-bank/formats/package.ts'
import type { ParsedBank } from '../../../server/src/modules/question-bank/formats/parsed.ts'
import { readJsonBank } from '../../../server/src/modules/question-bank/formats/read-json.ts'
import { writeGift } from '../../../server/src/modules/question-bank/formats/write-gift.ts'
import { writeJson } from '../../../server/src/modules/question-bank/formats/write-json.ts'
import { writeMoodleXml } from '../../../server/src/modules/question-bank/formats/write-moodle-xml.ts'
import { writeQtiPackage } from '../../../server/src/modules/question-bank/formats/write-qti.ts'
import { questionSheet } from '../../../server/src/modules/question-bank/formats/write-sheet.ts'
import type { WrittenQuestion } from '../../../server/src/modules/question-bank/formats/written.ts'
import { readXmlBank } from '../../../server/src/modules/question-bank/formats/xml.ts'
import { bank } from './written-questions.ts'

const levelTags = { recognition: 'nhan-biet', comprehension: 'thong-hieu', application: 'van-dung' }

/** What every reader gives of a written question; a format that knows less says so. */
const expected = (question: WrittenQuestion, at: number, knows: Partial<Record<string, unknown>> = {}) => ({
  place: { kind: 'item', at },
  code: question.code,
  text: question.text,
  options: question.options,
  isShuffled: question.isShuffled,
  topic: question.topic.name,
  level: levelTags[question.level],
  divisions: question.divisions,
  citation: question.citationText,
  explanation: question.explanation,
  file: question.file,
  faults: [],
  ...knows
})

const withoutNotes = ({ questions }: ParsedBank) => questions.map(({ notes, ...question }) => question)

it('JSON is whole', () => {
  fc.assert(
    fc.property(bank, (questions) => {
      const read = withoutNotes(readJsonBank(writeJson(questions)))
      expect(read).toEqual(questions.map((each, index) => expected(each, index + 1, { topic: each.topic.code, level: each.level })))
    })
  )
})

it('Moodle XML carries all but which option stays in its place', () => {
  fc.assert(
    fc.property(bank, (questions) => {
      const read = withoutNotes(readXmlBank(writeMoodleXml(questions)))
      expect(read).toEqual(
        questions.map((each, index) =>
          expected(each, index + 1, {
            options: each.options.map(({ text, isRight }) => ({ text, isRight, isPinned: expect.any(Boolean) })),
            isShuffled: each.isShuffled && !each.options.some(({ isPinned }) => isPinned) ? expect.any(Boolean) : false
          })
        )
      )
    })
  )
})

it('a package of QTI carries all but the name of a file', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(bank, async (questions) => {
      const archive = await unpack(Buffer.from(writeQtiPackage(questions)), { entries: 20, inflatedBytes: 2 ** 20 }, isPackagePart)
      expect(withoutNotes(readPackage(archive))).toEqual(
        questions.map((each, index) =>
          expected(each, index + 1, {
            place: { kind: 'item', at: index + 1, in: `items/item-${index + 1}.xml` },
            file: each.file && { ...each.file, name: expect.stringMatching(/^item-\d\.\w+$/) }
          })
        )
      )
    })
  )
})

it('GIFT carries texts, key, topic, level and explanation', () => {
  fc.assert(
    fc.property(bank, (given) => {
      // The format has no way to write a backslash in a category.
      const questions = given.map((each) => ({ ...each, topic: { ...each.topic, name: each.topic.name.replace(/ ?\\ ?/g, '') } }))
      const read = readGift(writeGift(questions)).questions
      const parts = read.map(({ code, text, options, topic, level, divisions, explanation, citation, faults }) => ({
        ...{ code, text, topic, level, divisions, explanation, citation, faults },
        options: options.map(({ text, isRight }) => ({ text, isRight }))
      }))
      expect(parts).toEqual(
        questions.map((each, index) => {
          const { place, isShuffled, file, options, ...known } = expected(each, index + 1)
          return { ...known, options: options.map(({ text, isRight }) => ({ text, isRight })) }
        })
      )
    })
  )
})

describe('a sheet', () => {
  const yes = (is: boolean) => (is ? 'Có' : 'Không')
  const levelNames = { recognition: 'Nhận biết', comprehension: 'Thông hiểu', application: 'Vận dụng' }

  it('has a row for each question, under titles that people know', () => {
    fc.assert(
      fc.property(bank, (questions) => {
        const { columns, rows } = questionSheet(questions)
        const titles = columns.map(({ title }) => title)
        expect(rows.map((row) => Object.fromEntries(titles.map((title, index) => [title, row[index]])))).toEqual(
          questions.map((each) => ({
            Mã: each.code,
            'Chủ đề': each.topic.name,
            'Mức độ': levelNames[each.level],
            Bảng: each.divisions.join(', '),
            'Câu hỏi': each.text,
            ...Object.fromEntries([...'ABCDEFGHIJ'].map((letter, index) => [`Phương án ${letter}`, each.options[index]?.text ?? ''])),
            'Đáp án đúng': [...'ABCDEFGHIJ'].filter((_, index) => each.options[index]?.isRight).join(', '),
            'Phương án cuối cố định': yes(each.options.at(-1)!.isPinned),
            'Xáo trộn': yes(each.isShuffled),
            'Văn bản': '73/2006/QH11',
            Điều: '5',
            Khoản: '3',
            Điểm: '',
            Mục: '',
            'Giải thích': each.explanation
          }))
        )
      })
    )
  })
})

it('the same questions make the same package', () => {
  fc.assert(
    fc.property(bank, (questions) => {
      expect(writeQtiPackage(questions)).toEqual(writeQtiPackage(questions))
    }),
    { numRuns: 5 }
  )
})
