/** The round over time, beside the one before it; and its blocs. */
import type { ParticipationInsight, WatchedRound } from '@hoi-thi/shared/insight'
import { useMessages } from '../../messages/messages.ts'
import { inSentence } from '../contest/in-sentence.ts'
import { addedUp, byDay, countAt, dayHours, hoursSince, type Line, lengthOf, ofUnits, peakOf, planOf } from './course.ts'
import { CourseChart } from './course-chart.tsx'
import { roundsSeen } from './insight-data.ts'
import { TableDetails } from './table-details.tsx'

export function CourseSection({ seen, download, isWall = false }: { seen: ParticipationInsight; download: string; isWall?: boolean }) {
  const { insight, format } = useMessages()
  const { course: say } = insight
  const { here, before } = roundsSeen(seen)
  if (!here || !seen.asOf) return null
  const until = seen.asOf
  const own = { ...here, hours: ofUnits(here.hours) }
  const now = addedUp(own, until)
  const then = before ? addedUp({ ...before, hours: ofUnits(before.hours) }, until) : []
  const at = Math.min(hoursSince(here.opensAt, until), lengthOf(here))
  const plan = planOf(own, now[now.length - 1] ?? [0, 0], seen.projection)
  const lines: Line[] = [
    ...(before ? [{ name: before.name, role: 'before' as const, points: then }] : []),
    { name: here.name, role: 'now', points: now },
    ...(plan.length > 0 ? [{ name: say.plan, role: 'plan' as const, points: plan }] : [])
  ]
  const finding = say.finding(
    here.name,
    format.number(peakOf(now)),
    before ? inSentence(before.name) : null,
    format.number(countAt(then, at))
  )
  return (
    <section className="stack" aria-labelledby="course-heading">
      <h2 id="course-heading">{say.title}</h2>
      <CourseChart
        finding={finding}
        lines={lines}
        ends={lines.map(({ points }) => format.number(peakOf(points)))}
        length={lengthOf(here)}
        dayName={(day) => format.dayMonth(new Date(Date.parse(here.opensAt) + day * dayHours * 3_600_000).toISOString())}
        valueName={(value) => format.number(value)}
      >
        {!isWall && <DayTable rounds={before ? [before, here] : [here]} until={until} name={say.title} download={download} />}
      </CourseChart>
      {!isWall && <BlocCourse seen={seen} here={here} until={until} />}
    </section>
  )
}

function DayTable({ rounds, until, ...rest }: { rounds: readonly WatchedRound[]; until: string; name: string; download: string }) {
  const { insight, format } = useMessages()
  const { course: say } = insight
  const days = rounds.map((round) => byDay({ ...round, hours: ofUnits(round.hours) }, until))
  const most = Math.max(...days.map(({ length }) => length))
  const rows = Array.from({ length: most }, (_, day) => [
    say.dayOf(format.number(day + 1)),
    ...days.map((counts) => {
      const count = counts[day] ?? null
      return count === null ? say.notYet : format.number(count)
    })
  ])
  return <TableDetails {...rest} columns={[say.day, ...rounds.map(({ name }) => name)]} rows={rows} />
}

function BlocCourse({ seen, here, until }: { seen: ParticipationInsight; here: WatchedRound; until: string }) {
  const { insight, contest, format } = useMessages()
  const { course: say } = insight
  const lines = seen.blocs.flatMap(({ bloc, headcount }): Line[] => {
    if (headcount === 0) return []
    const hours = here.hours.filter((hour) => hour.bloc === bloc)
    return [{ name: contest.blocs[bloc], role: 'other', points: addedUp({ ...here, hours }, until, headcount) }]
  })
  const [best] = [...lines].sort((one, other) => peakOf(other.points) - peakOf(one.points))
  if (!best || lines.length < 2) return null
  return (
    <>
      <h3>{say.blocs}</h3>
      <CourseChart
        finding={say.blocFinding(best.name, format.share(peakOf(best.points)))}
        lines={lines}
        ends={lines.map(({ points }) => format.share(peakOf(points)))}
        length={lengthOf(here)}
        dayName={(day) => format.dayMonth(new Date(Date.parse(here.opensAt) + day * dayHours * 3_600_000).toISOString())}
        valueName={(value) => format.share(value)}
      />
    </>
  )
}
