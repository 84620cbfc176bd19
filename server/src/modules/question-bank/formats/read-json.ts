/** Reads what `write-json.ts` wrote, and what other programs wrote in its manner. */
import { FileError } from '../../../lib/file-error.ts'
import { addFault, addQuestion, type Drafted, draftAt } from './drafting.ts'
import { isSlender } from './json-weight.ts'
import { fileOf, fromBase64 } from './media.ts'
import type { ParsedBank, ParsedOption } from './parsed.ts'
import { plainText } from './plain.ts'
import { jsonFormat, jsonVersion } from './write-json.ts'

type Fields = Readonly<Record<string, unknown>>

export function readJsonBank(text: string): ParsedBank {
  const { format, version, questions } = fieldsOf(parsed(text))
  if (format !== jsonFormat || !Array.isArray(questions)) throw new FileError('no-questions', 'The JSON is no bank of questions')
  if (version !== jsonVersion) throw new FileError('old-format', `The bank is of version ${shown(version)}`)
  if (questions.length === 0) throw new FileError('no-questions', 'The bank is empty')
  const bank: ParsedBank = { questions: [], notes: [] }
  questions.forEach((each, index) => {
    addQuestion(bank, draftOf(fieldsOf(each), index + 1))
  })
  return bank
}

function parsed(text: string): unknown {
  if (!isSlender(text)) throw new FileError('too-big', 'The JSON holds too much')
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new FileError('damaged', error instanceof Error ? error.message : 'No JSON')
  }
}

function draftOf(fields: Fields, at: number): Drafted {
  const question: Drafted = {
    ...draftAt({ kind: 'item', at }),
    code: lineIn(fields, 'code') || null,
    text: lineIn(fields, 'text'),
    options: listOf(fields.options).map((option) => optionOf(fieldsOf(option))),
    isShuffled: fields.isShuffled !== false,
    topic: lineIn(fieldsOf(fields.topic), 'code') || lineIn(fields, 'topic') || null,
    level: lineIn(fields, 'level') || null,
    divisions: listOf(fields.divisions).map(textOf).map(plainText).filter(Boolean),
    citation: lineIn(fields, 'citationText') || null,
    explanation: lineIn(fields, 'explanation')
  }
  if (fields.file) takeFile(question, fieldsOf(fields.file))
  return question
}

const optionOf = (fields: Fields): ParsedOption => ({
  text: lineIn(fields, 'text'),
  isRight: fields.isRight === true,
  isPinned: fields.isPinned === true
})

function takeFile(question: Drafted, fields: Fields): void {
  const bytes = fromBase64(textOf(fields.bytes))
  const file = bytes && fileOf({ name: textOf(fields.name), bytes }, textOf(fields.alt))
  if (file) question.file = file
  else addFault(question, 'file-refused', textOf(fields.name))
}

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? { ...value } : {})
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
const lineIn = (fields: Fields, name: string) => plainText(textOf(fields[name]))
const shown = (value: unknown) => (typeof value === 'number' ? value : 'none')
