/** For a judge: the entries that they have to mark, how far they are with each, and what comes next. */
import type { OwnEntry } from '@hoi-thi/shared/jury'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { speakOf, useContentLanguage, useMessages } from '../../messages/messages.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Link } from '../../ui/link.tsx'
import { Cell, Row, RowHeader, Table, TableBody, TableHead } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import { juryAddress } from './jury-addresses.ts'

export async function loader({ params }: LoaderFunctionArgs) {
  const contest = params.contest ?? ''
  const [own] = await Promise.all([call('GET /contests/:contest/judging/own', { params: { contest } }), speakOf('staff')])
  return { contest, own }
}

export function Component() {
  const { contest, own } = useLoaderData<typeof loader>()
  const { jury, format } = useMessages()
  const { own: say } = jury
  const contentLanguage = useContentLanguage()
  usePageTitle(say.title)
  const signed = own.items.filter(({ signedAt }) => signedAt !== null)
  const next = own.items.find(({ signedAt }) => signedAt === null)
  return (
    <div className="wrap band stack">
      <h1 className="title">{say.title}</h1>
      <p className="mute" lang={contentLanguage}>
        {own.contestTitle}
      </p>
      {own.items.length === 0 ? (
        <Empty title={say.none.title}>{say.none.text}</Empty>
      ) : (
        <>
          <p className="strong">{say.totals(format.number(signed.length), format.number(own.items.length))}</p>
          {next ? (
            <p>
              <ButtonLink to={juryAddress.entry(contest, next.entryId)}>{say.goOn(format.number(next.number))}</ButtonLink>
            </p>
          ) : (
            <p>{say.allDone}</p>
          )}
          <Table>
            <TableHead columns={[say.columns.entry, say.columns.kind, say.columns.total, say.columns.state]} />
            <TableBody>
              {own.items.map((item) => (
                <EntryRow key={item.entryId} contest={contest} item={item} most={own.most} />
              ))}
            </TableBody>
          </Table>
        </>
      )}
    </div>
  )
}

function EntryRow({ contest, item, most }: { contest: string; item: OwnEntry; most: number }) {
  const { jury, format } = useMessages()
  const { own: say } = jury
  const contentLanguage = useContentLanguage()
  return (
    <Row>
      <RowHeader>
        <Link to={juryAddress.entry(contest, item.entryId)}>
          {say.entry(format.number(item.number))}: <span lang={contentLanguage}>{item.title}</span>
        </Link>
      </RowHeader>
      <Cell>{jury.kinds[item.kind]}</Cell>
      <Cell className="n">{item.total === null ? say.noTotal : say.total(format.points(item.total), format.number(most))}</Cell>
      <Cell>
        <StateTag item={item} />
        {item.reopenReason && (
          <>
            <br />
            <span className="small mute">{say.reopened(item.reopenReason)}</span>
          </>
        )}
      </Cell>
    </Row>
  )
}

function StateTag({ item: { signedAt, savedAt } }: { item: OwnEntry }) {
  const { jury, format } = useMessages()
  const { own: say } = jury
  if (signedAt)
    return (
      <Tag tone="ok" icon="check">
        {say.signed(format.shortMoment(signedAt))}
      </Tag>
    )
  return (
    <Tag tone="wait" icon="wait">
      {savedAt ? say.draft : say.unmarked}
    </Tag>
  )
}
