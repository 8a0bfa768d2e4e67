// The toolbar of the section being written: one tab stop, arrows inside, every gesture of the text.
import { FieldPath, fieldLabels } from '@coplume/shared/document/field'
import { NO_BREAK } from '@coplume/shared/typography/spacing'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import {
  ALargeSmall,
  Braces,
  Ellipsis,
  Link as LinkIcon,
  MessageSquareWarning,
  Redo2,
  Space,
  StickyNote,
  Table as TableIcon,
  Undo2,
} from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Toolbar } from 'react-aria-components'
import { Button } from '../../ui/Button.tsx'
import { Menu, MenuItem, MenuSection, MenuSeparator, MenuTrigger } from '../../ui/Menu.tsx'
import { insertFootnote } from './footnote-view.ts'
import {
  blockFormats,
  CALLOUT_TONES,
  calloutLabel,
  type Format,
  markFormats,
  setCallout,
  setTextStyle,
  TEXT_STYLES,
  tableCommands,
  textStyleOf,
} from './format-commands.ts'
import { LinkDialog } from './LinkDialog.tsx'
import { ToolbarButton } from './ToolbarButton.tsx'
import { setTypography, typographyIsOn } from './typography.ts'

export function EditorToolbar({ editor, section }: { editor: Editor; section: string }): ReactNode {
  const [linking, setLinking] = useState(false)
  const look = useEditorState({
    editor,
    selector: () => ({
      style: textStyleOf(editor),
      active: [...markFormats, ...blockFormats].filter((format) => format.active(editor)).map((format) => format.id),
      link: editor.isActive('link'),
      inTable: editor.isActive('table'),
      mayUndo: editor.can().undo(),
      mayRedo: editor.can().redo(),
    }),
  })
  const formatButton = (format: Format): ReactNode => (
    <ToolbarButton
      key={format.id}
      label={format.label}
      icon={format.icon}
      keys={format.keys}
      pressed={look.active.includes(format.id)}
      onPress={() => format.run(editor.chain().focus()).run()}
    />
  )

  return (
    <>
      <Toolbar className="toolbar" aria-label={`Mise en forme de « ${section} »`}>
        <ToolbarButton
          label="Annuler ma dernière modification"
          keys="Control+Z"
          icon={Undo2}
          disabled={!look.mayUndo}
          onPress={() => editor.chain().focus().undo().run()}
        />
        <ToolbarButton
          label="Rétablir"
          keys="Control+Y"
          icon={Redo2}
          disabled={!look.mayRedo}
          onPress={() => editor.chain().focus().redo().run()}
        />
        <StyleMenu editor={editor} style={look.style} />
        <div className="toolbar-group">{markFormats.slice(0, 3).map(formatButton)}</div>
        <div className="toolbar-group toolbar-wide">{markFormats.slice(3).map(formatButton)}</div>
        <div className="toolbar-group">{blockFormats.slice(0, 2).map(formatButton)}</div>
        <div className="toolbar-group toolbar-wide">{blockFormats.slice(2).map(formatButton)}</div>
        <ToolbarButton
          label={look.link ? 'Modifier le lien' : 'Lien'}
          icon={LinkIcon}
          pressed={look.link}
          onPress={() => setLinking(true)}
        />
        <ToolbarButton label="Note de bas de page" icon={StickyNote} onPress={() => insertFootnote(editor)} />
        {look.inTable ? <TableMenu editor={editor} /> : <InsertTable editor={editor} />}
        <FieldMenu editor={editor} />
        <MoreMenu editor={editor} active={look.active} />
      </Toolbar>
      <LinkDialog editor={editor} isOpen={linking} onOpenChange={setLinking} />
    </>
  )
}

function StyleMenu({ editor, style }: { editor: Editor; style: string }): ReactNode {
  const current = TEXT_STYLES.find((one) => one.id === style) ?? TEXT_STYLES[0]
  return (
    <MenuTrigger>
      <Button
        kind="quiet"
        size="small"
        className="tool-menu"
        icon={<ALargeSmall aria-hidden />}
        aria-label={`Style : ${current.label}`}
        preventFocusOnPress
      >
        <span className="toolbar-wide">{current.label}</span>
      </Button>
      <Menu aria-label="Style du texte" placement="bottom start" selectionMode="single" selectedKeys={[current.id]}>
        {TEXT_STYLES.map((one) => (
          <MenuItem key={one.id} id={one.id} label={one.label} onAction={() => setTextStyle(editor, one.id)} />
        ))}
      </Menu>
    </MenuTrigger>
  )
}

