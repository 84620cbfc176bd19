/** The question bank and the units of the demonstration: complete, well formed, and resting on law that is in force. */

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fold } from '@hoi-thi/shared/fold'
import { levels } from '@hoi-thi/shared/round-rules'
import { describe, expect, it } from 'vitest'
import type { ContestSeed } from '../../server/src/db/seed.ts'
import { readOpenQuestions, readQuestions, readSeed } from '../../server/src/db/seed-bank.ts'
import { projectRoot } from '../../server/src/lib/root.ts'
import { missingFor } from '../../server/src/modules/attempt/draw.ts'
import { likenessIndex } from '../../server/src/modules/question-bank/likeness.ts'
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
/** For practice: counted apart, and drawn by no round that counts. */
const openQuestions = await readOpenQuestions()
/** What must hold of a question holds of both. */
const every = [...questions, ...openQuestions]
const { topics } = await readSeed<{ topics: { code: string; name: string }[] }>('topics.json')
const { documents } = await readSeed<{ documents: LegalDocument[] }>('documents.json')
const contest = await readSeed<ContestSeed>('contest.json')
type Question = (typeof questions)[number]

/** The codes of the questions of which this does not hold. */
const failing = (holds: (question: Question) => boolean) => every.filter((question) => !holds(question)).map(({ code }) => code)
const duplicates = (values: string[]) => values.filter((value, index) => values.indexOf(value) !== index)

const rightOption = ({ options, answer }: Question) => options['ABCD'.indexOf(answer)] ?? ''
const isLongest = (question: Question) =>
  question.options.every((option) => option === rightOption(question) || option.length < rightOption(question).length)
const askedOf = ({ code, text, options, answer }: Question) => ({ id: code, code, text, options, rightOptions: ['ABCD'.indexOf(answer)] })
const poolOf = (asked: readonly Question[]) =>
  asked.map(({ code, ...question }) => ({ id: code, isShuffled: true, pinnedOptions: [], ...question }))

describe('the questions', () => {
  it('are at least 400, each with a code of its own', () => {
    expect(questions.length).toBeGreaterThanOrEqual(400)
    expect(failing(({ code }) => /^[A-Z]{2}-\d{2}$/.test(code))).toEqual([])
    expect(duplicates(every.map(({ code }) => code))).toEqual([])
  })

  it('have a known topic and level', () => {
    expect(failing(({ topic }) => topics.some(({ code }) => code === topic))).toEqual([])
    expect(failing(({ level }) => levels.some((known) => known === level))).toEqual([])
  })

  it('ask in 10 to 300 characters, and never the same twice', () => {
    expect(failing(({ text }) => text.length >= 10 && text.length <= 300)).toEqual([])
    expect(duplicates(every.map(({ text }) => fold(text)))).toEqual([])
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
    expect(readme).toContain(rowOf('open', openQuestions))
  })

  it('are typed cleanly', () => {
    expect(failing(({ text, options, explanation }) => [text, ...options, explanation].every(isClean))).toEqual([])
  })

  it('are explained in one sentence', () => {
    expect(failing(({ explanation }) => /^\p{Lu}[^\n]*\.$/u.test(explanation) && !/[.!?…] +\p{Lu}/u.test(explanation))).toEqual([])
  })

  it('do not give the answer away by its letter or its length', () => {
    for (const asked of [questions, openQuestions]) {
      for (const letter of 'ABCD') {
        const share = asked.filter(({ answer }) => answer === letter).length / asked.length
        expect(share).toBeGreaterThanOrEqual(0.2)
        expect(share).toBeLessThanOrEqual(0.3)
      }
      expect(asked.filter(isLongest).length / asked.length).toBeLessThanOrEqual(0.4)
    }
  })

  it('feed the paper of every round that counts', () => {
    const counting = contest.rules.rounds.filter(({ kind }) => kind === 'quiz')
    expect(counting.length).toBe(4)
    expect(counting.flatMap(({ blueprint }) => missingFor(blueprint, poolOf(questions)))).toEqual([])
  })
})

describe('the open questions', () => {
  const practice = contest.rules.rounds.filter(({ kind }) => kind === 'practice')

  it('are at least 24, of every topic, and mostly no harder than to understand', () => {
    expect(openQuestions.length).toBeGreaterThanOrEqual(24)
    const found = new Set(openQuestions.map(({ topic }) => topic))
    expect(topics.filter(({ code }) => !found.has(code))).toEqual([])
    expect(openQuestions.filter(({ level }) => level === 'application').length / openQuestions.length).toBeLessThanOrEqual(0.2)
  })

  it('resemble none that counts, and none among themselves', () => {
    const bank = every.map(askedOf)
    const index = likenessIndex(bank)
    const near = openQuestions.flatMap((asked) =>
      index.neighboursOf(askedOf(asked), 5, asked.code).map(({ code }) => `${asked.code} ${code}`)
    )
    expect(near).toEqual([])
  })

  it('rest on places of the law on which no question that counts rests', () => {
    const placeOf = ({ citation }: Question) => JSON.stringify(citation)
    const counted = new Set(questions.map(placeOf))
    expect(openQuestions.filter((question) => counted.has(placeOf(question))).map(({ code }) => code)).toEqual([])
  })

  it('feed ten of a practice paper, and each of them may come', () => {
    expect(practice.map(({ blueprint }) => blueprint.reduce((sum, { count }) => sum + count, 0))).toEqual([10])
    expect(practice.flatMap(({ blueprint }) => missingFor(blueprint, poolOf(openQuestions)))).toEqual([])
    const isDrawn = ({ topic, level }: Question) =>
      practice.some(({ blueprint }) => blueprint.some((row) => row.topic === topic && row.level === level))
    expect(openQuestions.filter((question) => !isDrawn(question)).map(({ code }) => code)).toEqual([])
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
