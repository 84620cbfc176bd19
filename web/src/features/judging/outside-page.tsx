/** For the organizer: the scores of a part that is marked outside; entered by one, signed by another. */
import { useState } from 'react'
import { useLoaderData } from 'react-router'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { usePageTitle } from '../../app/page-title.ts'
import { useMessages } from '../../messages/messages.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { inSentence } from '../contest/in-sentence.ts'
import { adminAddress } from '../role/admin-addresses.ts'
import { EnterScore } from './enter-score.tsx'
import { loader, type Named } from './outside-data.ts'
import { ScoreTable } from './score-table.tsx'
import { SendSheet } from './send-sheet.tsx'
import { SignCard } from './sign-card.tsx'

export { loader }

export function Component() {
  const own = useLoaderData<typeof loader>()
  const { judging: say, format } = useMessages()
  const { of, scores } = own
  const [chosen, setChosen] = useState<Named | null>(null)
  const deeds = useDeed()
  const title = say.title(inSentence(scores.name))
  usePageTitle(title)
  return (
    <>
      <BackLink to={adminAddress.control(of.params.contest, of.params.roundId)}>{say.back}</BackLink>
      <h1 className="title">{title}</h1>
      <p>
        {say.intro(format.number(scores.maximum))} {say.counts[scores.countsFor](inSentence(scores.tiesOf ?? ''))}
      </p>
      <p className="strong">{say.totals(format.number(scores.signed), format.number(scores.unsigned))}</p>
      <div className="cols two">
        <EnterScore key={own.q} own={own} chosen={chosen} onChoose={setChosen} />
        <div className="stack">
          <SignCard of={of} scores={scores} />
          <SendSheet of={of} sheets={own.sheets} />
        </div>
      </div>
      <DeedOutcome outcome={deeds.outcome} />
      <ScoreTable own={own} deeds={deeds} onCorrect={setChosen} />
    </>
  )
}
