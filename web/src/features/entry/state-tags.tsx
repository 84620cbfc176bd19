/** Where an entry and its file stand: icon, word and colour. */
import type { EntryFile, EntryState } from '@hoi-thi/shared/entry'
import { useMessages } from '../../messages/messages.ts'
import type { IconName } from '../../ui/icon.tsx'
import { Tag } from '../../ui/tag.tsx'
import type { Tone } from '../../ui/tone.ts'

const states: Record<EntryState, [Tone | undefined, IconName]> = {
  draft: [undefined, 'wait'],
  submitted: ['ok', 'check'],
  returned: ['wait', 'info'],
  accepted: ['ok', 'check'],
  disqualified: ['stop', 'stop'],
  withdrawn: [undefined, 'info']
}

export function EntryStateTag({ state }: { state: EntryState }) {
  const { entry } = useMessages()
  const [tone, icon] = states[state]
  return (
    <Tag {...(tone && { tone })} icon={icon}>
      {entry.states[state]}
    </Tag>
  )
}

const fileStates: Record<EntryFile['state'], [Tone, IconName]> = {
  checking: ['now', 'wait'],
  refused: ['stop', 'stop'],
  processing: ['now', 'wait'],
  ready: ['ok', 'check'],
  failed: ['wait', 'info']
}

export function FileStateTag({ state }: { state: EntryFile['state'] }) {
  const { entry } = useMessages()
  const [tone, icon] = fileStates[state]
  return (
    <Tag tone={tone} icon={icon}>
      {entry.fileStates[state]}
    </Tag>
  )
}
