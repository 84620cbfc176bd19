/** Lays the reference data: units with their lineage, legal documents, topics and the question bank. Laying them twice changes nothing. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { idOfName } from '../lib/id.ts'
import { projectRoot } from '../lib/root.ts'
import { searchOfQuestion } from '../modules/question-bank/question-text.ts'
import { searchOf } from '../modules/unit/unit-name.ts'
import type { Db } from './client.ts'
import { unitHeadcounts } from './schema/headcount.ts'
import { type Citation, legalDocuments, questions, questionVersions, topics } from './schema/question-bank.ts'
import { unitLineage, units } from './schema/unit.ts'

interface UnitSeed {
  key: string
  code: string | null
  name: string
  kind: string
  bloc: string
  validFrom: string
  validTo: string | null
  parent: string | null
  predecessors: string[]
  formedFrom: string[]
  aliases: string[]
  headcount: { people: number; invented: boolean } | null
}

interface QuestionSeed {
  code: string
  topic: string
  level: string
  text: string
  options: string[]
  answer: string
  citation: Citation
  explanation: string
}

export const unitIdOf = (key: string) => idOfName(`unit ${key}`)

export async function readSeed<T>(...path: string[]): Promise<T> {
  return JSON.parse(await readFile(join(projectRoot, 'seeds', ...path), 'utf8')) as T
}

export async function layBank(db: Db, now: Date): Promise<void> {
  await layUnits(db, (await readSeed<{ units: UnitSeed[] }>('units.json')).units)
  const { documents } = await readSeed<{ documents: (typeof legalDocuments.$inferInsert)[] }>('documents.json')
  await db
    .insert(legalDocuments)
    .values(
      documents.map(({ number, title, kind, issuedBy, issuedOn, inForceFrom, inForceTo }) => ({
        number,
        title,
        kind,
        issuedBy,
        issuedOn,
        inForceFrom,
        inForceTo
      }))
    )
    .onConflictDoNothing()
  const seed = await readSeed<{ topics: { code: string; name: string }[] }>('topics.json')
  await db
    .insert(topics)
    .values(seed.topics.map((topic, place) => ({ ...topic, place })))
    .onConflictDoNothing()
  await layQuestions(db, await readQuestions(), false, now)
  await layQuestions(db, await readOpenQuestions(), true, now)
}

/** For practice: anyone may read them, and no round that counts draws on them. */
export const readOpenQuestions = () => readSeed<QuestionSeed[]>('open-questions.json')

/** What rounds that count draw on. */
export async function readQuestions(): Promise<QuestionSeed[]> {
  const files = (await readdir(join(projectRoot, 'seeds', 'questions'))).sort()
  return (await Promise.all(files.map((file) => readSeed<QuestionSeed[]>('questions', file)))).flat()
}

async function layUnits(db: Db, seeds: UnitSeed[]): Promise<void> {
  const nameOf = new Map(seeds.map(({ key, name }) => [key, name]))
  const rows = seeds.map((seed) => {
    const olderNames = seed.predecessors.map((key) => nameOf.get(key) ?? '')
    const formerNames = [...new Set([...seed.formedFrom, ...olderNames])].filter((name) => name !== seed.name)
    return {
      id: unitIdOf(seed.key),
      key: seed.key,
      code: seed.code,
      name: seed.name,
      kind: seed.kind,
      bloc: seed.bloc,
      parentId: seed.parent ? unitIdOf(seed.parent) : null,
      validFrom: seed.validFrom,
      validTo: seed.validTo,
      aliases: seed.aliases,
      formerNames,
      search: searchOf({ ...seed, formerNames })
    }
  })
  await db.insert(units).values(rows).onConflictDoNothing()
  await db
    .insert(unitLineage)
    .values(
      seeds.flatMap(({ key, predecessors }) =>
        predecessors.map((older) => ({ predecessorId: unitIdOf(older), successorId: unitIdOf(key) }))
      )
    )
    .onConflictDoNothing()
  const counted = seeds.flatMap(({ key, headcount, validFrom }) =>
    headcount
      ? [
          {
            id: idOfName(`headcount ${key} ${validFrom}`),
            unitId: unitIdOf(key),
            countedOn: validFrom,
            people: headcount.people,
            source: 'Số giả định cho bản minh họa',
            isInvented: headcount.invented
          }
        ]
      : []
  )
  await db.insert(unitHeadcounts).values(counted).onConflictDoNothing()
}

async function layQuestions(db: Db, seeds: QuestionSeed[], isOpen: boolean, now: Date): Promise<void> {
  await db
    .insert(questions)
    .values(seeds.map(({ code }) => ({ id: idOfName(`question ${code}`), code, createdAt: now, isOpen })))
    .onConflictDoNothing()
  const versions = seeds.map((seed) => ({
    id: idOfName(`question ${seed.code} version 1`),
    questionId: idOfName(`question ${seed.code}`),
    version: 1,
    state: 'approved' as const,
    topic: seed.topic,
    level: seed.level,
    text: seed.text,
    options: seed.options,
    rightOptions: ['ABCD'.indexOf(seed.answer)],
    explanation: seed.explanation,
    documentNumber: seed.citation.document,
    citation: seed.citation,
    approvedAt: now,
    createdAt: now,
    search: searchOfQuestion(seed.code, seed)
  }))
  await db.insert(questionVersions).values(versions).onConflictDoNothing()
}
