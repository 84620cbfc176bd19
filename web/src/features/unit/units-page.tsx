/** Units as the administrator keeps them: found by name, and brought in from files. */
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router'
import { call, Refusal, type RefusalCode } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { adviceOf } from '../../messages/advice.ts'
import { speakOf, useMessages } from '../../messages/messages.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Link } from '../../ui/link.tsx'
import { Tag } from '../../ui/tag.tsx'
import { adminAddress } from '../role/admin-addresses.ts'

export async function loader({ request }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams
  const view = { q: (search.get('q') ?? '').trim(), cursor: search.get('cursor') || undefined }
  const [page, lists] = await Promise.all([call('GET /units', { query: view }), call('GET /units/lists'), speakOf('staff')])
  return { view, page, lists: lists.items }
}

interface Answer {
  code: RefusalCode | null
  retryAfterSeconds?: number | undefined
}

export async function action({ request }: ActionFunctionArgs) {
  const file = (await request.formData()).get('file')
  if (!(file instanceof File) || file.size === 0) return { code: null } satisfies Answer
  try {
    const { id } = await call('POST /units/lists', { query: { fileName: file.name.slice(0, 200) }, body: file })
    return redirect(adminAddress.unitList(id))
  } catch (error) {
    if (!(error instanceof Refusal) || error.status === 401 || error.status === 403) throw error
    return { code: error.code, retryAfterSeconds: error.retryAfterSeconds } satisfies Answer
  }
}

export function Component() {
  const { unitList: say } = useMessages()
  usePageTitle(say.title)
  return (
    <>
      <h1 className="title">{say.title}</h1>
      <Upload />
      <Found />
    </>
  )
}

function Upload() {
  const { lists } = useLoaderData<typeof loader>()
  const answer = useActionData<Answer>()
  const { unitList: say, problem, format } = useMessages()
  const words = answer?.code ? problem[answer.code] : null
  const error = answer && (words ? adviceOf(words, answer.retryAfterSeconds, format) : say.upload.missing)
  return (
    <section className="stack tight" aria-labelledby="from-file">
      <h2 id="from-file">{say.upload.title}</h2>
      <p className="measure">{say.upload.text}</p>
      {answer && error && (
        <ErrorSummary title={words?.title ?? say.upload.errorTitle} errors={[{ id: 'file', text: error }]} answer={answer} />
      )}
      <Form method="post" encType="multipart/form-data" className="stack tight">
        <Field id="file" name="file" type="file" label={say.upload.file} error={error} accept=".xlsx,.csv" />
        <p>
          <Button type="submit">{say.upload.submit}</Button>
        </p>
      </Form>
      {lists.length > 0 && (
        <>
          <h3>{say.upload.lists}</h3>
          <ul className="rows">
            {lists.map(({ id, fileName, state, createdAt, total }) => (
              <li key={id} className="cluster">
                <Link to={adminAddress.unitList(id)}>{fileName ?? say.upload.unnamed}</Link>
                <span>{say.upload.line(format.moment(createdAt), format.number(total))}</span>
                <Tag tone={state === 'confirmed' ? 'ok' : state === 'previewed' ? 'wait' : 'now'}>{say.states[state]}</Tag>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Found() {
  const { view, page } = useLoaderData<typeof loader>()
  const { unitList: say, contest, format } = useMessages()
  const address = (cursor: string | null) =>
    adminAddress.units(`?${new URLSearchParams({ ...(view.q && { q: view.q }), ...(cursor && { cursor }) })}`)
  return (
    <section className="stack tight" aria-labelledby="found">
      <Form method="get" action={adminAddress.units()} role="search" className="stack tight" key={view.q}>
        <Field id="q" name="q" type="search" label={say.search} hint={say.hint} defaultValue={view.q} maxLength={100} autoComplete="off" />
        <p>
          <Button type="submit" variant="alt" small>
            {say.submit}
          </Button>
        </p>
      </Form>
      <h2 id="found">{say.found(format.number(page.total))}</h2>
      {page.items.length === 0 ? (
        <Empty title={say.none.title}>{say.none.text}</Empty>
      ) : (
        <ul className="rows">
          {page.items.map(({ id, name, bloc, code }) => (
            <li key={id}>
              <strong>{name}</strong>
              <br />
              <span className="mute">{[contest.blocs[bloc], code && say.code(code)].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
      )}
      {(view.cursor || page.nextCursor) && (
        <p className="cluster">
          {view.cursor && (
            <ButtonLink to={address(null)} variant="alt" small>
              {say.first}
            </ButtonLink>
          )}
          {page.nextCursor && (
            <ButtonLink to={address(page.nextCursor)} variant="alt" small>
              {say.more}
            </ButtonLink>
          )}
        </p>
      )}
    </section>
  )
}
