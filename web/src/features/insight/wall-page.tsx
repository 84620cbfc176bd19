/** For a screen on a wall: large, one part after the other, fresh by itself. It shows no phone numbers, and keeps what must not be told. */
import { useEffect, useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { contentId } from '../../app/content-id.ts'
import { loadSite } from '../../app/load-site.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { speakOf, useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { EqualBars } from '../../ui/equal-bars.tsx'
import { Link } from '../../ui/link.tsx'
import { inSentence } from '../contest/in-sentence.ts'
import { useFresh } from '../duty/use-fresh.ts'
import { Calls } from './calls.tsx'
import { CourseSection } from './course-section.tsx'
import { Genders } from './genders.tsx'
import { Headline, Secret } from './headline.tsx'
import styles from './insight.module.css'
import { insightAddress } from './insight-addresses.ts'
import { type InsightData, knowledgeSeen, readInsight, roundsSeen } from './insight-data.ts'
import { Records } from './records.tsx'
import { Shares } from './shares.tsx'
import { TileGrid } from './tile-grid.tsx'
import { WrongTopics } from './wrong-topics.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
  const contest = params.contest ?? ''
  const [data, { title }] = await Promise.all([
    readInsight(contest, undefined),
    call('GET /contests/:contest', { params: { contest } }),
    loadSite(),
    speakOf('staff')
  ])
  return { contest, title, data }
}

const panels = ['course', 'tiles', 'knowledge'] as const
type Panel = (typeof panels)[number]
const shownMs = 20_000

export function Component() {
  const { contest, title, data: loaded } = useLoaderData<typeof loader>()
  const { insight: say, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const { data, isStale } = useFresh(loaded, () => readInsight(contest, undefined))
  const { here } = roundsSeen(data.seen)
  const shown = data.seen.isSecret ? (['knowledge'] as const) : panels
  const turning = useTurning(shown)
  const name = here ? say.title(inSentence(here.name)) : say.tab
  usePageTitle(name)
  return (
    <div className={styles.wall}>
      <header className={styles.wallTop}>
        <h1 className={styles.wallTitle}>
          <span lang={contentLanguage}>{title}</span>: {inSentence(name)}
        </h1>
        <nav aria-label={say.tab} className="cluster">
          {shown.length > 1 &&
            shown.map((panel) => (
              <Button
                key={panel}
                variant={turning.panel === panel ? 'primary' : 'alt'}
                small
                aria-pressed={turning.panel === panel}
                onClick={() => turning.show(panel)}
              >
                {say.wall.panels[panel]}
              </Button>
            ))}
          {shown.length > 1 && (
            <Button variant="quiet" small onClick={turning.toggle}>
              {turning.isTurning ? say.wall.stop : say.wall.go}
            </Button>
          )}
          <Link to={insightAddress.contest(contest)}>{say.toPhone}</Link>
        </nav>
      </header>
      <EqualBars />
      <main id={contentId} className={styles.wallMain}>
        {isStale && data.seen.asOf && <p role="status">{say.staleText(format.stamp(data.seen.asOf))}</p>}
        {data.seen.isSecret && <Secret isWall />}
        {here ? <PanelShown panel={turning.panel} data={data} contest={contest} /> : <Empty title={say.none.title}>{say.none.text}</Empty>}
      </main>
    </div>
  )
}

function PanelShown({ panel, data: { seen, knowledge }, contest }: { panel: Panel; data: InsightData; contest: string }) {
  const { notCounted } = useMessages().insight
  const { known, before } = knowledgeSeen(knowledge, seen.roundId)
  const download = insightAddress.workbook(contest)
  if (panel === 'knowledge')
    return (
      <div className="cols lead">
        <WrongTopics known={known} before={before} download={download} isWall />
        <div className="stack wide">
          <Genders known={known} download={download} isWall />
          {!seen.isSecret && <Records seen={seen} />}
        </div>
      </div>
    )
  if (!seen.asOf) return <Empty title={notCounted.title}>{notCounted.text}</Empty>
  if (panel === 'tiles')
    return (
      <div className="cols lead">
        <TileGrid units={seen.units} download={download} isWall />
        <Calls seen={seen} isWall />
      </div>
    )
  return (
    <div className="cols lead">
      <div className="stack">
        <Headline seen={seen} isWall />
        <CourseSection seen={seen} download={download} isWall />
      </div>
      <Shares seen={seen} download={download} isWall />
    </div>
  )
}

/** Turns by itself, unless somebody has asked their device for less motion, or stops it here. */
function useTurning(shown: readonly Panel[]) {
  const [place, setPlace] = useState(0)
  const [isTurning, setTurning] = useState(() => !window.matchMedia('(prefers-reduced-motion: reduce)').matches)
  useEffect(() => {
    if (!isTurning) return
    const timer = window.setInterval(() => setPlace((before) => before + 1), shownMs)
    return () => window.clearInterval(timer)
  }, [isTurning])
  return {
    panel: shown[place % shown.length] ?? 'knowledge',
    isTurning,
    toggle: () => setTurning((before) => !before),
    show: (panel: Panel) => {
      setTurning(false)
      setPlace(shown.indexOf(panel))
    }
  }
}
