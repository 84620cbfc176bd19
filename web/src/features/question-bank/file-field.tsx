/** A picture or a sound beside a question: uploaded as soon as it is chosen, with words for who does not see or hear it. */
import { useState } from 'react'
import { call, Refusal } from '../../api.ts'
import { adviceOf } from '../../messages/advice.ts'
import { useContentLanguage, useMessages } from '../../messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import type { FieldsProps } from './question-draft.ts'

export function FileField({ draft: { file }, errorOf, change }: FieldsProps) {
  const { form: say } = useMessages().bank
  const contentLanguage = useContentLanguage()
  const { isBusy, refusal, upload } = useUpload((id, type) => change({ file: { id, type, alt: file?.alt ?? '' } }))
  return (
    <>
      <Field
        id="file"
        type="file"
        label={say.file}
        hint={say.fileHint}
        error={refusal ?? errorOf('file')}
        accept="image/png,image/jpeg,image/webp,audio/mpeg,audio/mp4,audio/ogg,.m4a"
        onChange={({ currentTarget }) => {
          const [chosen] = currentTarget.files ?? []
          if (chosen) void upload(chosen)
        }}
      />
      <p role="status">{isBusy && say.uploading}</p>
      {file && (
        <>
          <Field
            id="file-alt"
            label={say.alt}
            hint={say.altHint}
            error={errorOf('file-alt')}
            value={file.alt}
            maxLength={500}
            lang={contentLanguage}
            onChange={({ currentTarget }) => change({ file: { ...file, alt: currentTarget.value } })}
          />
          <p>
            <Button variant="quiet" small icon="close" onClick={() => change({ file: null })}>
              {say.removeFile}
            </Button>
          </p>
        </>
      )}
    </>
  )
}

function useUpload(onDone: (id: string, type: string) => void) {
  const { problem, format } = useMessages()
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | undefined>()
  const upload = async (body: File) => {
    setBusy(true)
    setRefusal(undefined)
    try {
      const { id, type } = await call('POST /questions/files', { body })
      onDone(id, type)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      const words = problem[error.code]
      setRefusal(`${words.title}. ${adviceOf(words, error.retryAfterSeconds, format)}`)
    } finally {
      setBusy(false)
    }
  }
  return { isBusy, refusal, upload }
}
