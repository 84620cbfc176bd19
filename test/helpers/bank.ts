/** Questions of the bank, written and approved through the API by people who may. */
import type { Question, QuestionText } from '@hoi-thi/shared/question-bank'
import { expect } from 'vitest'
import { type Account, makeStaff } from './make.ts'
import type { World } from './world.ts'

let questions = 0

/** A whole question; what is named is as named. */
export function questionText(more: Partial<QuestionText> = {}): QuestionText {
  const number = ++questions
  const option = (text: string, isRight: boolean) => ({ text, isRight, isPinned: false })
  return {
    topic: 'labour',
    level: 'recognition',
    divisions: [],
    text: `Câu hỏi thử số ${number} về bình đẳng giới trong lao động?`,
    options: [option(`Đúng ${number}`, true), option('Sai một', false), option('Sai hai', false), option('Sai ba', false)],
    isShuffled: true,
    citation: { document: '73/2006/QH11', article: 13, clause: 1 },
    explanation: `Giải thích riêng số ${number}.`,
    file: null,
    ...more
  }
}

export interface Setters {
  setter: Account
  reviewer: Account
}

export async function makeSetters(world: World): Promise<Setters> {
  return { setter: await makeStaff(world, 'question-setter'), reviewer: await makeStaff(world, 'question-reviewer') }
}

export async function writeQuestion(setter: Account, more: Partial<QuestionText> = {}): Promise<Question> {
  const { status, body } = await setter.post('/api/questions', questionText(more))
  expect(status, JSON.stringify(body)).toBe(201)
  return body
}

export async function approve({ setter, reviewer }: Setters, ids: string[]): Promise<void> {
  const submitted = await setter.post('/api/questions/submissions', { questionIds: ids })
  expect(submitted.body.outcomes).toEqual(ids.map((id) => ({ id, code: null })))
  const reviewed = await reviewer.post('/api/questions/reviews', { questionIds: ids, verdict: 'approved' })
  expect(reviewed.body.outcomes).toEqual(ids.map((id) => ({ id, code: null })))
}

export async function approvedQuestion(setters: Setters, more: Partial<QuestionText> = {}): Promise<Question> {
  const { id } = await writeQuestion(setters.setter, more)
  await approve(setters, [id])
  return (await setters.setter.get(`/api/questions/${id}`)).body
}
