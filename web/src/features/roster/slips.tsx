/** Slips as they are printed: eight to a sheet of A4, with lines to cut along. */
import type { Slip } from '@hoi-thi/shared/roster'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { QrCode } from '../../ui/qr-code.tsx'
import styles from './slips.module.css'

export const slipsPerSheet = 8

export function Sheets({ slips }: { slips: Slip[] }) {
  const sheets = Array.from({ length: Math.ceil(slips.length / slipsPerSheet) }, (_, index) =>
    slips.slice(index * slipsPerSheet, (index + 1) * slipsPerSheet)
  )
  return sheets.map((sheet) => (
    <ul key={sheet[0]?.accountId} className={styles.sheet}>
      {sheet.map((slip) => (
        <li key={slip.accountId} className={styles.slip}>
          <OneSlip slip={slip} />
        </li>
      ))}
    </ul>
  ))
}

function OneSlip({ slip }: { slip: Slip }) {
  const { desk, format } = useMessages()
  const { slips: say } = desk
  const contentLanguage = useContentLanguage()
  // A server that was not told its address leaves the beginning to the page.
  const url = new URL(slip.url, window.location.origin)
  return (
    <>
      <div className={styles.qr}>
        <QrCode text={url.href} label={say.qr(slip.fullName)} />
      </div>
      <div className={styles.words}>
        <p className={styles.name}>{slip.fullName}</p>
        <p lang={contentLanguage}>{slip.unitName}</p>
        <p>
          {say.signInName}: <b>{slip.signInName}</b>
        </p>
        <p className={styles.code}>
          <span className="hide">{say.code}: </span>
          {slip.code}
        </p>
      </div>
      <ol className={styles.steps}>
        {(slip.kind === 'reset' ? say.resetSteps : say.steps)(url.host + url.pathname).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className={styles.until}>{say.until(format.date(slip.expiresAt))}</p>
    </>
  )
}
