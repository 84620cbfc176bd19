/** A file of units: what each row becomes, confirmed as a whole, taken back as a whole. */
import type { ImportRow, RowStatus } from '@hoi-thi/shared/import'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from 'react-router'
import { call, Refusal, type RefusalCode } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { speakOf, useMessages } from '../../messages/messages.ts'
import { Answered } from '../../ui/answered.tsx'
import { BackLink } from '../../ui/back-link.tsx'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Form } from '../../ui/form.tsx'
import { Link } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Tone } from '../../ui/tone.ts'
import { adminAddress } from '../role/admin-addresses.ts'

const statuses: readonly RowStatus[] = ['error', 'duplicate', 'changed', 'ok', 'same']
const tones: Record<RowStatus, Tone> = { ok: 'ok', same: 'now', changed: 'wait', duplicate: 'wait', error: 'stop' }

export async function loader({ request, params }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const status = statuses.find((each) => each === search.get('status'))
  const asked = { params: { importId: params.importId ?? '' }, query: { status, cursor: search.get('cursor') || undefined } }
  const [list] = await Promise.all([call('GET /units/lists/:importId', asked), speakOf('staff')])
  return { list, status }
}

interface Answer {
  deed: 'confirm' | 'undo'
  code: RefusalCode | null
}

export async function action({ request, params }: ActionFunctionArgs): Promise<Answer> {
  const deed = (await request.formData()).get('deed') === 'undo' ? 'undo' : 'confirm'
  const list = { params: { importId: params.importId ?? '' } }
  try {
    if (deed === 'undo') await call('DELETE /units/lists/:importId/confirmation', list)
    else await call('PUT /units/lists/:importId/confirmation', list)
    return { deed, code: null }
  } catch (error) {
    if (!(error instanceof Refusal) || error.status === 401 || error.status === 403) throw error
    return { deed, code: error.code }
  }
}

export function Component() {
  const { list } = useLoaderData<typeof loader>()
  const { unitList } = useMessages()
  const say = unitList.list
  const title = say.title(list.fileName ?? unitList.upload.unnamed)
  usePageTitle(title)
  return (
    <>
      <BackLink to={adminAddress.units()}>{say.back}</BackLink>
      <h1 className="title">{title}</h1>
      <Outcome />
      <Deed />
      <Rows />
    </>
  )
}

function Outcome() {
  const answer = useActionData<Answer>()
  const { unitList, problem } = useMessages()
  if (!answer) return null
  if (answer.code) return <ErrorSummary title={problem[answer.code].title} errors={[{ text: problem[answer.code].next }]} answer={answer} />
  return (
    <Answered answer={answer}>
      <Notice tone="ok" title={answer.deed === 'undo' ? unitList.list.took : unitList.list.confirmed} role="status" />
    </Answered>
  )
}

/** The one thing that can be done with the file now. */
function Deed() {
  const { list } = useLoaderData<typeof loader>()
  const { unitList, format } = useMessages()
  const say = unitList.list
  const changing = list.counts.ok + list.counts.changed
  if (list.state === 'undone') return <p className="measure">{say.undone}</p>
  if (list.state === 'confirmed')
    return (
      <Form method="post" className="stack tight">
        <p className="measure">{say.after}</p>
        <p>
          <Button type="submit" variant="danger" small>
            {say.undo}
          </Button>
        </p>
        <input type="hidden" name="deed" value="undo" />
      </Form>
    )
  return (
    <Form method="post" className="stack tight">
      <p className="measure">{changing > 0 ? say.before : say.nothing}</p>
      <input type="hidden" name="deed" value="confirm" />
      {changing > 0 && (
        <p>
          <Button type="submit">{say.confirm(format.number(changing))}</Button>
        </p>
      )}
    </Form>
  )
}

function Rows() {
  const { list, status } = useLoaderData<typeof loader>()
  const { unitList, format } = useMessages()
  const say = unitList.list
  const address = (wanted: RowStatus | undefined, cursor?: string) =>
    `${adminAddress.unitList(list.id)}?${new URLSearchParams({ ...(wanted && { status: wanted }), ...(cursor && { cursor }) })}`
  const here = (wanted: RowStatus | undefined) => (wanted === status ? ({ 'aria-current': 'page' } as const) : {})
  return (
    <>
      <nav className="cluster" aria-label={say.filter}>
        <Link to={address(undefined)} {...here(undefined)}>
          {say.all(format.number(list.total))}
        </Link>
        {statuses
          .filter((each) => list.counts[each] > 0)
          .map((each) => (
            <Link key={each} to={address(each)} {...here(each)}>
              {say.only(unitList.statuses[each], format.number(list.counts[each]))}
            </Link>
          ))}
      </nav>
      {list.items.length === 0 ? (
        <Empty title={say.noRows.title}>{say.noRows.text}</Empty>
      ) : (
        <ul className="rows">
          {list.items.map((row) => (
            <li key={row.line} className="stack tight">
              <RowText row={row} />
            </li>
          ))}
        </ul>
      )}
      {list.nextCursor && (
        <p>
          <ButtonLink to={address(status, list.nextCursor)} variant="alt" small>
            {say.more}
          </ButtonLink>
        </p>
      )}
    </>
  )
}

/** Status first, then what the file says, then what it becomes. */
function RowText({ row: { line, status, reason, cells, unit } }: { row: ImportRow }) {
  const { unitList, format } = useMessages()
  const say = unitList.list
  const said = Object.values(cells).join(' · ')
  const changes = (reason ?? '').split(' ').map((change) => unitList.changes[change] ?? change)
  const why = status === 'changed' ? unitList.changed(changes.join(', ')) : reason && (unitList.reasons[reason] ?? reason)
  return (
    <>
      <p className="cluster">
        <Tag tone={tones[status]}>{unitList.statuses[status]}</Tag>
        <span>{say.row(format.number(line))}</span>
      </p>
      <p>{said ? `${say.said}: ${said}` : say.gone}</p>
      {(unit || why) && <p>{[unit && say.means(unit.name), why].filter(Boolean).join('. ')}</p>}
    </>
  )
}
