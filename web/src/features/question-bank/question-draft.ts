/** A question while it is written: every field as it was typed, and as it is sent. Pure. */
import type { QuestionText } from '@hoi-thi/shared/question-bank'
import type { ImportItem } from '@hoi-thi/shared/question-import'
import type { Level } from '@hoi-thi/shared/round-rules'
import { levels } from './list-search.ts'

export interface DraftOption {
  /** Its own, wherever it is moved. */
  key: number
  text: string
  isRight: boolean
  isPinned: boolean
}

export interface QuestionDraft {
  topic: string
  level: Level | ''
  divisions: string[]
  text: string
  options: DraftOption[]
  isShuffled: boolean
  document: string
  article: string
  clause: string
  point: string
  section: string
  explanation: string
  file: { id: string; type: string; alt: string } | null
}

/** What each part of the form is given. */
export interface FieldsProps {
  draft: QuestionDraft
  /** In words, of the control with this id. */
  errorOf: (field: string) => string | undefined
  change: (part: Partial<QuestionDraft>) => void
}

export const mostOptions = 10

let lastKey = 0
export const emptyOption = (): DraftOption => ({ key: ++lastKey, text: '', isRight: false, isPinned: false })

export const emptyDraft = (): QuestionDraft => ({
  topic: '',
  level: '',
  divisions: [],
  text: '',
  options: [emptyOption(), emptyOption(), emptyOption(), emptyOption()],
  isShuffled: true,
  document: '',
  article: '',
  clause: '',
  point: '',
  section: '',
  explanation: '',
  file: null
})

type Written = Omit<QuestionText, 'file'> & Pick<QuestionDraft, 'file'>

/** Of a version, or of what was read from a file and is not whole. */
export function draftOf(question: Written | ImportItem): QuestionDraft {
  const { citation } = question
  return {
    topic: question.topic ?? '',
    level: levels.find((each) => each === question.level) ?? '',
    divisions: question.divisions,
    text: question.text,
    options: atLeastTwo(question.options.map(({ text, isRight, isPinned }) => ({ ...emptyOption(), text, isRight, isPinned }))),
    isShuffled: question.isShuffled,
    document: citation?.document ?? '',
    article: citation?.article?.toString() ?? '',
    clause: citation?.clause?.toString() ?? '',
    point: citation?.point ?? '',
    section: citation?.section ?? '',
    explanation: question.explanation,
    file: question.file
  }
}

const atLeastTwo = (options: DraftOption[]): DraftOption[] =>
  options.length < 2 ? [...options, ...Array.from({ length: 2 - options.length }, emptyOption)] : options

/** Clipboards bring signs that nobody sees, and accents apart from their letters. */
export const sent = (written: string): string =>
  written
    .replace(/[^\P{Cc}\t\n]/gu, ' ')
    .trim()
    .normalize('NFC')

/** As it is sent; only of a draft without faults. */
export function textOf(draft: QuestionDraft & { level: Level }): QuestionText {
  const { topic, level, divisions, isShuffled, file, options } = draft
  const [article, clause, point, section] = [draft.article, draft.clause, draft.point, draft.section].map(sent)
  return {
    topic,
    level,
    divisions,
    text: sent(draft.text),
    options: options.map(({ text, isRight, isPinned }) => ({ text: sent(text), isRight, isPinned })),
    isShuffled,
    citation: {
      document: draft.document,
      ...(article && { article: Number(article) }),
      ...(clause && { clause: Number(clause) }),
      ...(point && { point }),
      ...(section && { section })
    },
    explanation: sent(draft.explanation),
    file: file && { id: file.id, alt: sent(file.alt) }
  }
}

export const hasLevel = (draft: QuestionDraft): draft is QuestionDraft & { level: Level } => draft.level !== ''
