/** A sheet as it was signed: it does not change any more. */
import type { EntryToMark } from '@hoi-thi/shared/jury'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Card } from '../../ui/card.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Notice } from '../../ui/notice.tsx'
import { markText, totalOf, typedOf } from './typed-sheet.ts'

export function SignedSheet({ entry }: { entry: EntryToMark }) {
  const { jury, format } = useMessages()
  const { mark: say, sign: saySign } = jury
  const contentLanguage = useContentLanguage()
  const { sheet, marking } = entry
  const { criteria, most } = marking
  return (
    <Card>
      <h2>{say.sheet}</h2>
      <Notice tone="ok" title={saySign.done(format.moment(sheet.signedAt ?? ''))}>
        <p>{saySign.doneText}</p>
      </Notice>
      <Facts
        items={[
          ...criteria.map(({ id, name, maximum }) => ({
            name: <span lang={contentLanguage}>{name}</span>,
            value: (
              <>
                {saySign.of(markText(sheet.marks[id] ?? 0), format.number(maximum))}
                {sheet.remarks[id] && (
                  <>
                    <br />
                    <span className="small" lang={contentLanguage}>
                      {sheet.remarks[id]}
                    </span>
                  </>
                )}
              </>
            )
          })),
          { name: saySign.total, value: saySign.of(format.points(totalOf(typedOf(sheet), criteria)), format.number(most)) }
        ]}
      />
    </Card>
  )
}
