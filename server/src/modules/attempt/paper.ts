/** How a stored paper is shown to its owner, and how its law is cited. Never with a key. */
import type { PaperQuestion } from '@hoi-thi/shared/attempt'
import type { PaperSlot } from '../../db/schema/attempt.ts'
import type { Citation } from '../../db/schema/question-bank.ts'

export interface QuestionText {
  text: string
  options: readonly string[]
}

export function paperView(paper: readonly PaperSlot[], questions: ReadonlyMap<string, QuestionText>): PaperQuestion[] {
  return paper.map((slot, index) => {
    const question = questions.get(slot.versionId)
    return {
      position: index + 1,
      kind: 'single',
      text: question?.text ?? '',
      options: slot.order.map((option, place) => ({ id: String.fromCharCode(97 + place), text: question?.options[option] ?? '' }))
    }
  })
}

/** “khoản 3 Điều 5 Luật Bình đẳng giới (73/2006/QH11)” */
export function citationText(citation: Citation, title: string): string {
  const place = [
    citation.point && `điểm ${citation.point}`,
    citation.clause && `khoản ${citation.clause}`,
    citation.article && `Điều ${citation.article}`,
    citation.section
  ].filter(Boolean)
  return `${place.join(' ')} ${title} (${citation.document})`.trim()
}
