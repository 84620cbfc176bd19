/** For the organizer: how a round stands, and what can be done about it: seal, pause, extra time, time given back. */
import type { Control } from '@hoi-thi/shared/round-control'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { usePageTitle } from '../../app/page-title.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { inSentence } from '../contest/in-sentence.ts'
import { adminAddress } from '../role/admin-addresses.ts'
import { loadControl, type Shown } from './control-data.ts'
import { ExtensionCard } from './extension-card.tsx'
import { FreezeCard } from './freeze-card.tsx'
import { GapsCard } from './gaps-card.tsx'
import { History } from './history.tsx'
import { PauseCard } from './pause-card.tsx'
import { SealCard } from './seal-card.tsx'

export const loader = ({ params, request }: LoaderFunctionArgs) => loadControl(params, new URL(request.url).searchParams)

export function Component() {
  const { contest, rounds, shown } = useLoaderData<typeof loader>()
  const { roundControl: say } = useMessages()
  const contentLanguage = useContentLanguage()
  if (!shown) return <NoRound />
  return (
    <>
      <Tabs
        label={say.rounds}
        lang={contentLanguage}
        items={rounds.map(({ id, name }) => ({ to: adminAddress.control(contest, id), name, isHere: id === shown.control.roundId }))}
      />
      <RoundInHand key={shown.control.roundId} contest={contest} shown={shown} />
    </>
  )
}

function NoRound() {
  const { roundControl: say } = useMessages()
  usePageTitle(say.tab)
  return (
    <>
      <h1 className="title">{say.tab}</h1>
      <Empty title={say.none.title}>{say.none.text}</Empty>
    </>
  )
}

function RoundInHand({ contest, shown }: { contest: string; shown: Shown }) {
  const { roundControl: say } = useMessages()
  const { control } = shown
  const title = say.title(inSentence(control.name))
  usePageTitle(title)
  return (
    <>
      <h1 className="title">{title}</h1>
      <State control={control} isOutside={shown.isOutside} />
      <Ways contest={contest} shown={shown} />
      <div className="cols two">
        <SealCard contest={contest} control={control} />
        {!shown.isOutside && <PauseCard contest={contest} control={control} />}
      </div>
      {shown.isOutside ? null : control.isOver ? (
        <p>{say.overText}</p>
      ) : (
        <>
          <ExtensionCard key={`${shown.q} ${shown.unit}`} contest={contest} shown={shown} />
          {control.serverNow >= control.opensAt && <GapsCard contest={contest} shown={shown} />}
        </>
      )}
      <FreezeCard contest={contest} freezes={shown.freezes} />
      <History contest={contest} control={control} />
    </>
  )
}

/** To what a round has beside its clocks: who comes in, and what is marked elsewhere. */
function Ways({ contest, shown: { control, isByAdmission, isOutside } }: { contest: string; shown: Shown }) {
  const { ways } = useMessages().roundControl
  if (!isByAdmission && !isOutside) return null
  return (
    <p className="cluster">
      {isByAdmission && (
        <ButtonLink to={adminAddress.admission(contest, control.roundId)} variant="alt" small>
          {ways.admission}
        </ButtonLink>
      )}
      {isOutside && (
        <ButtonLink to={adminAddress.outside(contest, control.roundId)} variant="alt" small>
          {ways.outside}
        </ButtonLink>
      )}
    </p>
  )
}

function State({ control, isOutside }: { control: Control; isOutside: boolean }) {
  const { roundControl: say, format } = useMessages()
  const { facts } = say
  const { opensAt, closesAt, answersUntil, attempts } = control
  const [tone, icon, words] = lookOf(control)
  return (
    <Card isKey>
      <Notice tone={tone} icon={icon} title={say.state[words]} />
      <Facts
        items={[
          { name: facts.opens, value: format.moment(opensAt) },
          { name: facts.closes, value: format.moment(closesAt) },
          ...(answersUntil > closesAt && !control.pausedAt ? [{ name: facts.until, value: format.moment(answersUntil) }] : []),
          // What is marked outside has no papers, so no clocks to stop and none to lengthen.
          ...(isOutside ? [] : [{ name: facts.attempts, value: facts.counts(format.number(attempts.open), format.number(attempts.over)) }])
        ]}
      />
    </Card>
  )
}

function lookOf({ phase, pausedAt, isOver }: Control) {
  if (pausedAt) return ['stop', 'stop', 'paused'] as const
  if (phase === 'draft') return ['wait', 'wait', 'draft'] as const
  if (phase === 'sealed') return ['ok', 'lock', 'sealed'] as const
  if (phase === 'open') return ['now', 'info', 'open'] as const
  return isOver ? (['ok', 'check', 'closed'] as const) : (['wait', 'wait', 'extended'] as const)
}
