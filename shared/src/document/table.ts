// Tables without inline styles, which the content security policy would refuse.
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'

export const SectionTable = Table.extend({
  renderHTML: ({ HTMLAttributes }) => ['table', HTMLAttributes, ['tbody', 0]],
}).configure({ resizable: false })

export { TableCell, TableHeader, TableRow }
