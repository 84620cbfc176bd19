/** A question while it is written: every field as it was typed, and what it lacks before it can be sent. Pure. */
import type { QuestionText } from '@hoi-thi/shared/question-bank'
import type { ImportItem } from '@hoi-thi/shared/question-import'
import type { Level } from '@hoi-thi/shared/rules'
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

/** `field` is the id of a control. */
export interface DraftFault {
  field: string
  code: string
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

/** What the form can see by itself; names that the bank does not know, it is told. */
export function faultsOf(draft: QuestionDraft): DraftFault[] {
  const texts = draft.options.map(({ text }) => text.trim().normalize('NFC').toLowerCase())
  const lacks: [boolean, string, string][] = [
    [draft.topic === '', 'topic', 'topic-missing'],
    [draft.level === '', 'level', 'level-missing'],
    [draft.text.trim() === '', 'text', 'no-text'],
    ...texts.map((text, index): [boolean, string, string] => [text === '', `option-${index}`, 'empty-option']),
    ...texts.map((text, index): [boolean, string, string] => [
      text !== '' && texts.indexOf(text) < index,
      `option-${index}`,
      'same-options'
    ]),
    [!draft.options.some(({ isRight }) => isRight), 'options', 'no-key'],
    [draft.document === '', 'document', 'document-missing'],
    [!isNumberUpTo(2000, draft.article), 'article', 'article-invalid'],
    [!isNumberUpTo(200, draft.clause), 'clause', 'clause-invalid'],
    [!/^(?:[a-zđ]{1,2})?$/u.test(draft.point.trim()), 'point', 'point-invalid'],
    [draft.file !== null && draft.file.alt.trim() === '', 'file-alt', 'alt-missing']
  ]
  return lacks.filter(([isLacking]) => isLacking).map(([, field, code]) => ({ field, code }))
}

const isNumberUpTo = (most: number, written: string): boolean =>
  written.trim() === '' || (/^\d{1,4}$/.test(written.trim()) && Number(written) >= 1 && Number(written) <= most)

/** As it is sent; only of a draft without faults. */
export function textOf(draft: QuestionDraft & { level: Level }): QuestionText {
  const { topic, level, divisions, isShuffled, file, options } = draft
  const [article, clause, point, section] = [draft.article, draft.clause, draft.point, draft.section].map((written) => written.trim())
  return {
    topic,
    level,
    divisions,
    text: draft.text.trim().normalize('NFC'),
    options: options.map(({ text, isRight, isPinned }) => ({ text: text.trim().normalize('NFC'), isRight, isPinned })),
    isShuffled,
    citation: {
      document: draft.document,
      ...(article && { article: Number(article) }),
      ...(clause && { clause: Number(clause) }),
      ...(point && { point }),
      ...(section && { section })
    },
    explanation: draft.explanation.trim().normalize('NFC'),
    file: file && { id: file.id, alt: file.alt.trim().normalize('NFC') }
  }
}

export const hasLevel = (draft: QuestionDraft): draft is QuestionDraft & { level: Level } => draft.level !== ''

/** `/options/2/text` is the control `option-2`. */
export function fieldOf(pointer: string): string {
  const [, first = '', second = ''] = pointer.split('/')
  if (first === 'options') return second === '' ? 'options' : `option-${second}`
  if (first === 'citation') return second || 'document'
  if (first === 'file') return second === 'alt' ? 'file-alt' : 'file'
  return first
}

/** The control that a link to a fault leads to: a group is entered at its first. */
export const controlOf = (field: string): string => ({ options: 'option-0-right', divisions: 'division-0' })[field] ?? field
