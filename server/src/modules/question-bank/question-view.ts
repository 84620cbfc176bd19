/** How rows of the bank are shown to who writes and reviews. Only they see it: it holds keys. */
import type { QuestionFile, QuestionSummary, Version } from '@hoi-thi/shared/question-bank'
import { citationText } from './citation-text.ts'
import type { ListedRow, VersionRow } from './listing/queries.ts'
import { textOf } from './question-text.ts'

export function summaryOf(row: ListedRow, accountId: string): QuestionSummary {
  const { id, code, version, state, topic, level, text, outdated, isOpen } = row
  return {
    id,
    code,
    retiredAt: instantOf(row.retiredAt),
    outdated,
    isOpen,
    version,
    state,
    topic,
    level,
    text,
    citationText: citationText(row.citation, row.title),
    isOwn: row.authorId === accountId
  }
}

export function versionOf(row: VersionRow, rounds: Version['rounds']): Version {
  const { file, ...text } = textOf(row)
  return {
    ...text,
    version: row.version,
    state: row.state,
    citationText: citationText(row.citation, row.title),
    file: file && { ...file, type: row.fileType as QuestionFile['type'] },
    author: row.authorId === null ? null : { id: row.authorId, fullName: row.authorName ?? '' },
    createdAt: new Date(row.createdAt).toISOString(),
    submittedAt: instantOf(row.submittedAt),
    reviewer: row.reviewerId === null ? null : { id: row.reviewerId, fullName: row.reviewerName ?? '' },
    reviewedAt: instantOf(row.reviewedAt),
    reviewReason: row.reviewReason,
    rounds
  }
}

const instantOf = (written: string | null) => written && new Date(written).toISOString()
