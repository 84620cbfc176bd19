/** The first line: all is well, or what is wrong and what to do about it. */
import type { Duty, Signal } from '@hoi-thi/shared/duty'
import { useMessages } from '../../messages/messages.ts'
import { Notice } from '../../ui/notice.tsx'

export function State({ duty }: { duty: Duty }) {
  const { duty: say, format } = useMessages()
  const { phase, signals, opensAt, closesAt } = duty
  const isOpen = phase === 'open'
  const when = isOpen ? say.until(format.moment(closesAt)) : say.phases[phase](format.moment(phase === 'closed' ? closesAt : opensAt))
  const worst = signals[0]
  return (
    <div className="stack tight">
      {worst ? (
        <p className="strong" role="status">
          {say.wrong(format.number(signals.length))}
        </p>
      ) : (
        <Notice tone={isOpen ? 'ok' : 'now'} title={isOpen ? say.well : say.phaseTitles[phase]} role="status">
          <p>{when}</p>
        </Notice>
      )}
      {signals.map((signal) => (
        <Wrong key={signal.kind} signal={signal} />
      ))}
      {worst && <p className="mute">{when}</p>}
    </div>
  )
}

function Wrong({ signal: { kind, level, seconds, count } }: { signal: Signal }) {
  const { duty: say, format } = useMessages()
  const words = say.signals[kind]
  const long = seconds === null ? '' : Math.abs(seconds) >= 60 ? format.duration(Math.abs(seconds)) : say.seconds(String(Math.abs(seconds)))
  return (
    <Notice
      tone={level === 'stop' ? 'stop' : 'wait'}
      icon={level === 'stop' ? 'stop' : 'info'}
      title={`${say.levels[level]}: ${words.title}`}
    >
      <p>{words.what(long, count === null ? '' : format.number(count))}</p>
      <p>{words.todo}</p>
    </Notice>
  )
}
