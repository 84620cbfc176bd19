/** A question as setters write it and as rows keep it: one becomes the other here, and here it is said what a question lacks. */
import { fold } from '@hoi-thi/shared/fold'
import type { QuestionText } from '@hoi-thi/shared/question-bank'

/** The columns of a version that say what it asks. */
export interface VersionText {
  topic: string
  level: string
  divisions: string[]
  text: string
  options: string[]
  rightOptions: number[]
  isShuffled: boolean
  pinnedOptions: number[]
  explanation: string
  documentNumber: string
  citation: QuestionText['citation']
  fileId: string | null
  fileAlt: string | null
}

export function rowOf(question: QuestionText): VersionText {
  const { options, citation, file } = question
  return {
    topic: question.topic,
    level: question.level,
    divisions: [...new Set(question.divisions)],
    text: question.text.trim(),
    options: options.map(({ text }) => text.trim()),
    rightOptions: indexesWhere(options, ({ isRight }) => isRight),
    isShuffled: question.isShuffled,
    pinnedOptions: indexesWhere(options, ({ isPinned }) => isPinned),
    explanation: question.explanation.trim(),
    documentNumber: citation.document,
    citation,
    fileId: file?.id ?? null,
    fileAlt: file?.alt.trim() ?? null
  }
}

export function textOf(row: VersionText): QuestionText {
  return {
    topic: row.topic,
    level: row.level as QuestionText['level'],
    divisions: row.divisions,
    text: row.text,
    options: row.options.map((text, index) => ({
      text,
      isRight: row.rightOptions.includes(index),
      isPinned: row.pinnedOptions.includes(index)
    })),
    isShuffled: row.isShuffled,
    citation: row.citation,
    explanation: row.explanation,
    file: row.fileId === null ? null : { id: row.fileId, alt: row.fileAlt ?? '' }
  }
}

/** What a search looks into. */
export function searchOfQuestion(code: string, { text, options }: { text: string; options: readonly string[] }): string {
  return fold([code, text, ...options].join(' '))
}

/** What the bank knows, that a question may name. */
export interface Known {
  topics: ReadonlySet<string>
  documents: ReadonlySet<string>
  /** Of all contests. */
  divisions: ReadonlySet<string>
}

/** Where it is not whole, by the place in what was sent; none: it is. */
export function lacksOf(question: QuestionText, known: Known): { pointer: string; detail: string }[] {
  const { options } = question
  const texts = options.map(({ text }) => text.trim().normalize('NFC').toLowerCase())
  const lacks: [boolean, string, string][] = [
    [question.text.trim() === '', '/text', 'no-text'],
    [!known.topics.has(question.topic), '/topic', 'topic-unknown'],
    [!known.documents.has(question.citation.document), '/citation/document', 'document-unknown'],
    [question.divisions.some((division) => !known.divisions.has(division)), '/divisions', 'division-unknown'],
    [!options.some(({ isRight }) => isRight), '/options', 'no-key'],
    ...texts.map((text, index): [boolean, string, string] => [text === '', `/options/${index}/text`, 'empty-option']),
    ...texts.map((text, index): [boolean, string, string] => [
      text !== '' && texts.indexOf(text) < index,
      `/options/${index}/text`,
      'same-options'
    ])
  ]
  return lacks.filter(([isLacking]) => isLacking).map(([, pointer, detail]) => ({ pointer, detail }))
}

function indexesWhere<T>(items: readonly T[], holds: (item: T) => boolean): number[] {
  return items.flatMap((item, index) => (holds(item) ? [index] : []))
}
