/** Hands a file of questions in, and lists those that came before. */
import type { QuestionImport } from '@hoi-thi/shared/question-import'
import { type FormEvent, useState } from 'react'
import { type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { usePageTitle } from '../../app/page-title.ts'
import { useMessages } from '../../messages/messages.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Field } from '../../ui/field.tsx'
import { Link } from '../../ui/link.tsx'
import styles from '../question-bank/bank.module.css'
import { bankAddress } from '../question-bank/bank-addresses.ts'
import { fileNameOf } from '../roster/file-name.ts'
import { ImportStateTag } from './status-tags.tsx'

export async function loader({ request }: LoaderFunctionArgs) {
  const cursor = new URL(request.url).searchParams.get('cursor') ?? undefined
  return call('GET /questions/imports', { query: { cursor } })
}

export function Component() {
  const { items, nextCursor } = useLoaderData<typeof loader>()
  const { questionImport: say } = useMessages()
  usePageTitle(say.title)
  return (
    <>
      <h1 className="title">{say.title}</h1>
      <p className="measure">{say.intro}</p>
      <div className="cols two">
        <SendFile />
        <section className="stack" aria-labelledby="earlier-heading">
          <h2 id="earlier-heading">{say.earlier}</h2>
          {items.length === 0 ? (
            <Empty title={say.none.title}>{say.none.text}</Empty>
          ) : (
            <ul className="rows">
              {items.map((each) => (
                <li key={each.id}>
                  <ImportLine each={each} />
                </li>
              ))}
            </ul>
          )}
          {nextCursor && (
            <p>
              <ButtonLink to={bankAddress.imports(`?cursor=${encodeURIComponent(nextCursor)}`)} variant="alt" small>
                {say.more}
              </ButtonLink>
            </p>
          )}
        </section>
      </div>
    </>
  )
}

function SendFile() {
  const { questionImport: say } = useMessages()
  const { isBusy, outcome, run } = useDeed()
  const [isMissing, setMissing] = useState(false)
  const navigate = useNavigate()
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const file = new FormData(event.currentTarget).get('file')
    const isChosen = file instanceof File && file.size > 0
    setMissing(!isChosen)
    if (!isChosen) return document.getElementById('file')?.focus()
    void run(async () => {
      const { id } = await call('POST /questions/imports', { query: { fileName: fileNameOf(file) }, body: file })
      await navigate(bankAddress.import(id))
      return {}
    })
  }
  return (
    <Card>
      <p>
        <a href={bankAddress.template} download className={styles.name}>
          {say.template}
        </a>
        <br />
        <span className="small mute">{say.templateText}</span>
      </p>
      <details>
        <summary>{say.taken}</summary>
        <ul className="stack tight">
          {say.takenPoints.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      </details>
      <DeedOutcome outcome={outcome} />
      <form onSubmit={send} className="stack" noValidate>
        <Field
          id="file"
          name="file"
          type="file"
          label={say.file}
          hint={say.fileHint}
          error={isMissing ? say.missing : undefined}
          accept=".docx,.xlsx,.csv,.txt,.gift,.xml,.zip,.json"
        />
        <Button type="submit" block busy={isBusy}>
          {isBusy ? say.sending : say.send}
        </Button>
      </form>
    </Card>
  )
}

function ImportLine({ each }: { each: QuestionImport }) {
  const { questionImport: say, format } = useMessages()
  return (
    <div className="stack tight">
      <p>
        <Link to={bankAddress.import(each.id)} className={styles.name}>
          {each.fileName ?? say.unnamed}
        </Link>
      </p>
      <p className="cluster">
        <ImportStateTag state={each.state} />
        <span className="small mute">
          {each.total > 0 && `${say.count(format.number(each.total))}, `}
          {format.shortMoment(each.createdAt)}
        </span>
      </p>
    </div>
  )
}
