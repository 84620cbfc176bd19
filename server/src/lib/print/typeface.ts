/** The typeface of the PDF, and the measure of both files: Tinos is exactly as wide as Times New Roman, which .docx names and offices have. */
import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import { layout } from './layout.ts'

const require = createRequire(import.meta.url)

/** Where each face lies: its package may be beside the server's or above it. */
export const faces = {
  regular: require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  italic: require.resolve('@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf'),
  bold: require.resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
  boldItalic: require.resolve('@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf')
} as const

/** How wide a bold line is. */
export function boldWidth(text: string, size: number): number {
  const scrap = new PDFDocument({ font: faces.bold, autoFirstPage: false })
  return scrap.fontSize(size).widthOfString(text)
}

/** How long the line is that rules off a name, which may run over several lines of the column. */
export const ruleLength = (text: string, size: number, column: number): number => layout.ruleShare * Math.min(boldWidth(text, size), column)
