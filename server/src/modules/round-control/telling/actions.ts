/** Tells many people the same without keeping anybody waiting: a job for every few, added in the transaction of the deed. */
import type { Ctx } from '../../../context.ts'
import { transaction } from '../../../context.ts'
import { tell } from '../../message/actions.ts'
import { addTellingJob } from './queries.ts'

/** The name of the task; its payload is a `Telling`. */
export const roundTellingTask = 'round-telling'

interface Text {
  title: string
  body: string
  link: string
}

type Telling = Text & { accountIds: string[] }

const atOnce = 200

export async function tellMany(ctx: Ctx, accountIds: readonly string[], text: Text): Promise<void> {
  const people = [...new Set(accountIds)]
  for (let from = 0; from < people.length; from += atOnce)
    await addTellingJob(ctx.db, roundTellingTask, ctx.newId(), { ...text, accountIds: people.slice(from, from + atOnce) } satisfies Telling)
}

/** The task. All of one job are told, or none. */
export async function tellRound(ctx: Ctx, payload: unknown): Promise<void> {
  const { accountIds, ...text } = payload as Telling
  await transaction(ctx, async (ctx) => {
    for (const accountId of accountIds) await tell(ctx, { accountId, kind: 'contest', ...text })
  })
}
