/** Label, hint, error, control, in this order, tied together for screen readers. */
import type { InputHTMLAttributes, ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './field.module.css'

/** What a control inside a field must carry. */
export interface ControlProps {
  id: string
  className: string | undefined
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'children' | 'id'> {
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  /** Another control than a plain input. */
  children?: (control: ControlProps) => ReactNode
}

export function Field({ id, label, hint, error, children, ...input }: FieldProps) {
  const describedBy = classes(hint ? `${id}-hint` : null, error ? `${id}-error` : null) || undefined
  const control: ControlProps = { id, className: styles.input, 'aria-describedby': describedBy, 'aria-invalid': error ? true : undefined }
  return (
    <div className={classes(styles.field, error ? styles.bad : null)}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {hint && (
        <span className={styles.hint} id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && <FieldError id={id}>{error}</FieldError>}
      {children ? children(control) : <input {...input} {...control} />}
    </div>
  )
}

/** The words of an error, to stand beside any control. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <span className={styles.why} id={`${id}-error`}>
      {children}
    </span>
  )
}

/** A group of controls with one question; the error belongs to all of them. */
export function FieldGroup({ legend, error, id, children }: { legend: ReactNode; error?: ReactNode; id: string; children: ReactNode }) {
  return (
    <fieldset className={classes(styles.field, error ? styles.bad : null)} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={styles.legend}>{legend}</legend>
      {error && <FieldError id={id}>{error}</FieldError>}
      {children}
    </fieldset>
  )
}
