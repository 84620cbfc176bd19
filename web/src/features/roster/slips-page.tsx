/** Codes for who was enrolled and has not come in: made once, said once, printed eight to a sheet. */
import type { Slip } from '@hoi-thi/shared/roster'
import { useEffect, useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useLocation } from 'react-router'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { usePageTitle } from '../../app/page-title.ts'
import { useMessages } from '../../messages/messages.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Notice } from '../../ui/notice.tsx'
import { openDesk } from './desk.ts'
import { contestSearch, deskAddress } from './desk-addresses.ts'
import { Sheets, slipsPerSheet } from './slips.tsx'
import { WithReason } from './with-reason.tsx'

export async function loader(args: LoaderFunctionArgs) {
  const { unit, contest } = await openDesk(args)
  const { withoutPassword } = await call('GET /units/:unitId/summary', { params: { unitId: unit.id }, query: { contest: contest.slug } })
  const person = new URL(args.request.url).searchParams.get('person')
  return { unit, contest, waiting: withoutPassword, person }
}

type SlipsPage = Awaited<ReturnType<typeof loader>>

export function Component() {
  const own = useLoaderData<typeof loader>()
  const { slips: say } = useMessages().desk
  const [slips, setSlips] = useState<Slip[]>([])
  usePageTitle(`${say.title}, ${own.unit.name}`)
  useWarnBeforeLeaving(slips.length > 0)
  return (
    <>
      <h1 className="title no-print">{say.title}</h1>
      {slips.length > 0 ? (
        <Made slips={slips} />
      ) : own.person ? (
        <MakingOne own={own} onMade={setSlips} />
      ) : (
        <Making own={own} onMade={setSlips} />
      )}
    </>
  )
}

function Making({ own: { unit, contest, waiting }, onMade }: { own: SlipsPage; onMade: (slips: Slip[]) => void }) {
  const { desk, format } = useMessages()
  const { slips: say } = desk
  const { isBusy, outcome, run } = useDeed()
  const kept = contestSearch(useLocation().search)
  const make = (accountIds?: string[]) =>
    run(async () => {
      const { items } = await call('POST /units/:unitId/slips', { params: { unitId: unit.id }, body: accountIds ? { accountIds } : {} })
      onMade(items)
      return items.length === 0 ? { done: say.none, text: say.noneText } : {}
    })
  const renew = async () => make(await waitingIds(unit.id, contest.slug))
  if (waiting === 0) {
    const action = <ButtonLink to={deskAddress.roster(unit.id, kept)}>{desk.overview.do.enrol}</ButtonLink>
    return (
      <Empty title={say.everyone} action={action}>
        {say.everyoneText}
      </Empty>
    )
  }
  return (
    <Card isKey>
      <p className="strong">{say.who(format.number(waiting))}</p>
      <p>{say.whoText}</p>
      <Notice tone="wait" icon="lock" title={say.once}>
        {say.onceText}
      </Notice>
      <DeedOutcome outcome={outcome} />
      <Button block busy={isBusy} onClick={() => void make()}>
        {isBusy ? say.making : say.make}
      </Button>
      <p className="small mute">{say.renewText}</p>
      <WithReason
        label={say.renew}
        isBusy={isBusy}
        question={say.renewQuestion(format.number(waiting))}
        text={say.renewText}
        keep={say.keep}
        confirm={say.renew}
        onConfirm={() => void renew()}
      />
    </Card>
  )
}

/** A code for one person: for the first time in, or for another password. */
function MakingOne({ own: { unit, person }, onMade }: { own: SlipsPage; onMade: (slips: Slip[]) => void }) {
  const { slips: say } = useMessages().desk
  const { isBusy, outcome, run } = useDeed()
  const make = () =>
    run(async () => {
      onMade([await call('POST /units/:unitId/members/:accountId/codes', { params: { unitId: unit.id, accountId: person ?? '' } })])
      return {}
    })
  return (
    <Card isKey>
      <p className="strong">{say.one}</p>
      <p>{say.oneText}</p>
      <Notice tone="wait" icon="lock" title={say.once}>
        {say.onceText}
      </Notice>
      <DeedOutcome outcome={outcome} />
      <Button block busy={isBusy} onClick={() => void make()}>
        {isBusy ? say.making : say.makeOne}
      </Button>
    </Card>
  )
}

/** Everybody who was enrolled and has not come in, page after page. */
async function waitingIds(unitId: string, contest: string): Promise<string[]> {
  const ids: string[] = []
  for (let cursor: number | null = 0; cursor !== null; ) {
    const { items, nextCursor } = (await call('GET /units/:unitId/members', {
      params: { unitId },
      query: { contest, withoutPassword: true, cursor }
    })) as { items: { accountId: string }[]; nextCursor: string | null }
    ids.push(...items.map(({ accountId }) => accountId))
    cursor = nextCursor === null ? null : Number(nextCursor)
  }
  return ids
}

function Made({ slips }: { slips: Slip[] }) {
  const { desk, format } = useMessages()
  const { slips: say } = desk
  return (
    <>
      <div className="no-print stack">
        <Notice
          tone="ok"
          role="status"
          title={say.ready(format.number(slips.length), format.number(Math.ceil(slips.length / slipsPerSheet)))}
        >
          {say.readyText}
        </Notice>
        <Notice tone="wait" icon="lock" title={say.once}>
          {say.onceText}
        </Notice>
        <Button icon="print" onClick={() => window.print()}>
          {say.print}
        </Button>
      </div>
      <Sheets slips={slips} />
    </>
  )
}

/** The browser asks by itself, in its own words. */
function useWarnBeforeLeaving(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isNeeded])
}
