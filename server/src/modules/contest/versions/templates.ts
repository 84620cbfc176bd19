/** The rules that a new contest may begin with. Pure. */
import type { TemplateId } from '@hoi-thi/shared/rules-version'
import { month } from './templates/month.ts'
import { school } from './templates/school.ts'
import type { Template } from './templates/template-parts.ts'
import { unitGates } from './templates/unit-gates.ts'
import { weekly } from './templates/weekly.ts'

export const templates: Record<TemplateId, Template> = { weekly, month, school, 'unit-gates': unitGates }
