/** Finds rows by name without accents, and takes whoever takes part to their own row. */
import type { Board } from '@hoi-thi/shared/ranking'
import { address } from '../../addresses.ts'
import { useMessages } from '../../messages/messages.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { classes } from '../../ui/classes.ts'
import { Field } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import styles from './board.module.css'
import { type BoardChoice, boardSearch } from './board-choice.ts'

interface BoardSearchProps {
  contest: string
  choice: BoardChoice
  board: Board
  ownId: string | undefined
}

export function BoardSearch({ contest, choice, board, ownId }: BoardSearchProps) {
  const { ranking, format } = useMessages()
  const { search: say } = ranking
  const { kind } = choice
  const hidden = Object.fromEntries(new URLSearchParams(boardSearch(choice)))
  const to = (search: string) => address.board(contest, kind, search)
  return (
    <div className="stack tight">
      <Form role="search" aria-label={say.form} action={to('')} keepScroll className={classes('cluster', styles.find)}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Field id="board-q" name="q" type="search" label={say.label[kind]} hint={say.hint} defaultValue={choice.q ?? ''} maxLength={80} />
        <Button type="submit" variant="alt" small>
          {say.find}
        </Button>
        {ownId && (
          <ButtonLink to={`${to(boardSearch(choice, { at: ownId }))}#row-${ownId}`} variant="alt" small>
            {say.own[kind]}
          </ButtonLink>
        )}
      </Form>
      {choice.q && (
        <p className="cluster">
          <span role="status">{say.found(format.number(board.found ?? 0), choice.q)}</span>
          <ButtonLink to={to(boardSearch(choice))} variant="quiet" small>
            {say.all}
          </ButtonLink>
        </p>
      )}
    </div>
  )
}
