/** Closes of rounds, periods and whole contests, what people decided about them, corrections, and appeals. A close is never changed: a new one follows it. */
import type { ResultChange } from '@hoi-thi/shared/change-set'
import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../instant.ts'
import { accounts } from './account.ts'
import { contests, participants } from './contest.ts'

export const resultStates = ['provisional', 'verified', 'final', 'announced'] as const
export type ResultState = (typeof resultStates)[number]

/** What a close was made of, beside the papers. */
export interface CloseInputs {
  /** The version of the rules; null: of each round its own. */
  rulesVersion: number | null
  /** What had become of units; absent: nothing. */
  lineage?: string
  /** The signed scores of parts marked outside. */
  outside?: string
  /** The hashes of the closes that it rests on: of a standing over several rounds, and of the clips where they count for units. */
  closes?: string[]
  /** Change sets that hold and touch it. */
  changeSets: string[]
  /** What was guessed at cannot be known yet: there are boards of units alone. */
  isPartial?: true
}

export interface CloseFigures {
  people: number
  attempts: number
  validPapers: number
  /** Not valid by what the rules ask of a paper, and voided by a change set. */
  incomplete: number
  voided: number
}

export const closes = pgTable(
  'closes',
  {
    id: uuid().primaryKey(),
    contestId: uuid()
      .notNull()
      .references(() => contests.id),
    /** A round's code, `period-1`, `clips`, or `contest`. */
    occasion: text().notNull(),
    /** From 1. The last one is what is shown. */
    version: integer().notNull(),
    state: text().$type<ResultState>().notNull(),
    /** SHA-256 over what the boards say, without names: the same facts give the same one on every machine. */
    hash: text().notNull(),
    inputs: jsonb().$type<CloseInputs>().notNull(),
    figures: jsonb().$type<CloseFigures>().notNull(),
    madeAt: instant().notNull(),
    /** Null: by itself, once nobody could answer any more. */
    madeBy: uuid().references(() => accounts.id),
    reason: text(),
    /** When every paper had last been marked again from its events and the boards made again. */
    checkedAt: instant(),
    /** What that came to; the same as `hash` where all is well. */
    checkedHash: text(),
    /** Papers whose stored result is not what their events give. */
    checkedDiffering: integer()
  },
  (table) => [
    unique('closes_one_per_version').on(table.contestId, table.occasion, table.version),
    check('closes_state_known', sql`state in ('provisional', 'verified', 'final', 'announced')`),
    check('closes_checked_whole', sql`num_nulls(checked_at, checked_hash, checked_differing) in (0, 3)`)
  ]
)

/** One step onwards: proposed by one person, taken by another. */
export const resultSteps = pgTable(
  'result_steps',
  {
    id: uuid().primaryKey(),
    closeId: uuid()
      .notNull()
      .references(() => closes.id),
    state: text().$type<ResultState>().notNull(),
    proposedBy: uuid()
      .notNull()
      .references(() => accounts.id),
    proposedAt: instant().notNull(),
    decision: text().$type<'taken' | 'declined'>(),
    decidedBy: uuid().references(() => accounts.id),
    decidedAt: instant()
  },
  (table) => [
    uniqueIndex('result_steps_one_open').on(table.closeId).where(sql`decided_at is null`),
    check('result_steps_two_people', sql`decision is distinct from 'taken' or decided_by <> proposed_by`),
    check('result_steps_decided_whole', sql`num_nulls(decision, decided_by, decided_at) in (0, 3)`)
  ]
)

/** What a change set does, as it was seen when it was proposed. */
export interface ChangeEffect {
  /** Of each occasion that becomes another: its hash before and afterwards. */
  closes: { occasion: string; before: string | null; after: string }[]
  /** Whoever moves: on which board, from where to where. */
  moves: Move[]
  /** How many there are in all; `moves` holds the first of them. */
  moved: number
  prizes: PrizeMove[]
  /** Absent: it was reckoned before money was told. */
  money?: MoneyEffect
}

/** Names stay on the boards, where they can be erased. */
export interface Move {
  boardKey: string
  id: string
  before: { rank: number; points: number | null } | null
  after: { rank: number; points: number | null } | null
}

