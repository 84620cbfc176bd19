/** Text size, contrast, background, language. */
import { speak, useMessages } from '../messages/messages.ts'
import { Button } from '../ui/button.tsx'
import { readAs, type Size, sizes, type Theme, themes, useReading } from './reading.ts'
import styles from './site-footer.module.css'

export function ReadingTools() {
  const { common, language } = useMessages()
  const { reading } = common
  const { size, hasContrast, theme } = useReading()
  const smaller = sizes[sizes.indexOf(size) - 1]
  const larger = sizes[sizes.indexOf(size) + 1]
  return (
    <section className={`${styles.tools} no-print`} aria-labelledby="reading-heading">
      <h2 className={styles.heading} id="reading-heading">
        {reading.title}
      </h2>
      <div className="cluster">
        <SizeButton to={smaller} label={reading.smaller} sign="A−" />
        <SizeButton to={larger} label={reading.larger} sign="A+" />
        <Button
          variant="alt"
          small
          aria-pressed={hasContrast}
          icon={hasContrast ? 'check' : 'contrast'}
          onClick={() => readAs({ hasContrast: !hasContrast })}
        >
          {reading.contrast}
        </Button>
      </div>
      <p className="mute" aria-live="polite">
        {reading.size[size]}
      </p>
      <div className="cluster">
        <label>
          {reading.theme}{' '}
          <select className={styles.select} value={theme} onChange={(event) => readAs({ theme: event.target.value as Theme })}>
            {themes.map((one) => (
              <option key={one} value={one}>
                {reading.themes[one]}
              </option>
            ))}
          </select>
        </label>
        <Button variant="quiet" small lang={reading.otherLanguageCode} onClick={() => void speak(language === 'vi' ? 'en' : 'vi')}>
          {reading.otherLanguage}
        </Button>
      </div>
    </section>
  )
}

function SizeButton({ to, label, sign }: { to: Size | undefined; label: string; sign: string }) {
  return (
    <Button variant="alt" small blocked={to === undefined} aria-label={label} title={label} onClick={() => to && readAs({ size: to })}>
      {sign}
    </Button>
  )
}
