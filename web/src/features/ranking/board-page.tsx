/** A board: which round, live or final, who is where, how far apart. Always a stored snapshot, named on the page. */
import type { Contest, Round } from '@hoi-thi/shared/contest'
import type { Board } from '@hoi-thi/shared/ranking'
import { type LoaderFunctionArgs, useLoaderData } from 'react-router'
import { address } from '../../addresses.ts'
import { call, Refusal } from '../../api.ts'
import { usePageTitle } from '../../app/page-title.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Notice } from '../../ui/notice.tsx'
import { inSentence } from '../contest/in-sentence.ts'
import { ownParticipant } from '../contest/own.ts'
import { type BoardChoice, boardSearch, chooseBoard, isBoardKind } from './board-choice.ts'
import { BoardTabs, NarrowDown, ViewTabs } from './board-menu.tsx'
import { BoardPages } from './board-pages.tsx'
import { BoardStatusLine } from './board-status-line.tsx'
import { IndividualsTable } from './individuals-table.tsx'
import { UnitsTable } from './units-table.tsx'
import { useQuietRefresh } from './use-quiet-refresh.ts'

const refreshSeconds = 15

export async function loader({ params, request }: LoaderFunctionArgs) {
  if (!isBoardKind(params.board)) throw new Refusal('board.not-found', 404)
  const slug = params.contest ?? ''
  const own = ownParticipant(slug)
  const contest = await call('GET /contests/:contest', { params: { contest: slug } })
  const choice = chooseBoard(params.board, new URL(request.url).searchParams, contest)
  const [board, participant] = await Promise.all([fetchBoard(slug, choice), own])
  return { contest, choice, board, participant }
}

/** Null while the round is open: that is no fault, the page says why. */
async function fetchBoard(contest: string, { kind, round, period, bloc, divisionId, view, cursor }: BoardChoice): Promise<Board | null> {
  try {
    return await call('GET /contests/:contest/boards/:board', {
      params: { contest, board: kind },
      query: {
        round: (round ?? period)?.code,
        bloc: bloc ?? undefined,
        division: divisionId ?? undefined,
        view,
        cursor: cursor ?? undefined
      }
    })
  } catch (error) {
    if (error instanceof Refusal && error.code === 'board.not-open') return null
    throw error
  }
}

export function Component() {
  const { contest, choice, board, participant } = useLoaderData<typeof loader>()
  const { ranking } = useMessages()
  const isUnits = choice.kind === 'units'
  const part = choice.round ?? choice.period
  const scope = part ? inSentence(part.name) : ranking.rounds.wholeInSentence
  usePageTitle(isUnits ? ranking.unitsTitle(scope) : ranking.individualsTitle(scope))
  useQuietRefresh(refreshSeconds, !choice.round || choice.round.phase === 'open')
  return (
    <div className="wrap band stack">
      <h1 className="title">{ranking.title}</h1>
      <BoardTabs contest={contest} choice={choice} />
      {board && <BoardStatusLine board={board} />}
      {board?.hasViews && <ViewTabs contest={contest} choice={choice} />}
      <NarrowDown contest={contest} choice={choice} />
      {!board && choice.round ? (
        <NotOpen contest={contest} round={choice.round} />
      ) : !board || board.items.length === 0 ? (
        <NoStandings contest={contest} choice={choice} scope={scope} />
      ) : (
        <>
          {isUnits ? (
            <UnitsTable
              contest={contest.slug}
              board={board}
              bloc={contest.blocs.find(({ id }) => id === choice.bloc)?.name}
              view={choice.view}
              ownId={participant?.unit?.id}
            />
          ) : (
            <IndividualsTable contest={contest.slug} board={board} division={divisionName(contest, choice)} ownId={participant?.id} />
          )}
          <BoardPages contest={contest.slug} choice={choice} board={board} />
        </>
      )}
    </div>
  )
}

const divisionName = (contest: Contest, choice: BoardChoice): string =>
  contest.divisions.find(({ id }) => id === choice.divisionId)?.name ?? ''

function NotOpen({ contest, round }: { contest: Contest; round: Round }) {
  const { ranking, format } = useMessages()
  const name = inSentence(round.name)
  const moment = format.moment(round.closesAt)
  return (
    <div className="stack">
      <Notice tone="wait" icon="lock" title={ranking.closed.title(name)}>
        {contest.hasPrediction ? ranking.closed.prediction(name, moment) : ranking.closed.plain(moment)}
      </Notice>
      <p>
        <ButtonLink to={address.board(contest.slug, 'units', boardSearch({ round, bloc: null, divisionId: null }))} variant="alt">
          {ranking.closed.toUnits}
        </ButtonLink>
      </p>
    </div>
  )
}

function NoStandings({ contest, choice, scope }: { contest: Contest; choice: BoardChoice; scope: string }) {
  const { ranking, format } = useMessages()
  const contentLanguage = useContentLanguage()
  const { round } = choice
  const isAhead = round && (round.phase === 'draft' || round.phase === 'sealed')
  return (
    <Empty
      title={<span lang={contentLanguage}>{ranking.empty[choice.kind](scope)}</span>}
      action={
        <ButtonLink to={address.contest(contest.slug)} variant="alt" small>
          {ranking.empty.calendar}
        </ButtonLink>
      }
    >
      {isAhead ? ranking.empty.opens(format.moment(round.opensAt)) : ranking.empty.text}
    </Empty>
  )
}
