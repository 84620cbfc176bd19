/** The approved questions that the filters leave, as a file. */
import { useMessages } from '../../messages/messages.ts'
import { bankAddress } from './bank-addresses.ts'
import { type ListView, listSearch } from './list-search.ts'

const formats = ['xlsx', 'gift', 'moodle-xml', 'qti', 'json'] as const

export function ExportMenu({ view }: { view: ListView }) {
  const { list: say } = useMessages().bank
  const search = listSearch({ ...view, cursor: undefined })
  return (
    <details className="no-print">
      <summary>{say.exportTitle}</summary>
      <div className="stack tight">
        <p className="measure">{say.exportText}</p>
        <ul className="rows">
          {formats.map((format) => (
            <li key={format}>
              <a href={bankAddress.exported(format, search)} download>
                {say.exports[format]}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}
