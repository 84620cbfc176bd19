/** The nearest rows of other ranks, as the board shows them, and what separates them from the own one. */
import type { Beside } from '@hoi-thi/shared/explanation'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Facts } from '../../ui/facts.tsx'
import { besideSentence } from './besides.ts'

export function BesideRanks({ above, below }: { above: Beside | null; below: Beside | null }) {
  const { explanation, format } = useMessages()
  const say = explanation.beside
  const titleBelow = below?.row.failedGates ? say.unranked : say.below(format.number(below?.row.rank ?? 0))
  return (
    <section className="stack">
      <h2>{say.title}</h2>
      {above ? <Row beside={above} isAbove title={say.above(format.number(above.row.rank))} /> : <p>{say.first}</p>}
      {below ? <Row beside={below} isAbove={false} title={titleBelow} /> : <p>{say.last}</p>}
    </section>
  )
}

function Row({ beside, isAbove, title }: { beside: Beside; isAbove: boolean; title: string }) {
  const messages = useMessages()
  const contentLanguage = useContentLanguage()
  const { name, unitName } = beside.row
  const who = <span lang={contentLanguage}>{unitName ? `${name}, ${unitName}` : name}</span>
  return (
    <div className="stack tight">
      <Facts items={[{ name: title, value: who }]} />
      <p className="measure">{besideSentence(beside, isAbove, messages)}</p>
    </div>
  )
}
