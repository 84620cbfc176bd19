/** The question bank and the units of the demonstration: complete, well formed, and resting on law that is in force. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fold } from '@hoi-thi/shared/fold'
import { levels } from '@hoi-thi/shared/round-rules'
import { describe, expect, it } from 'vitest'
import type { ContestSeed } from '../../server/src/db/seed.ts'
import { readQuestions, readSeed } from '../../server/src/db/seed-bank.ts'
import { projectRoot } from '../../server/src/lib/root.ts'
import { missingFor } from '../../server/src/modules/attempt/draw.ts'
import { isClean } from './clean-text.ts'

interface LegalDocument {
  number: string
  inForceFrom: string | null
  inForceTo: string | null
  articles: { article: number; clauses: number[]; points: Record<string, string[]> }[]
  sections: string[]
}

/** When the demonstration is played. */
const today = '2026-11-22'
const questions = await readQuestions()
const { topics } = await readSeed<{ topics: { code: string; name: string }[] }>('topics.json')
const { documents } = await readSeed<{ documents: LegalDocument[] }>('documents.json')
const contest = await readSeed<ContestSeed>('contest.json')
type Question = (typeof questions)[number]

/** The codes of the questions of which this does not hold. */
const failing = (holds: (question: Question) => boolean) => questions.filter((question) => !holds(question)).map(({ code }) => code)
const duplicates = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index)

const rightOption = ({ options, answer }: Question) => options['ABCD'.indexOf(answer)] ?? ''

describe('the questions', () => {
  it('are at least 400, each with a code of its own', () => {
    expect(questions.length).toBeGreaterThanOrEqual(400)
    expect(failing(({ code }) => /^[A-Z]{2}-\d{2}$/.test(code))).toEqual([])
    expect(duplicates(questions.map(({ code }) => code))).toEqual([])
  })

  it('have a known topic and level', () => {
    expect(failing(({ topic }) => topics.some(({ code }) => code === topic))).toEqual([])
    expect(failing(({ level }) => levels.some((known) => known === level))).toEqual([])
  })

  it('ask in 10 to 300 characters, and never the same twice', () => {
    expect(failing(({ text }) => text.length >= 10 && text.length <= 300)).toEqual([])
    expect(duplicates(questions.map(({ text }) => fold(text)))).toEqual([])
  })

  it('offer four different options, one of them right', () => {
    expect(failing(({ options }) => options.length === 4 && new Set(options.map(fold)).size === 4)).toEqual([])
    expect(failing(({ answer }) => /^[ABCD]$/.test(answer))).toEqual([])
  })

  it('are balanced over the topics and the levels', () => {
    for (const { code } of topics) {
      const own = questions.filter(({ topic }) => topic === code)
      expect(own.length, code).toBeGreaterThanOrEqual(40)
      for (const level of levels) {
        const share = own.filter((question) => question.level === level).length / own.length
        expect(share, `${code} ${level}`).toBeGreaterThanOrEqual(0.2)
        expect(share, `${code} ${level}`).toBeLessThanOrEqual(0.5)
      }
    }
  })

  it('are counted rightly in the README of the seeds', async () => {
    const readme = await readFile(join(projectRoot, 'seeds/README.md'), 'utf8')
    const rowOf = (name: string, own: Question[]) =>
      `| ${[name, ...levels.map((level) => own.filter((question) => question.level === level).length), own.length].join(' | ')} |`
    for (const { code, name } of topics) {
      expect(readme).toContain(
        rowOf(
          `${code}: ${name}`,
          questions.filter(({ topic }) => topic === code)
        )
      )
    }
    expect(readme).toContain(rowOf('all', questions))
  })

  it('are typed cleanly', () => {
    expect(failing(({ text, options, explanation }) => [text, ...options, explanation].every(isClean))).toEqual([])
  })

  it('are explained in one sentence', () => {
    expect(failing(({ explanation }) => /^\p{Lu}[^\n]*\.$/u.test(explanation) && !/[.!?…] +\p{Lu}/u.test(explanation))).toEqual([])
  })

  it('do not give the answer away by its letter or its length', () => {
    for (const letter of 'ABCD') {
      const share = questions.filter(({ answer }) => answer === letter).length / questions.length
      expect(share).toBeGreaterThanOrEqual(0.2)
      expect(share).toBeLessThanOrEqual(0.3)
    }
    const isLongest = (question: Question) =>
      question.options.every((option) => option === rightOption(question) || option.length < rightOption(question).length)
    expect(questions.filter(isLongest).length / questions.length).toBeLessThanOrEqual(0.4)
  })

  it('feed the paper of every round', () => {
    const pool = questions.map(({ code, ...question }) => ({ id: code, isShuffled: true, pinnedOptions: [], ...question }))
    expect(contest.rules.rounds.length).toBe(4)
    expect(contest.rules.rounds.flatMap(({ blueprint }) => missingFor(blueprint, pool))).toEqual([])
  })
})

describe('the law that they cite', () => {
  const documentOf = ({ citation }: Question) => documents.find(({ number }) => number === citation.document)

  it('exists, down to the point', () => {
    expect(duplicates(documents.map(({ number }) => number))).toEqual([])
    const exists = (question: Question) => {
      const { section, article, clause, point } = question.citation
      const document = documentOf(question)
      // A resolution or a convention of which nothing is divided up in our list is cited as a whole.
      if (section === undefined && article === undefined) return document?.articles.length === 0
      if (section !== undefined) return article === undefined && document?.sections.includes(section) === true
      const found = document?.articles.find((each) => each.article === article)
      if (!found || (point !== undefined && clause === undefined)) return false
      if (clause !== undefined && !found.clauses.includes(clause)) return false
      return point === undefined || found.points[String(clause)]?.includes(point) === true
    }
    expect(failing(exists)).toEqual([])
  })

  // A date that our sources do not state is left open in the list; one that they state must hold.
  it('is in force while the contest is played', () => {
    const isInForce = (document: LegalDocument | undefined) =>
      document !== undefined && (document.inForceFrom ?? '') <= today && today < (document.inForceTo ?? '9999')
    expect(failing((question) => isInForce(documentOf(question)))).toEqual([])
  })
})
