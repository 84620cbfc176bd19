/** What was read of a question, held against what the bank knows: names become codes, a written citation becomes one, and what is lacking is said. */
import type { QuestionText } from '@hoi-thi/shared/question-bank'
import type { ImportRemark } from '@hoi-thi/shared/question-import'
import type { ItemContent } from '../../db/schema/question-import.ts'
import type { ParsedQuestion } from '../question-bank/formats/parsed.ts'
import { citationOf, type KnownDocument } from './written-citation.ts'
import { type KnownTopic, levelOf, topicOf } from './written-names.ts'

export interface KnownNames {
  topics: readonly KnownTopic[]
  documents: readonly KnownDocument[]
  divisions: readonly string[]
}

export interface ReadItem {
  content: ItemContent
  faults: ImportRemark[]
  notes: ImportRemark[]
}

export function itemOf(question: ParsedQuestion, names: KnownNames): ReadItem {
  const { place, topic, level, citation, file } = question
  const content: ItemContent = {
    code: question.code,
    text: question.text,
    options: question.options,
    isShuffled: question.isShuffled,
    topic: topic === null ? null : topicOf(topic, names.topics),
    level: level === null ? null : levelOf(level),
    divisions: question.divisions,
    citationWritten: citation,
    citation: citation === null ? null : citationOf(citation, names.documents),
    explanation: question.explanation,
    fileAlt: file?.alt ?? ''
  }
  return {
    content,
    faults: [...question.faults, ...lacking(content, names, place, { topic, level, hasFile: file !== null })],
    notes: question.notes
  }
}

interface Written {
  topic: string | null
  level: string | null
  hasFile: boolean
}

/** The reader has said what is wrong with the text, the options and the key. */
function lacking(content: ItemContent, names: KnownNames, place: ImportRemark['place'], written: Written): ImportRemark[] {
  const lacks: [boolean, string, string | null][] = [
    [content.topic === null, written.topic ? 'topic-unknown' : 'topic-missing', written.topic],
    [content.level === null, written.level ? 'level-unknown' : 'level-missing', written.level],
    [content.citation === null, content.citationWritten ? 'citation-unknown' : 'citation-missing', content.citationWritten],
    [written.hasFile && content.fileAlt === '', 'alt-missing', null],
    ...content.divisions
      .filter((division) => !names.divisions.includes(division))
      .map((division): [boolean, string, string] => [true, 'division-unknown', division])
  ]
  return lacks
    .filter(([isLacking]) => isLacking)
    .map(([, code, detail]) => (detail === null ? { code, place } : { code, place, detail: detail.slice(0, 100) }))
}

/** As questions are compared. */
export const askedOf = ({ text, options }: Pick<ItemContent, 'text' | 'options'>) => ({
  text,
  options: options.map(({ text }) => text),
  rightOptions: options.flatMap(({ isRight }, index) => (isRight ? [index] : []))
})

/** As a setter would have written it; null while something is lacking. */
export function questionOf(content: ItemContent, fileId: string | null): QuestionText | null {
  const { topic, level, citation, text, options, isShuffled, divisions, explanation, fileAlt } = content
  if (!topic || !level || !citation || (fileId && fileAlt === '')) return null
  const file = fileId ? { id: fileId, alt: fileAlt } : null
  return { topic, level, citation, text, options, isShuffled, divisions, explanation, file }
}

/** What can be said for all at once fills in where nothing is said; the faults that it mends go. */
export function withDefaults(
  { content, faults }: Pick<ReadItem, 'content' | 'faults'>,
  defaults: Partial<Pick<QuestionText, 'topic' | 'level' | 'citation'>>
) {
  const mended: ItemContent = {
    ...content,
    topic: content.topic ?? defaults.topic ?? null,
    level: content.level ?? defaults.level ?? null,
    citation: content.citation ?? defaults.citation ?? null
  }
  const isMended = (code: string) =>
    (['topic', 'level', 'citation'] as const).some(
      (field) => content[field] === null && mended[field] !== null && code.startsWith(`${field}-`)
    )
  return { content: mended, faults: faults.filter(({ code }) => !isMended(code)) }
}
