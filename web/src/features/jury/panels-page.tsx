/** For the organizer: the panels of judges, who sits in them, and who waits to be seated. */
import type { Panel } from '@hoi-thi/shared/jury'
import { useLoaderData } from 'react-router'
import { call } from '../../api.ts'
import { DeedOutcome, type Deeds, useDeed } from '../../app/deed.tsx'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Cell, Row, RowHeader, Table, TableBody, TableHead } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import { WithReason } from '../roster/with-reason.tsx'
import { type JudgingPage, loader } from './judging-data.ts'
import { JudgingHead } from './judging-head.tsx'
import { NewPanel } from './new-panel.tsx'
import { SeatJudge } from './seat-judge.tsx'

export { loader }

export function Component() {
  const page = useLoaderData<typeof loader>()
  const { organizer } = useMessages().jury
  const { panels: say } = organizer
  const deeds = useDeed()
  const { contest, judging } = page
  return (
    <>
      <JudgingHead contest={contest} />
      <DeedOutcome outcome={deeds.outcome} />
      {judging.panels.length === 0 && <Empty title={say.none.title}>{say.none.text}</Empty>}
      {judging.panels.map((panel) => (
        <PanelCard key={panel.id} page={page} panel={panel} deeds={deeds} />
      ))}
      <div className="cols two">
        <NewPanel contest={contest} panels={judging.panels} />
        {judging.panels.length > 0 && <SeatJudge contest={contest} judging={judging} />}
      </div>
    </>
  )
}

function PanelCard({ page: { contest }, panel, deeds }: { page: JudgingPage; panel: Panel; deeds: Deeds }) {
  const { jury } = useMessages()
  const { panels: say } = jury.organizer
  const contentLanguage = useContentLanguage()
  const dissolve = () =>
    deeds.run(async () => {
      await call('DELETE /contests/:contest/judging/panels/:panelId', { params: { contest, panelId: panel.id } })
      return { done: say.dissolved(panel.name) }
    })
  return (
    <Card>
      <h2 lang={contentLanguage}>{panel.name}</h2>
      <p>{say.kinds(panel.kinds.map((kind) => jury.kinds[kind]))}</p>
      {panel.judges.length === 0 ? (
        <p className="cluster">
          <span>{say.empty}</span>
          <WithReason
            label={say.dissolve}
            isBusy={deeds.isBusy}
            question={say.dissolveQuestion(panel.name)}
            text={say.dissolveText}
            keep={jury.keep}
            confirm={say.dissolve}
            onConfirm={() => void dissolve()}
          />
        </p>
      ) : (
        <Table>
          <TableHead columns={[say.columns.judge, say.columns.unit, say.columns.signed, say.columns.deed]} />
          <TableBody>
            {panel.judges.map((judge) => (
              <JudgeRow key={judge.judgeId} contest={contest} panel={panel} judge={judge} deeds={deeds} />
            ))}
          </TableBody>
        </Table>
      )}
    </Card>
  )
}

interface JudgeRowProps {
  contest: string
  panel: Panel
  judge: Panel['judges'][number]
  deeds: Deeds
}

function JudgeRow({ contest, panel, judge, deeds }: JudgeRowProps) {
  const { jury, format } = useMessages()
  const { panels: say } = jury.organizer
  const contentLanguage = useContentLanguage()
  const { judgeId, fullName } = judge
  const remove = () =>
    deeds.run(async () => {
      const params = { contest, panelId: panel.id, judgeId }
      await call('DELETE /contests/:contest/judging/panels/:panelId/judges/:judgeId', { params })
      return { done: say.removed(fullName) }
    })
  return (
    <Row>
      <RowHeader lang={contentLanguage}>
        {fullName}
        {!judge.isJudge && (
          <>
            <br />
            <Tag tone="stop">{say.noRole}</Tag>
          </>
        )}
      </RowHeader>
      <Cell lang={contentLanguage}>{judge.unit?.name ?? say.noUnit}</Cell>
      <Cell className="n">{say.signed(format.number(judge.signed), format.number(judge.assigned))}</Cell>
      <Cell>
        <WithReason
          label={say.remove}
          fullLabel={say.removeOf(fullName)}
          isBusy={deeds.isBusy}
          question={say.removeQuestion(fullName)}
          text={say.removeText}
          keep={jury.keep}
          confirm={say.remove}
          onConfirm={() => void remove()}
        />
      </Cell>
    </Row>
  )
}
