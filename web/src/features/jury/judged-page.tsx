/** For the organizer: results from signed sheets, how judges differ, what was talked about, and the minutes. */
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { useMessages } from '../../messages/messages.ts'
import { Discussions } from './discussions.tsx'
import { JudgingHead } from './judging-head.tsx'
import { ResultTable } from './result-table.tsx'
import { SeverityTables } from './severity-tables.tsx'

export async function loader({ params }: LoaderFunctionArgs) {
  const contest = params.contest ?? ''
  const of = { params: { contest } }
  const [results, severity, discussions] = await Promise.all([
    call('GET /contests/:contest/judging/results', of),
    call('GET /contests/:contest/judging/severity', of),
    call('GET /contests/:contest/judging/discussions', of)
  ])
  return { contest, results, severity, discussions: discussions.items }
}

const formats = ['docx', 'pdf'] as const

export function Component() {
  const { contest, results, severity, discussions } = useLoaderData<typeof loader>()
  const { organizer } = useMessages().jury
  const { minutes: say } = organizer
  return (
    <>
      <JudgingHead contest={contest} />
      <ResultTable results={results} />
      <SeverityTables severity={severity} isNormalized={results.marking.aggregate === 'normalized'} />
      <Discussions contest={contest} results={results} severity={severity} discussions={discussions} />
      <section className="stack tight" aria-labelledby="minutes-heading">
        <h2 id="minutes-heading">{say.title}</h2>
        <p>{say.text}</p>
        <p className="cluster">
          {formats.map((format) => (
            <a key={format} href={`/api/contests/${contest}/judging/minutes?format=${format}`} download>
              {say.formats[format]}
            </a>
          ))}
        </p>
      </section>
    </>
  )
}
