/** Makes a join link, and shows it this once: as text, and as a poster. */
import { type FormEvent, useState } from 'react'
import { call } from '../../api.ts'
import { DeedOutcome, useDeed } from '../../app/deed.tsx'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Field } from '../../ui/field.tsx'
import { Notice } from '../../ui/notice.tsx'
import { QrCode } from '../../ui/qr-code.tsx'
import { CopyButton } from './copy-button.tsx'
import styles from './new-link.module.css'
import text from './roster.module.css'
import { type LinkField, readWantedLink } from './wanted-link.ts'

interface Place {
  unit: { id: string; name: string }
  contest: { slug: string; title: string }
}
export interface LinkMade {
  url: string
  expiresAt: string | undefined
}

interface NewLinkProps extends Place {
  serverNow: string
  onMade: (made: LinkMade) => void
}

export function NewLink({ unit, contest, serverNow, onMade }: NewLinkProps) {
  const { links: say } = useMessages().desk
  const { isBusy, outcome, run } = useDeed()
  const [wrong, setWrong] = useState<LinkField[]>([])
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { wrong, wanted } = readWantedLink(new FormData(event.currentTarget), new Date(serverNow))
    setWrong(wrong)
    const [first] = wrong
    if (first) return document.getElementById(first)?.focus()
    void run(async () => {
      const { url } = await call('POST /units/:unitId/join-links', {
        params: { unitId: unit.id },
        body: { contest: contest.slug, ...wanted }
      })
      onMade({ url: new URL(url, window.location.origin).href, expiresAt: wanted.expiresAt })
      return {}
    })
  }
  return (
    <Card>
      <DeedOutcome outcome={outcome} />
      <form onSubmit={send} className="stack" noValidate>
        <Field
          id="limit"
          name="limit"
          label={say.limit}
          hint={say.limitHint}
          error={wrong.includes('limit') ? say.limitError : undefined}
          inputMode="numeric"
          maxLength={7}
        />
        <Field
          id="until"
          name="until"
          type="date"
          label={say.until}
          hint={say.untilHint}
          error={wrong.includes('until') ? say.untilError : undefined}
        />
        <p>{say.once}</p>
        <Button type="submit" block busy={isBusy}>
          {say.make}
        </Button>
      </form>
    </Card>
  )
}

export function ShownLink({ made: { url, expiresAt }, unit, contest }: Place & { made: LinkMade }) {
  const { desk, format } = useMessages()
  const { links: say } = desk
  const contentLanguage = useContentLanguage()
  return (
    <>
      <div className="no-print stack">
        <Notice tone="ok" role="status" title={say.made}>
          {say.madeText}
        </Notice>
        <p className={text.text}>{url}</p>
        <div className="cluster">
          <CopyButton text={url} label={say.link} isPrimary />
          <Button variant="alt" small icon="print" onClick={() => window.print()}>
            {say.printPoster}
          </Button>
        </div>
      </div>
      <section className={styles.poster} lang={contentLanguage}>
        <h2 className={styles.heading}>{say.poster.heading(unit.name)}</h2>
        <p className={styles.contest}>{contest.title}</p>
        <div className={styles.qr}>
          <QrCode text={url} label={say.poster.qr} />
        </div>
        <p className={styles.how}>{say.poster.how}</p>
        {expiresAt && <p>{say.poster.until(format.date(expiresAt))}</p>}
      </section>
    </>
  )
}
