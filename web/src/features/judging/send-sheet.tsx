/** Sends a sheet of scores in, and lists those that came before. */
import type { Import } from '@hoi-thi/shared/import'
import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Field } from '../../ui/field.tsx'
import { Link } from '../../ui/link.tsx'
import { Tag } from '../../ui/tag.tsx'
import { adminAddress } from '../role/admin-addresses.ts'
import { fileNameOf } from '../roster/file-name.ts'
import type { OutsidePage } from './outside-data.ts'

export function SendSheet({ of, sheets }: { of: OutsidePage['of']; sheets: Import[] }) {
  const { upload: say } = useMessages().judging
  const { isBusy, outcome, run } = useDeed()
  const [isMissing, setMissing] = useState(false)
  const navigate = useNavigate()
  const { contest, roundId } = of.params
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const file = new FormData(event.currentTarget).get('file')
    const isChosen = file instanceof File && file.size > 0
    setMissing(!isChosen)
    if (!isChosen) return
    void run(async () => {
      const query = { fileName: fileNameOf(file) }
      const { id } = await call('POST /contests/:contest/rounds/:roundId/score-sheets', { ...of, query, body: file })
      await navigate(adminAddress.scoreSheet(contest, roundId, id))
      return {}
    })
  }
  return (
    <Card>
      <h2>{say.title}</h2>
      <p className="small mute">{say.text}</p>
      <DeedOutcome outcome={outcome} />
      <form onSubmit={send} className="stack" noValidate>
        <Field
          id="file"
          name="file"
          type="file"
          label={say.file}
          error={isMissing ? say.missing : undefined}
          accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        />
        <Button type="submit" variant="alt" busy={isBusy}>
          {isBusy ? say.reading : say.submit}
        </Button>
      </form>
      {sheets.length > 0 && (
        <>
          <h3>{say.sheets}</h3>
          <ul className="rows">
            {sheets.map((each) => (
              <li key={each.id}>
                <Sheet sheet={each} to={adminAddress.scoreSheet(contest, roundId, each.id)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

function Sheet({ sheet, to }: { sheet: Import; to: string }) {
  const { judging, format } = useMessages()
  const { upload: say, states } = judging
  const isFaulty = sheet.state === 'previewed' && sheet.counts.error + sheet.counts.duplicate > 0
  return (
    <p className="cluster">
      <Link to={to}>{sheet.fileName ?? say.unnamed}</Link>
      <Tag tone={sheet.state === 'confirmed' ? 'ok' : 'wait'}>{isFaulty ? judging.faultySheet : states[sheet.state]}</Tag>
      <span className="small mute">{say.line(format.shortMoment(sheet.createdAt), format.number(sheet.total))}</span>
    </p>
  )
}
