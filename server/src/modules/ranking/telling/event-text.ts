/** What is told of boards and rounds while one looks, as server-sent events. Pure. */
import type { BoardEvent } from '../serving/held-boards.ts'

/** Whoever looks at one board is told of it and of rounds; without a board, of all. */
export const concerns = (subject: string, board: string | null): boolean => board === null || subject === board || isRound(subject)

const isRound = (subject: string) => subject.startsWith('rounds/')

export function eventText({ id, subject, state, snapshotId, asOf }: BoardEvent): string {
  const told = isRound(subject)
    ? { round: subject.slice('rounds/'.length), phase: state }
    : { board: subject, snapshotId, status: state, asOf: asOf?.toISOString() }
  return `id: ${id}\nevent: ${isRound(subject) ? 'round' : 'board'}\ndata: ${JSON.stringify(told)}\n\n`
}

/** Whoever has read further than there is anything has read of another database: all is to be read anew. */
export const resetText = (id: number) => `id: ${id}\nevent: reset\ndata: {}\n\n`
