/** What a paper came to, and whether it counts. */
import type { FoundPaper } from '@hoi-thi/shared/change-target'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'

export function PaperFacts({ paper }: { paper: FoundPaper }) {
  const { changeSet, format } = useMessages()
  const { paper: say } = changeSet
  const contentLanguage = useContentLanguage()
  const { unitName, startedAt, points, correct, questions, receipt, isValid, isVoided } = paper
  const marks =
    points === null || correct === null ? say.unmarked : say.marks(format.points(points), format.number(correct), format.number(questions))
  return (
    <p className="small mute">
      {unitName && <span lang={contentLanguage}>{unitName}, </span>}
      {format.moment(startedAt)}, {marks}
      {receipt && (
        <>
          <br />
          <span className="code n">{receipt}</span>
        </>
      )}
      {!isValid && (
        <>
          <br />
          {say.invalid}
        </>
      )}
      {isVoided && (
        <>
          <br />
          {say.voided}
        </>
      )}
    </p>
  )
}
