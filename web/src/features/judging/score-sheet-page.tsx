/** A sheet of scores: what each row becomes, entered as a whole, taken back as a whole. */
import type { ImportRow, RowStatus } from '@hoi-thi/shared/import'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { usePageTitle } from '../../app/page-title.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Link } from '../../ui/link.tsx'
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
  const { sheet: say, statuses: names } = judging
  const { contest, roundId } = of.params
  const address = (wanted: RowStatus | undefined, cursor?: string) =>
    adminAddress.scoreSheet(
      contest,
      roundId,
      sheet.id,
      `?${new URLSearchParams({ ...(wanted && { status: wanted }), ...(cursor && { cursor }) })}`
    )
  const here = (wanted: RowStatus | undefined) => (wanted === status ? ({ 'aria-current': 'page' } as const) : {})
  return (
    <>
      <nav className="cluster" aria-label={say.filter}>
        <Link to={address(undefined)} {...here(undefined)}>
          {say.all(format.number(sheet.total))}
        </Link>
        {statuses
          .filter((each) => sheet.counts[each] > 0)
          .map((each) => (
            <Link key={each} to={address(each)} {...here(each)}>
              {say.only(names[each], format.number(sheet.counts[each]))}
            </Link>
          ))}
      </nav>
      {sheet.items.length === 0 ? (
        <Empty title={say.noRows.title}>{say.noRows.text}</Empty>
      ) : (
        <ul className="rows">
          {sheet.items.map((row) => (
            <li key={row.line} className="stack tight">
              <RowText row={row} />
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

function RowText({ row: { line, status, reason, cells } }: { row: ImportRow }) {
  const { judging, format } = useMessages()
  const { sheet: say, statuses: names, reasons } = judging
  const contentLanguage = useContentLanguage()
  const { name, signInName, unit, points } = cells
  const said = [name, signInName, unit, points].filter(Boolean).join(' · ')
  return (
    <>
      <p className="cluster">
        <Tag tone={tones[status]}>{names[status]}</Tag>
        <span>{say.row(format.number(line))}</span>
      </p>
      <p lang={contentLanguage}>{said || say.gone}</p>
      {reason && <p>{reasons[reason] ?? reason}</p>}
    </>
  )
}
