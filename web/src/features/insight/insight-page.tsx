/** For leaders, on a phone first: are we on course, which place lags, whom to call, what do people not know. */
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { speakOf, useContentLanguage, useMessages } from '../../messages/messages.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { inSentence } from '../contest/in-sentence.ts'
import { useFresh } from '../duty/use-fresh.ts'
import { Calls } from './calls.tsx'
import { CourseSection } from './course-section.tsx'
import { Genders } from './genders.tsx'
import { Headline, Secret } from './headline.tsx'
import { insightAddress } from './insight-addresses.ts'
import { type InsightData, knowledgeSeen, readInsight, roundsSeen } from './insight-data.ts'
import { Compare, Records } from './records.tsx'
import { Shares } from './shares.tsx'
import { TileGrid } from './tile-grid.tsx'
import { WrongTopics } from './wrong-topics.tsx'

export async function loader({ params, request }: LoaderFunctionArgs) {
  const contest = params.contest ?? ''
  const round = new URL(request.url).searchParams.get('vong') ?? undefined
  const [data, { title }] = await Promise.all([
    readInsight(contest, round),
    call('GET /contests/:contest', { params: { contest } }),
    speakOf('staff')
  ])
  return { contest, round, title, data }
}

export function Component() {
  const { contest, round, title, data: loaded } = useLoaderData<typeof loader>()
  const { insight: say } = useMessages()
  const contentLanguage = useContentLanguage()
  const { data, isStale } = useFresh(loaded, () => readInsight(contest, round))
  const { rounds, roundId } = data.seen
  const { here } = roundsSeen(data.seen)
  const name = here ? say.title(inSentence(here.name)) : say.tab
  usePageTitle(name)
  const search = here ? `?round=${here.code}` : ''
  return (
    <div className="wrap band stack wide">
      <div className="stack">
        <p className="mute" lang={contentLanguage}>
          {title}
        </p>
        <h1 className="title">{name}</h1>
        {rounds.length > 1 && (
          <Tabs
            label={say.rounds}
            lang={contentLanguage}
            items={rounds.map(({ id, code, name }) => ({
              to: insightAddress.contest(contest, `?vong=${code}`),
              name,
              isHere: id === roundId
            }))}
          />
        )}
        {here && (
          <p className="cluster">
            <ButtonLink to={insightAddress.wall(contest)} variant="alt" small>
              {say.toWall}
            </ButtonLink>
            <a href={insightAddress.workbook(contest, search)} download>
              {say.download}
            </a>
          </p>
        )}
        {isStale && <Stale data={data} />}
      </div>
      {here ? (
        <Overview data={data} download={insightAddress.workbook(contest, search)} />
      ) : (
        <Empty title={say.none.title}>{say.none.text}</Empty>
      )}
    </div>
  )
}

function Overview({ data: { seen, knowledge }, download }: { data: InsightData; download: string }) {
  const { notCounted } = useMessages().insight
  const { known, before } = knowledgeSeen(knowledge, seen.roundId)
  if (!seen.asOf) return <Empty title={notCounted.title}>{notCounted.text}</Empty>
  return (
    <>
      <div className="stack">
        {seen.isSecret && <Secret />}
        <Headline seen={seen} />
      </div>
      <div className="cols lead">
        <CourseSection seen={seen} download={download} />
        <Shares seen={seen} download={download} />
      </div>
      <TileGrid units={seen.units} download={download} />
      <div className="cols two">
        <Calls seen={seen} />
        <WrongTopics known={known} before={before} download={download} />
      </div>
      <div className="cols two">
        <Genders known={known} download={download} />
        <Records seen={seen} />
      </div>
      <Compare seen={seen} />
    </>
  )
}

function Stale({ data: { seen } }: { data: InsightData }) {
  const { insight: say, format } = useMessages()
  return (
    <Notice tone="wait" icon="off" title={say.stale} role="status">
      {seen.asOf && <p>{say.staleText(format.stamp(seen.asOf))}</p>}
    </Notice>
  )
}
