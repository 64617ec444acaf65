import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import styles from './tabs.module.css';

export interface Tab<Value extends string> {
  value: Value;
  label: string;
  /** How many there are inside. */
  count?: number;
  children: ReactNode;
}

export interface TabsProps<Value extends string> {
  /** What the tabs part, for screen readers. */
  label: string;
  tabs: readonly Tab<Value>[];
  value: Value;
  onValueChange: (value: Value) => void;
}

/** Views of one thing that share a place. Views with their own address use `TabLinks`. */
export const Tabs = <Value extends string>({
  label,
  tabs,
  value,
  onValueChange,
}: TabsProps<Value>) => (
  <Base.Root
    value={value}
    onValueChange={(next: Value) => {
      onValueChange(next);
    }}
  >
    <Base.List className={styles.list} aria-label={label}>
      {tabs.map((tab) => (
        <Base.Tab key={tab.value} value={tab.value} className={styles.tab}>
          {tab.label}
          {tab.count === undefined ? null : <span className={styles.count}>{tab.count}</span>}
        </Base.Tab>
      ))}
    </Base.List>
    {tabs.map((tab) => (
      <Base.Panel key={tab.value} value={tab.value} className={styles.panel}>
        {tab.children}
      </Base.Panel>
    ))}
  </Base.Root>
);
