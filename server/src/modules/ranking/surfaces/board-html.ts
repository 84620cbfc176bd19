/** A board as one page that stands alone: no script, nothing loaded, narrow enough for 360 px. Pure. */
import type { BoardTable } from './board-table.ts'

/** `link`: where the whole board is. */
export function boardHtml({ title, notes, columns, rows }: BoardTable, link: string | null): string {
  const head = columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('')
  const body = rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('\n')
  const more = link ? `<p><a href="${escapeHtml(link)}" target="_blank" rel="noopener">Xem cả bảng</a></p>` : ''
  const table = rows.length > 0 ? `<table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>` : '<p>Chưa có thứ hạng.</p>'
  return pageHtml(
    title,
    `${notes.map((note) => `<p class="note">${escapeHtml(note)}</p>`).join('')}\n<div class="wide">${table}</div>\n${more}`
  )
}

/** The contents of a bundle. */
export function contentsHtml(title: string, links: { href: string; text: string }[]): string {
  return pageHtml(
    title,
    `<ul>${links.map(({ href, text }) => `<li><a href="${escapeHtml(href)}">${escapeHtml(text)}</a></li>`).join('')}</ul>`
  )
}

const style = `body{margin:0;padding:12px;font:16px/1.45 system-ui,sans-serif;color:#1a1a1a;background:#fff}
h1{margin:0 0 8px;font-size:18px;line-height:1.3}
.note{margin:0 0 6px;font-size:14px;color:#4a4a4a;overflow-wrap:anywhere}
.wide{overflow-x:auto}
table{width:100%;border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{padding:6px 8px;border-bottom:1px solid #d5d5d5;text-align:left;vertical-align:top}
th{font-size:14px}
a{color:#0b5394}`

function pageHtml(title: string, main: string): string {
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style></head>
<body><main><h1>${escapeHtml(title)}</h1>
${main}</main></body></html>
`
}

const cellHtml = (cell: string | number | null, place: number) =>
  place === 0 ? `<th scope="row">${cellText(cell)}</th>` : `<td>${cellText(cell)}</td>`

const cellText = (cell: string | number | null) => (typeof cell === 'number' ? cell.toLocaleString('vi-VN') : escapeHtml(cell ?? ''))

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
