/** For the organizer, after the close: how each question did, those first whose key is likely wrong. */
import type { ItemStatistics } from '@hoi-thi/shared/question-pool'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { speakOf, useContentLanguage, useMessages } from '../../messages/messages.ts'
import { BackLink } from '../../ui/back-link.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Cell, Row, RowHeader, Table, TableBody, TableHead } from '../../ui/table.tsx'
import { inSentence } from '../contest/in-sentence.ts'
import styles from '../question-bank/bank.module.css'
import { adminAddress } from '../role/admin-addresses.ts'
import { ItemOptions, ItemResult, Suspicions } from './item-result.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
  const of = { contest: params.contest ?? '', roundId: params.roundId ?? '' }
  const [whole, statistics] = await Promise.all([
    call('GET /contests/:contest', { params: { contest: of.contest } }),
    call('GET /contests/:contest/rounds/:roundId/item-statistics', { params: of }),
    speakOf('bank')
  ])
  return { ...of, name: whole.rounds.find(({ id }) => id === of.roundId)?.name ?? '', ...statistics }
}

export function Component() {
  const { contest, roundId, name, asOf, papers, items } = useLoaderData<typeof loader>()
  const { questionPool, format } = useMessages()
  const { statistics: say } = questionPool
  const title = say.title(inSentence(name))
  const suspect = items.filter(({ suspicions }) => suspicions.includes('key-likely-wrong')).length
  const [remarked, others] = [
    items.filter(({ suspicions }) => suspicions.length > 0),
    items.filter(({ suspicions }) => suspicions.length === 0)
  ]
  usePageTitle(title)
  return (
    <>
      <BackLink to={adminAddress.pool(contest, roundId)}>{questionPool.toPool}</BackLink>
      <h1 className="title">{title}</h1>
      {asOf === null ? (
        <Empty title={say.counting.title}>{say.counting.text}</Empty>
      ) : items.length === 0 ? (
        <Empty title={say.none.title}>{say.none.text}</Empty>
      ) : (
        <>
          <p>{say.asOf(format.number(papers), format.stamp(asOf))}</p>
          {suspect > 0 && (
            <Notice tone="stop" title={say.suspect(format.number(suspect))}>
              <p>{say.suspectText}</p>
            </Notice>
          )}
          {remarked.length > 0 && <ItemTable items={remarked} />}
          {others.length > 0 && (
            <details open={remarked.length === 0}>
              <summary>{say.others(format.number(others.length))}</summary>
              <ItemTable items={others} />
            </details>
          )}
        </>
      )}
    </>
  )
}

function ItemTable({ items }: { items: ItemStatistics[] }) {
  const { columns, version } = useMessages().questionPool.statistics
  const contentLanguage = useContentLanguage()
  return (
    <Table>
      <TableHead columns={[columns.question, columns.remark, columns.result]} />
      <TableBody>
        {items.map((item) => (
          <Row key={`${item.questionId} ${item.version}`}>
            <RowHeader>
              <span className="small mute">{version(item.code, item.version)}</span>
              <br />
              <span lang={contentLanguage}>{item.text}</span>
              <ItemOptions item={item} />
            </RowHeader>
            <Cell className={styles.remark}>
              <Suspicions item={item} />
            </Cell>
            <Cell className={styles.remark}>
              <ItemResult item={item} />
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  )
}
