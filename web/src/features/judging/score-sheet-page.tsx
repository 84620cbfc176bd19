/** A sheet of scores: what each row becomes, entered as a whole, taken back as a whole. */
import type { Import, ImportRow, RowStatus } from '@hoi-thi/shared/import'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { usePageTitle } from '../../app/page-title.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Tone } from '../../ui/tone.ts'
import { adminAddress } from '../role/admin-addresses.ts'

const statuses: readonly RowStatus[] = ['error', 'duplicate', 'ok', 'same']
const tones: Record<RowStatus, Tone> = { ok: 'ok', same: 'now', changed: 'wait', duplicate: 'wait', error: 'stop' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const status = statuses.find((each) => each === search.get('status'))
  const of = { params: { contest: params.contest ?? '', roundId: params.roundId ?? '', importId: params.importId ?? '' } }
  const query = { status, cursor: search.get('cursor') ?? undefined }
  const sheet = await call('GET /contests/:contest/rounds/:roundId/score-sheets/:importId', { ...of, query })
  return { of, sheet, status }
}

type SheetPage = Awaited<ReturnType<typeof loader>>

export function Component() {
  const own = useLoaderData<typeof loader>()
  const { sheet: say, upload } = useMessages().judging
  const { contest, roundId } = own.of.params
  const title = say.title(own.sheet.fileName ?? upload.unnamed)
  usePageTitle(title)
  return (
    <>
      <BackLink to={adminAddress.outside(contest, roundId)}>{say.back}</BackLink>
      <h1 className="title">{title}</h1>
      <Deed own={own} />
      <Rows own={own} />
    </>
  )
}

/** The one thing that can be done with the sheet now. */
function Deed({ own: { of, sheet } }: { own: SheetPage }) {
  const { judging, format } = useMessages()
  const say = judging.sheet
  const { isBusy, outcome, run } = useDeed()
  const faulty = sheet.counts.error + sheet.counts.duplicate
  const confirm = () =>
    run(async () => {
      await call('PUT /contests/:contest/rounds/:roundId/score-sheets/:importId/confirmation', of)
      return { done: say.confirmed, text: say.confirmedText }
    })
  const undo = () =>
    run(async () => {
      await call('DELETE /contests/:contest/rounds/:roundId/score-sheets/:importId/confirmation', of)
      return { done: say.took }
    })
  const isConfirmed = sheet.state === 'confirmed'
  const mayConfirm = sheet.state === 'previewed' && faulty === 0 && sheet.counts.ok > 0
  const before = faulty > 0 ? say.faulty(format.number(faulty)) : sheet.counts.ok > 0 ? say.before : say.nothing
  return (
    <>
      <DeedOutcome outcome={outcome} />
      <p className="measure">{sheet.state === 'undone' ? say.undone : isConfirmed ? say.after : before}</p>
      {mayConfirm && (
        <p>
          <Button busy={isBusy} onClick={() => void confirm()}>
            {say.confirm(format.number(sheet.counts.ok))}
          </Button>
        </p>
      )}
      {sheet.state === 'previewed' && faulty > 0 && (
        <p>
          <ButtonLink to={adminAddress.outside(of.params.contest, of.params.roundId)} variant="alt" small>
            {say.again}
          </ButtonLink>
        </p>
      )}
      {isConfirmed && (
        <p>
          <Button variant="danger" small busy={isBusy} onClick={() => void undo()}>
            {say.undo}
          </Button>
        </p>
      )}
    </>
  )
}

function Rows({ own: { of, sheet, status } }: { own: SheetPage }) {
  const { judging, format } = useMessages()
  const { sheet: say } = judging
  const { contest, roundId } = of.params
  const address = (wanted: RowStatus | undefined, cursor?: string) =>
    adminAddress.scoreSheet(
      contest,
      roundId,
      sheet.id,
      `?${new URLSearchParams({ ...(wanted && { status: wanted }), ...(cursor && { cursor }) })}`
    )
  const nameOf = useStatusName(sheet.state)
  const views = statuses
    .filter((each) => sheet.counts[each] > 0)
    .map((each) => ({ to: address(each), name: say.only(nameOf(each), format.number(sheet.counts[each])), isHere: each === status }))
  return (
    <>
      <Tabs label={say.filter} items={[{ to: address(undefined), name: say.all(format.number(sheet.total)), isHere: !status }, ...views]} />
      {sheet.items.length === 0 ? (
        <Empty title={say.noRows.title}>{say.noRows.text}</Empty>
      ) : (
        <ul className="rows">
          {sheet.items.map((row) => (
            <li key={row.line} className="stack tight">
              <RowText row={row} name={nameOf(row.status)} />
            </li>
          ))}
        </ul>
      )}
      {sheet.nextCursor && (
        <p>
          <ButtonLink to={address(status, sheet.nextCursor)} variant="alt" small>
            {say.more}
          </ButtonLink>
        </p>
      )}
    </>
  )
}

/** What is called "will be entered" before the sheet is confirmed has been entered afterwards. */
function useStatusName(state: Import['state']): (status: RowStatus) => string {
  const { became, statuses: names } = useMessages().judging
  const done = state === 'confirmed' || state === 'undone' ? became[state] : names.ok
  return (status) => (status === 'ok' ? done : names[status])
}

function RowText({ row: { line, status, reason, cells }, name: statusName }: { row: ImportRow; name: string }) {
  const { judging, format } = useMessages()
  const { sheet: say, reasons } = judging
  const contentLanguage = useContentLanguage()
  const { name, signInName, unit, points } = cells
  const said = [signInName, unit].filter(Boolean).join(', ')
  return (
    <>
      <p className="cluster">
        <Tag tone={tones[status]}>{statusName}</Tag>
        <span>{say.row(format.number(line))}</span>
      </p>
      {name || said || points ? (
        <p lang={contentLanguage}>
          {name && <span className="strong">{name}</span>} {said && <span className="small mute">{said}</span>}
        </p>
      ) : (
        <p>{say.gone}</p>
      )}
      {points && <p className="n">{say.points(points)}</p>}
      {reason && <p>{reasons[reason] ?? reasons.other}</p>}
    </>
  )
}
