/** The recovery codes, this once: to copy, to print, to keep as a file. */
import { useState } from 'react'
import { address } from '../../addresses.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { saveText } from '../../app/save-text.ts'
import { useMessages } from '../../messages/messages.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { copy } from '../attempt/copying.ts'
import { codesText } from './own-account.ts'
import styles from './second-factor.module.css'
import { useHeadingFocus } from './second-factor-setup.tsx'

export function RecoveryCodes({ codes, signInName }: { codes: string[]; signInName: string }) {
  const { recovery: say } = useMessages().account.own
  const text = codesText(say.fileHead(signInName), codes)
  usePageTitle(say.title)
  useHeadingFocus()
  return (
    <div className="wrap band">
      <div className="narrow">
        <Card isKey>
          <h1 className="title">{say.title}</h1>
          <Notice tone="wait" title={say.once}>
            {say.why}
          </Notice>
          <h2>{say.heading}</h2>
          <p className="small mute">{say.fileHead(signInName)}</p>
          <ul className={styles.codes} aria-label={say.list}>
            {codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
          <Keeping text={text} />
          <p className="no-print">
            <ButtonLink to={address.account} block>
              {say.done}
            </ButtonLink>
          </p>
        </Card>
      </div>
    </div>
  )
}

function Keeping({ text }: { text: string }) {
  const { recovery: say } = useMessages().account.own
  const [isCopied, setCopied] = useState(false)
  return (
    <div className="cluster no-print">
      <Button variant="alt" small icon={isCopied ? 'check' : 'copy'} onClick={() => void copy(text).then(setCopied)}>
        {isCopied ? say.copied : say.copy}
      </Button>
      <Button variant="alt" small icon="print" onClick={() => window.print()}>
        {say.print}
      </Button>
      <Button variant="alt" small icon="down" onClick={() => saveText(say.fileName, text)}>
        {say.download}
      </Button>
      <span className="hide" role="status">
        {isCopied && say.copied}
      </span>
    </div>
  )
}
