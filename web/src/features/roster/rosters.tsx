/** Sends a roster in, and lists those that came before. */
import type { Import } from '@hoi-thi/shared/import'
import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { usePageTitle } from '../../app/page-title.ts'
import { useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Field } from '../../ui/field.tsx'
import { Link } from '../../ui/link.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { RosterSource } from './roster-source.ts'

interface RostersProps {
  source: RosterSource
  imports: Import[]
  isForSeveral: boolean
}

export function Rosters({ source, imports, isForSeveral }: RostersProps) {
  const { roster: say } = useMessages().desk
  usePageTitle(say.title)
  return (
    <>
      <h1 className="title">{say.title}</h1>
      <p>{say.intro}</p>
      <div className="cols two">
        <SendFile source={source} isForSeveral={isForSeveral} />
        <section className="stack" aria-labelledby="earlier-heading">
          <h2 id="earlier-heading">{say.earlier}</h2>
          {imports.length === 0 ? (
            <Empty title={say.none.title}>{say.none.text}</Empty>
          ) : (
            <ul className="rows">
              {imports.map((each) => (
                <li key={each.id}>
                  <ImportLine each={each} to={source.address(each.id)} />
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </>
  )
}

function SendFile({ source, isForSeveral }: Omit<RostersProps, 'imports'>) {
  const { roster: say } = useMessages().desk
  const { isBusy, outcome, run } = useDeed()
  const [isMissing, setMissing] = useState(false)
  const navigate = useNavigate()
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const file = new FormData(event.currentTarget).get('file')
    const isChosen = file instanceof File && file.size > 0
    setMissing(!isChosen)
    if (!isChosen) return
    void run(async () => {
      const { id } = await source.preview(file)
      await navigate(source.address(id))
      return {}
    })
  }
  return (
    <Card>
      <p>
        <a href="/mau-danh-sach.xlsx" download>
          {say.template}
        </a>
        <br />
        <span className="small mute">
          {say.templateText} {isForSeveral && say.severalText}
        </span>
      </p>
      <DeedOutcome outcome={outcome} />
      <form onSubmit={send} className="stack" noValidate>
        <Field
          id="file"
          name="file"
          type="file"
          label={say.file}
          hint={say.fileHint}
          error={isMissing ? say.choose : undefined}
          accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        />
        <Button type="submit" block busy={isBusy}>
          {isBusy ? say.reading : say.read}
        </Button>
      </form>
    </Card>
  )
}

function ImportLine({ each, to }: { each: Import; to: string }) {
  const { desk, format } = useMessages()
  const { roster: say } = desk
  return (
    <div className="stack tight">
      <p>
        <Link to={to}>{each.fileName ?? say.unnamed}</Link>
      </p>
      <p className="cluster">
        <StateTag state={each.state} />
        <span className="small mute">
          {say.rows(format.number(each.total))}, {format.shortMoment(each.createdAt)}
        </span>
      </p>
    </div>
  )
}

export function StateTag({ state }: { state: Import['state'] }) {
  const { roster: say } = useMessages().desk
  if (state === 'confirmed')
    return (
      <Tag tone="ok" icon="check">
        {say.state[state]}
      </Tag>
    )
  const isWaiting = state === 'previewed' || state === 'running'
  return <Tag {...(isWaiting ? { tone: 'wait' as const, icon: 'wait' as const } : { icon: 'info' as const })}>{say.state[state]}</Tag>
}
