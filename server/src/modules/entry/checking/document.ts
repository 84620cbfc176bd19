/** What a written initiative is held against: a Word document without macros, or a PDF, by what is in it. Pure, but for unpacking in memory. */
import { unpack } from '../../../lib/archive/archive.ts'
import { FileError } from '../../../lib/file-error.ts'

const limits = { inflatedBytes: 100 * 2 ** 20, entries: 2000 }

/** Null: it is what its name says. */
export async function documentFault(ending: string, bytes: Buffer): Promise<string | null> {
  return ending === 'pdf' ? pdfFault(bytes) : docxFault(bytes)
}

function pdfFault(bytes: Buffer): string | null {
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-') return 'wrong-extension'
  if (!bytes.subarray(-2048).includes('%%EOF')) return 'truncated'
  return bytes.includes('/Encrypt') ? 'encrypted' : null
}

async function docxFault(bytes: Buffer): Promise<string | null> {
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return 'wrong-extension'
  try {
    const { names } = await unpack(bytes, limits, () => false)
    if (!names.has('word/document.xml')) return 'wrong-extension'
    return [...names].some((name) => name.includes('vbaproject')) ? 'macros' : null
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    return error.reason === 'encrypted' ? 'encrypted' : error.reason === 'too-big' ? 'too-big' : 'broken'
  }
}
