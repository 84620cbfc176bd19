/** Those who are in, those who would be, and by what. */
import type { Admitted } from '@hoi-thi/shared/admission'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Cell, Row, Table, TableBody, TableHead } from '../../ui/table.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Chosen } from './chosen.ts'

interface AdmissionTableProps {
  items: Admitted[]
  chosen: Chosen
  divisions: { id: string; name: string }[]
  /** Leaves somebody out, or back in; null where nobody is chosen. */
  onTurn: ((participantId: string) => void) | null
  /** Whether the list would change if it was made now by the rules. */
  followsBoard: boolean
  /** The round has opened: who is not in does not come in any more. */
  isFixed: boolean
  next: string | null
  first: string | null
}

export function AdmissionTable({ items, chosen, divisions, onTurn, followsBoard, isFixed, next, first }: AdmissionTableProps) {
  const { admission: say } = useMessages()
  if (items.length === 0) return <Empty title={say.none.title}>{say.none.text}</Empty>
  const { columns } = say
  return (
    <>
      <Table>
        <TableHead columns={[columns.person, columns.division, columns.place, columns.state]} />
        <TableBody>
          {items.map((person) => (
            <PersonRow key={person.participantId} {...{ person, chosen, divisions, onTurn, followsBoard, isFixed }} />
          ))}
        </TableBody>
      </Table>
      <p className="cluster">
        {first && (
          <ButtonLink to={first} variant="alt" small>
            {say.first}
          </ButtonLink>
        )}
        {next && (
          <ButtonLink to={next} variant="alt" small>
            {say.more}
          </ButtonLink>
        )}
      </p>
    </>
  )
}

type PersonRowProps = Pick<AdmissionTableProps, 'chosen' | 'divisions' | 'onTurn' | 'followsBoard' | 'isFixed'> & { person: Admitted }

function PersonRow({ person, chosen, divisions, onTurn, followsBoard, isFixed }: PersonRowProps) {
  const { admission: say, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const { participantId, fullName, unitName, divisionId, rank, points } = person
  const isLeft = chosen.left.includes(participantId)
  const name = divisions.find(({ id }) => id === divisionId)?.name ?? divisionId
  return (
    <Row>
      <Cell lang={contentLanguage}>
        <span className="strong">{fullName}</span>
        <br />
        <span className="small mute">{unitName ?? say.noUnit}</span>
      </Cell>
      <Cell lang={contentLanguage}>{name}</Cell>
      <Cell className="n">{rank === null ? say.noPlace : say.rank(format.number(rank), format.points(points ?? 0))}</Cell>
      <Cell>
        <span className="cluster">
          <StateTag person={person} isLeft={isLeft || (isFixed && !person.isIn)} followsBoard={followsBoard} />
          {onTurn && (
            <Button
              variant="alt"
              small
              aria-label={(isLeft ? say.choose.takeBackOf : say.choose.leaveOutOf)(fullName)}
              onClick={() => onTurn(participantId)}
            >
              {isLeft ? say.choose.takeBack : say.choose.leaveOut}
            </Button>
          )}
        </span>
      </Cell>
    </Row>
  )
}

function StateTag({ person: { isIn, isDue }, isLeft, followsBoard }: { person: Admitted; isLeft: boolean; followsBoard: boolean }) {
  const { states } = useMessages().admission
  const isLeaving = isIn && (isLeft || (followsBoard && !isDue))
  if (isLeaving)
    return (
      <Tag tone="wait" icon="info">
        {states.leaving}
      </Tag>
    )
  if (isIn)
    return (
      <Tag tone="ok" icon="check">
        {states.in}
      </Tag>
    )
  return <Tag icon="wait">{isLeft ? states.out : states.chosen}</Tag>
}
