/** What the radar reads of a paper: one first paper of each person, without a name. */
export interface RadarPaper {
  id: string
  /** As at the start; null: of none. Such papers tell what is usual, and are held against nothing. */
  unitId: string | null
  startedAt: Date
  answers: readonly RadarAnswer[]
}

export interface RadarAnswer {
  versionId: string
  /** Stored indexes of the options, sorted and comma-joined; empty: not answered. */
  chosen: string
  isRight: boolean
  /** Since the answer before; null where it was not answered. */
  seconds: number | null
}

/** Signals of one kind come up in a round of honest papers with at most this chance, whatever the number of units. */
export const leastOdds = 0.01

/** Attempts named with a signal: enough to begin with. */
export const mostNamed = 30