function InsertTable({ editor }: { editor: Editor }): ReactNode {
  return (
    <ToolbarButton
      label="Tableau"
      icon={TableIcon}
      onPress={() => editor.chain().focus().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
    />
  )
}

function TableMenu({ editor }: { editor: Editor }): ReactNode {
  return (
    <MenuTrigger>
      <Button
        kind="quiet"
        size="small"
        className="tool-menu tool-on"
        icon={<TableIcon aria-hidden />}
        aria-label="Modifier le tableau"
        preventFocusOnPress
      />
      <Menu aria-label="Modifier le tableau">
        {tableCommands.flatMap((group, at) => [
          ...(at > 0 ? [<MenuSeparator key={`before-${group[0]?.id}`} />] : []),
          ...group.map((command) => (
            <MenuItem
              key={command.id}
              id={command.id}
              label={command.label}
              danger={command.danger ?? false}
              isDisabled={!command.run(editor.can().chain()).run()}
              onAction={() => command.run(editor.chain().focus()).run()}
            />
          )),
        ])}
      </Menu>
    </MenuTrigger>
  )
}

function FieldMenu({ editor }: { editor: Editor }): ReactNode {
  return (
    <MenuTrigger>
      <Button
        kind="quiet"
        size="small"
        className="tool-menu"
        icon={<Braces aria-hidden />}
        aria-label="Insérer un champ du contrat"
        preventFocusOnPress
      />
      <Menu aria-label="Insérer un champ du contrat">
        {FieldPath.options.map((path) => (
          <MenuItem
            key={path}
            id={path}
            label={fieldLabels[path]}
            onAction={() => editor.chain().focus().insertContent({ type: 'field', attrs: { path } }).run()}
          />
        ))}
      </Menu>
    </MenuTrigger>
  )
}

function MoreMenu({ editor, active }: { editor: Editor; active: readonly string[] }): ReactNode {
  const narrow = [...markFormats.slice(3), ...blockFormats.slice(2)]
  const [corrects, setCorrects] = useState(typographyIsOn)
  return (
    <MenuTrigger>
      <Button
        kind="quiet"
        size="small"
        className="tool-menu"
        icon={<Ellipsis aria-hidden />}
        aria-label="Autres mises en forme"
        preventFocusOnPress
      />
      <Menu aria-label="Autres mises en forme">
        <MenuSection title="Encadré">
          {CALLOUT_TONES.map((tone) => (
            <MenuItem
              key={tone}
              id={`callout-${tone}`}
              label={calloutLabel[tone]}
              icon={<MessageSquareWarning aria-hidden />}
              onAction={() => setCallout(editor, tone)}
            />
          ))}
        </MenuSection>
        <MenuSection title="Caractères">
          {narrow.map((format) => (
            <MenuItem
              key={format.id}
              id={`more-${format.id}`}
              label={active.includes(format.id) ? `${format.label} (retirer)` : format.label}
              icon={<format.icon aria-hidden />}
              onAction={() => format.run(editor.chain().focus()).run()}
            />
          ))}
          <MenuItem
            id="no-break"
            label="Espace insécable"
            description={`Ctrl${NO_BREAK}+${NO_BREAK}Maj${NO_BREAK}+${NO_BREAK}Espace`}
            icon={<Space aria-hidden />}
            onAction={() => editor.chain().focus().insertContent({ type: 'text', text: NO_BREAK }).run()}
          />
        </MenuSection>
        <MenuSection title="Pendant la frappe">
          <MenuItem
            id="typography"
            label={corrects ? 'Ne plus corriger la typographie' : 'Corriger la typographie'}
            description="Guillemets, apostrophes et espaces insécables ; Ctrl + Z rend ce que vous aviez tapé."
            onAction={() => {
              setTypography(!corrects)
              setCorrects(!corrects)
            }}
          />
        </MenuSection>
      </Menu>
    </MenuTrigger>
  )
}