/** Somebody gains a prize that the plan proposes, or loses it. */
export interface PrizeMove {
  occasion: string
  prize: string
  to: 'people' | 'units' | 'clips'
  id: string
  kind: 'gained' | 'lost'
  /** The division or bloc by whose board it goes; absent: it was reckoned before this was told. */
  part?: string | null
}

/** What the prizes of one line of the plan come to in one occasion. */
export interface MoneyMove {
  occasion: string
  prize: string
  to: PrizeMove['to']
  /** The division or bloc that the line is for; null: of all together. */
  part: string | null
  kind: 'money' | 'certificate' | 'flag'
  before: PrizeSum
  after: PrizeSum
  /** Null: the plan sets no amount. */
  differenceDong: number | null
  /** More share a rank than there are prizes: people decide what each of them is given. */
  isOverCount: boolean
}

/** Of so many prizes, in whole đồng; null: the plan sets no amount. */
interface PrizeSum {
  prizes: number
  dong: number | null
}

/** Of the prizes that somebody gains or loses, and of all of these in total. */
export interface MoneyEffect {
  lines: MoneyMove[]
  beforeDong: number
  afterDong: number
  differenceDong: number
}

export const changeSets = pgTable(
  'change_sets',
  {
    id: uuid().primaryKey(),
    contestId: uuid()
      .notNull()
      .references(() => contests.id),
    /** From 1 in each contest: "đợt điều chỉnh 1". */
    number: integer().notNull(),
    title: text().notNull(),
    reason: text().notNull(),
    changes: jsonb().$type<ResultChange[]>().notNull(),
    createdBy: uuid()
      .notNull()
      .references(() => accounts.id),
    createdAt: instant().notNull(),
    /** Of what was seen: another person approves this and nothing else. */
    effect: jsonb().$type<ChangeEffect>(),
    effectHash: text(),
    proposedBy: uuid().references(() => accounts.id),
    proposedAt: instant(),
    appliedBy: uuid().references(() => accounts.id),
    appliedAt: instant(),
    /** Taking it back takes two as well, who see what that does. */
    reversalEffect: jsonb().$type<ChangeEffect>(),
    reversalEffectHash: text(),
    reversalReason: text(),
    reversalProposedBy: uuid().references(() => accounts.id),
    reversalProposedAt: instant(),
    revertedBy: uuid().references(() => accounts.id),
    revertedAt: instant(),
    /** It was given up before it was applied. */
    droppedAt: instant()
  },
  (table) => [
    unique('change_sets_one_per_number').on(table.contestId, table.number),
    check('change_sets_two_people', sql`applied_by is null or applied_by <> proposed_by`),
    check('change_sets_reverted_by_two', sql`reverted_by is null or reverted_by <> reversal_proposed_by`),
    check('change_sets_in_order', sql`(applied_at is null or proposed_at is not null) and (reverted_at is null or applied_at is not null)`),
    check('change_sets_dropped_or_applied', sql`dropped_at is null or applied_at is null`)
  ]
)

/** Somebody says that a result is wrong. */
export const appeals = pgTable(
  'appeals',
  {
    id: uuid().primaryKey(),
    contestId: uuid()
      .notNull()
      .references(() => contests.id),
    occasion: text().notNull(),
    participantId: uuid()
      .notNull()
      .references(() => participants.id),
    text: text().notNull(),
    filedAt: instant().notNull(),
    outcome: text().$type<'granted' | 'refused'>(),
    answer: text(),
    decidedBy: uuid().references(() => accounts.id),
    decidedAt: instant(),
    /** What a granted one became. */
    changeSetId: uuid().references(() => changeSets.id)
  },
  (table) => [
    uniqueIndex('appeals_one_open').on(table.contestId, table.occasion, table.participantId).where(sql`decided_at is null`),
    index().on(table.contestId, table.filedAt),
    index().on(table.participantId),
    check('appeals_decided_whole', sql`num_nulls(outcome, answer, decided_by, decided_at) in (0, 4)`)
  ]
)
