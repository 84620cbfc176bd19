/** Entries with their judges: who has signed, and what can be done about each pair. */
import type { JudgedEntry, Judging } from '@hoi-thi/shared/jury'
import type { Deeds } from '../../app/deed.tsx'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Cell, Row, RowHeader, Table, TableBody, TableHead } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import { PairDeeds } from './pair-deeds.tsx'

interface EntryTableProps {
  contest: string
  judging: Judging
  deeds: Deeds
}

export function EntryTable({ contest, judging, deeds }: EntryTableProps) {
  const { assignment: say } = useMessages().jury.organizer
  return (
    <section className="stack" aria-labelledby="entries-heading">
      <h2 id="entries-heading">{say.entries}</h2>
      <Table>
        <TableHead columns={[say.columns.entry, say.columns.sender, say.columns.judges]} />
        <TableBody>
          {judging.entries.map((entry) => (
            <EntryRow key={entry.entryId} contest={contest} judging={judging} entry={entry} deeds={deeds} />
          ))}
        </TableBody>
      </Table>
    </section>
  )
}

function EntryRow({ contest, judging, entry, deeds }: EntryTableProps & { entry: JudgedEntry }) {
  const { jury, format } = useMessages()
  const { assignment: say } = jury.organizer
  const contentLanguage = useContentLanguage()
  const apart = judging.conflicts.filter(({ entryId }) => entryId === entry.entryId)
  return (
    <Row>
      <RowHeader>
        {jury.own.entry(format.number(entry.number))}: <span lang={contentLanguage}>{entry.title}</span>
        <br />
        <span className="small mute">{jury.kinds[entry.kind]}</span>
      </RowHeader>
      <Cell>
        <span lang={contentLanguage}>{entry.senderName}</span>
        <br />
        <span className="small mute">{jury.senders[entry.sender]}</span>
      </Cell>
      <Cell>
        {entry.judges.length === 0 && say.noJudge}
        <ul className="rows">
          {entry.judges.map((judge) => (
            <li key={judge.judgeId} className="stack tight">
              <span className="cluster">
                <span lang={contentLanguage}>{judge.fullName}</span>
                {judge.signedAt ? (
                  <Tag tone="ok" icon="check">
                    {say.signed(format.points(judge.total ?? 0))}
                  </Tag>
                ) : (
                  <Tag tone="wait" icon="wait">
                    {say.unsigned}
                  </Tag>
                )}
              </span>
              <PairDeeds contest={contest} judging={judging} entry={entry} judge={judge} deeds={deeds} />
            </li>
          ))}
        </ul>
        {apart.map(({ id, fullName, kind, reason }) => (
          <p key={id} className="small mute" lang={contentLanguage}>
            {say.apart(fullName, jury.organizer.conflicts[kind], reason)}
          </p>
        ))}
      </Cell>
    </Row>
  )
}
