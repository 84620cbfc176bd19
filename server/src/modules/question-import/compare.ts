/** Holds what was read of a file against the bank: what the thread of comparing does. */
import { fold } from '@hoi-thi/shared/fold'
import type { Neighbour, WordingRemark } from '@hoi-thi/shared/question-bank'
import type { ImportRemark, ItemStatus } from '@hoi-thi/shared/question-import'
import type { ItemContent } from '../../db/schema/question-import.ts'
import type { ParsedFile, ParsedQuestion } from '../question-bank/formats/parsed.ts'
import { type BankEntry, likenessIndex, questionKey } from '../question-bank/likeness.ts'
import { wordingOf } from '../question-bank/wording.ts'
import { askedOf, itemOf, type KnownNames } from './item-of.ts'
import { judged, statusesOf } from './item-status.ts'

export type ComparingTypes = {
  compare: { input: { questions: ParsedQuestion[]; names: KnownNames; bank: BankEntry[] }; output: ComparedItem[] }
}

export interface ComparedItem {
  place: ImportRemark['place']
  content: ItemContent
  file: ParsedFile | null
  faults: ImportRemark[]
  notes: ImportRemark[]
  wording: WordingRemark[]
  neighbours: Neighbour[]
  status: ItemStatus
}

const mostNeighbours = 3
const perReport = 50

/** `report` is told how many have been compared. */
export async function compare(
  { questions, names, bank }: ComparingTypes['compare']['input'],
  report: (done: number) => void
): Promise<ComparedItem[]> {
  const index = likenessIndex(bank)
  const items = questions.map((question, place) => {
    if (place % perReport === 0) report(place)
    const { content, faults, notes } = itemOf(question, names)
    const neighbours = index.neighboursOf(askedOf(content), mostNeighbours)
    return { place: question.place, content, file: question.file, faults, notes, wording: wordingOf(content), neighbours }
  })
  const statuses = statusesOf(
    items.map((item) => judged({ ...item, isLeftOut: false })),
    keysOf(bank, new Set(items.map(({ content }) => fold(content.text))))
  )
  return items.map((item, place) => ({ ...item, status: statuses[place] ?? 'error' }))
}

/** Only of those that begin as one of the file does: to fold all options of a large bank takes longer than to read a file. */
const keysOf = (bank: readonly BankEntry[], texts: ReadonlySet<string>) =>
  new Set(bank.filter(({ text }) => texts.has(fold(text))).map(questionKey))
