// Panels of one page, one shown at a time. Pages of a contract are links instead (contract-frame).
import type { ReactNode } from 'react'
import { Tabs as AriaTabs, type TabsProps as AriaTabsProps, Tab, TabList, TabPanel } from 'react-aria-components'
import './Tabs.css'

interface TabsProps extends Omit<AriaTabsProps, 'className' | 'style' | 'children'> {
  label: string
  tabs: readonly { id: string; title: ReactNode; content: ReactNode }[]
}

export function Tabs({ label, tabs, ...rest }: TabsProps): ReactNode {
  return (
    <AriaTabs {...rest} className="tabs">
      <TabList aria-label={label} className="tab-list">
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="tab">
            {tab.title}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="tab-panel">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
