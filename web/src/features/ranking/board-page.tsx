/** A board: which round, live or final, who is where, how far apart. Always a stored snapshot, named on the page. */
import type { Contest, Round } from '@hoi-thi/shared/contest'
import type { Board, BoardHistory } from '@hoi-thi/shared/ranking'
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
import { ResultsLink } from '../result/results-link.tsx'
import { type BoardChoice, boardSearch, chooseBoard, isBoardKind } from './board-choice.ts'
import { BoardFiles } from './board-files.tsx'
import { BoardTabs, NarrowDown, ViewTabs } from './board-menu.tsx'
import { BoardNews, FrozenNotice } from './board-news.tsx'
import { BoardPages } from './board-pages.tsx'
import { BoardSearch } from './board-search.tsx'
import { BoardStatusLine } from './board-status-line.tsx'
import { DaysCard } from './days-card.tsx'
import { IndividualsTable } from './individuals-table.tsx'
import { UnitsTable } from './units-table.tsx'
import { useLiveBoard } from './use-live-board.ts'

export async function loader({ params, request }: LoaderFunctionArgs) {
  if (!isBoardKind(params.board)) throw new Refusal('board.not-found', 404)
  const slug = params.contest ?? ''
  const own = ownParticipant(slug)
  const contest = await call('GET /contests/:contest', { params: { contest: slug } })
  const choice = chooseBoard(params.board, new URL(request.url).searchParams, contest)
  const [board, history, participant] = await Promise.all([fetchBoard(slug, choice), fetchHistory(slug, choice), own])
  return { contest, choice, board, history, participant }
}

const queryOf = ({ round, period, bloc, divisionId, view }: BoardChoice) => ({
  round: (round ?? period)?.code,
  bloc: bloc ?? undefined,
  division: divisionId ?? undefined,
  view
})

/** The board itself is of use without it. */
async function fetchHistory(contest: string, choice: BoardChoice): Promise<BoardHistory | null> {
  if (!choice.days) return null
  const of = { params: { contest, board: choice.kind }, query: { ...queryOf(choice), id: choice.days } }
  return call('GET /contests/:contest/boards/:board/history', of).catch(() => null)
}

/** Null while the round is open: that is no fault, the page says why. Whoever is not on the board gets its first page. */
async function fetchBoard(contest: string, choice: BoardChoice): Promise<Board | null> {
  const { kind, cursor, q, at } = choice
  const fetchWith = (asked: object) =>
    call('GET /contests/:contest/boards/:board', { params: { contest, board: kind }, query: { ...queryOf(choice), ...asked } })
  try {
    return await fetchWith(cursor ? { cursor } : q ? { q } : at ? { at } : {})
  } catch (error) {
    if (error instanceof Refusal && error.code === 'board.not-on-it') return fetchWith({})
    if (error instanceof Refusal && error.code === 'board.not-open') return null
    throw error
  }
}

export function Component() {
  const { contest, choice, board: loaded, history, participant } = useLoaderData<typeof loader>()
  const { ranking } = useMessages()
  const isUnits = choice.kind === 'units'
  const part = choice.round ?? choice.period
  const scope = part ? inSentence(part.name) : ranking.rounds.wholeInSentence
  usePageTitle(isUnits ? ranking.unitsTitle(scope) : ranking.individualsTitle(scope))
  const { board, hasNews, show } = useLiveBoard(contest.slug, loaded, () => fetchBoard(contest.slug, choice))
  const ownId = isUnits ? participant?.unit?.id : participant?.id
  const daysOf = (id: string) =>
    id === ownId || choice.q ? `${address.board(contest.slug, choice.kind, boardSearch(choice, { ...choice, days: id }))}#days` : undefined
  return (
    <div className="wrap band stack">
      <h1 className="title">{ranking.title}</h1>
      <BoardTabs contest={contest} choice={choice} />
      {board && <BoardStatusLine board={board} />}
      {board && <FrozenNotice board={board} serverNow={contest.serverNow} />}
      <BoardNews hasNews={hasNews} onShow={show} />
      {board && isClosed(board) && <ResultsLink contest={contest.slug} />}
      {board?.hasViews && <ViewTabs contest={contest} choice={choice} />}
      <NarrowDown contest={contest} choice={choice} />
      {board && board.total > 0 && <BoardSearch key={choice.q ?? ''} contest={contest.slug} choice={choice} board={board} ownId={ownId} />}
      {!board && choice.round ? (
        <NotOpen contest={contest} round={choice.round} />
      ) : !board || board.total === 0 ? (
        <NoStandings contest={contest} choice={choice} scope={scope} />
      ) : (
        <>
          {isUnits ? (
            <UnitsTable
              contest={contest.slug}
              board={board}
              bloc={contest.blocs.find(({ id }) => id === choice.bloc)?.name}
              view={choice.view}
              ownId={ownId}
              daysOf={daysOf}
            />
          ) : (
            <IndividualsTable contest={contest.slug} board={board} division={divisionName(contest, choice)} ownId={ownId} daysOf={daysOf} />
          )}
          <BoardPages contest={contest.slug} choice={choice} board={board} />
          {history && <DaysCard history={history} />}
          <BoardFiles contest={contest.slug} choice={choice} />
        </>
      )}
    </div>
  )
}

const isClosed = ({ status }: Board): boolean => status !== 'live' && status !== 'frozen'

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
