/** How a stored paper is shown to its owner. Never with a key. */
import type { PaperQuestion } from '@hoi-thi/shared/attempt'
import type { PaperSlot } from '../../db/schema/attempt.ts'

export interface QuestionText {
  text: string
  options: readonly string[]
  isMultiple: boolean
  file: { id: string; type: string; alt: string } | null
}

export function paperView(paper: readonly PaperSlot[], questions: ReadonlyMap<string, QuestionText>): PaperQuestion[] {
  return paper.map((slot, index) => {
    const question = questions.get(slot.versionId)
    return {
      position: index + 1,
      kind: question?.isMultiple ? 'multiple' : 'single',
      text: question?.text ?? '',
      options: slot.order.map((option, place) => ({ id: String.fromCharCode(97 + place), text: question?.options[option] ?? '' })),
      ...(question?.file && {
        file: { url: `/api/questions/files/${question.file.id}`, type: question.file.type, alt: question.file.alt }
      })
    }
  })
}
