/** What the thread of documents does. The libraries that write them are loaded here, and never by the server itself. */
import type { Tasks } from '../thread/thread.ts'
import { composeDocx } from './compose-docx.ts'
import { composePdf } from './compose-pdf.ts'
import type { PrintedDocument } from './printed-document.ts'

export type PrintTasks = {
  docx: { input: PrintedDocument; output: Uint8Array }
  pdf: { input: PrintedDocument; output: Uint8Array }
}

export const tasks: Tasks<PrintTasks> = { docx: composeDocx, pdf: composePdf }
