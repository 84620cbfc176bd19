/** Two versions held against each other: what was taken out and put in, marked for eyes and for ears. */
import type { Version } from '@hoi-thi/shared/question-bank'
import { Fragment, useState } from 'react'
import { type Messages, useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Field } from '../../ui/field.tsx'
import styles from './bank.module.css'
import { nameOf, useBank } from './bank.ts'
import { letterOf } from './letter.ts'
import { type DiffPiece, wordDiff } from './word-diff.ts'

export function VersionDiff({ versions }: { versions: Version[] }) {
  const { compare: say } = useMessages().bank.question
  const [from, setFrom] = useState(versions[1]?.version ?? 1)
  const [to, setTo] = useState(versions[0]?.version ?? 1)
  const [before, after] = [from, to].map((wanted) => versions.find(({ version }) => version === wanted))
  return (
    <div className="stack">
      <h3>{say.title}</h3>
      <div className={styles.beside}>
        <VersionChoice id="diff-from" label={say.from} value={from} versions={versions} onChange={setFrom} />
        <VersionChoice id="diff-to" label={say.to} value={to} versions={versions} onChange={setTo} />
      </div>
      <div aria-live="polite">{before && after && <Differences before={before} after={after} />}</div>
    </div>
  )
}

interface VersionChoiceProps {
  id: string
  label: string
  value: number
  versions: Version[]
  onChange: (version: number) => void
}

function VersionChoice({ id, label, value, versions, onChange }: VersionChoiceProps) {
  return (
    <Field id={id} label={label}>
      {(control) => (
        <select {...control} value={value} onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}>
          {versions.map(({ version }) => (
            <option key={version} value={version}>
              {version}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function Differences({ before, after }: { before: Version; after: Version }) {
  const { bank } = useMessages()
  const { compare: say } = bank.question
  const contentLanguage = useContentLanguage()
  const { topics, divisions } = useBank()
  const names = { topic: (code: string) => nameOf(topics, code), division: (code: string) => nameOf(divisions, code) }
  const [old, now] = [partsOf(before, bank, names), partsOf(after, bank, names)]
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter((name) => old.get(name) !== now.get(name))
  if (changed.length === 0) return <p>{say.same}</p>
  return (
    <dl className={styles.diff}>
      {changed.map((name) => (
        <div className={styles.option} key={name}>
          <dt className="strong">{name}</dt>
          <dd lang={contentLanguage}>
            <Pieces pieces={wordDiff(old.get(name) ?? '', now.get(name) ?? '')} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

interface Names {
  topic(code: string): string
  division(code: string): string
}

/** A version as lines of text, each with its name. */
function partsOf(version: Version, { levels, question }: Messages['bank'], names: Names): Map<string, string> {
  const { facts, compare } = question
  const { parts } = compare
  return new Map([
    [parts.text, version.text],
    ...version.options.map(({ text, isRight, isPinned }, index): [string, string] => [
      parts.option(letterOf(index)),
      [text, isRight && parts.right, isPinned && parts.pinned].filter(Boolean).join(' ')
    ]),
    [parts.order, version.isShuffled ? parts.shuffled : parts.kept],
    [facts.topic, names.topic(version.topic)],
    [facts.level, levels[version.level]],
    [facts.divisions, version.divisions.map(names.division).join(', ') || facts.everyone],
    [facts.citation, version.citationText],
    [facts.explanation, version.explanation],
    [facts.file, version.file?.alt ?? '']
  ])
}

function Pieces({ pieces }: { pieces: DiffPiece[] }) {
  const { compare: say } = useMessages().bank.question
  return (
    <>
      {pieces.map(({ kind, text }, index) => {
        if (kind === 'same') return `${text} `
        const Mark = kind === 'added' ? 'ins' : 'del'
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name than their place
          <Fragment key={index}>
            <Mark>
              <span className="hide">{kind === 'added' ? say.added : say.removed} </span>
              {text}
              <span className="hide"> {say.ended}</span>
            </Mark>{' '}
          </Fragment>
        )
      })}
    </>
  )
}
