export { AnswerMark, ANSWER_WORDS, type AnswerMarkProps } from './answer-mark/answer-mark.tsx';
export { BreaksNext, type Break } from './breaks-next/breaks-next.tsx';
export {
  Button,
  ButtonAnchor,
  type ButtonAnchorProps,
  type ButtonProps,
} from './button/button.tsx';
export { buttonClass, iconButtonClass, type ButtonLook } from './button/button-class.ts';
export { IconButton, type IconButtonProps } from './button/icon-button.tsx';
export { CapacityBar, type CapacityBarProps } from './capacity-bar/capacity-bar.tsx';
export { Checkbox, type CheckboxProps } from './checkbox/checkbox.tsx';
export { CodeExcerpt, type CodeExcerptProps } from './code-excerpt/code-excerpt.tsx';
export { CopyOnce, type CopyOnceProps } from './copy-once/copy-once.tsx';
export { CurveChart, type CurveChartProps, type CurvePoint } from './curve-chart/curve-chart.tsx';
export {
  DataTable,
  type Column,
  type DataTableProps,
  type Sort,
} from './data-table/data-table.tsx';
export {
  CommandPalette,
  type CommandGroup,
  type CommandItem,
  type CommandPaletteProps,
} from './command-palette/command-palette.tsx';
export { ConfirmDialog, type ConfirmDialogProps } from './dialog/confirm-dialog.tsx';
export { OnlineProvider } from './dialog/connection.tsx';
export { Dialog, type DialogProps } from './dialog/dialog.tsx';
export { Disclosure, type DisclosureProps } from './disclosure/disclosure.tsx';
export { EmptyState, type EmptyStateProps } from './empty-state/empty-state.tsx';
export { ErrorPanel, type ErrorPanelProps, type Trouble } from './error-panel/error-panel.tsx';
export {
  Field,
  FieldError,
  type ControlProps,
  type FieldProps,
  type FieldWords,
} from './field/field.tsx';
export { FileField, type FileFieldProps } from './file-field/file-field.tsx';
export {
  FilterBar,
  Segments,
  type FilterBarProps,
  type FilterOption,
  type SegmentsProps,
} from './filter-bar/filter-bar.tsx';
export { Headlines, type Headline } from './headlines/headlines.tsx';
export { HeatMap, type HeatMapProps } from './heat-map/heat-map.tsx';
export type { HeatCell } from './heat-map/heat-cell.ts';
export { KeyHint, KeyHints, type KeyHintProps } from './key-hint/key-hint.tsx';
export {
  Columns,
  FieldGrid,
  FieldStack,
  Prose,
  Row,
  Stack,
  type StackProps,
} from './layout/layout.tsx';
export { LineChart, type LineChartProps } from './line-chart/line-chart.tsx';
export type { ChartLimit, ChartPoint, ChartSeries } from './line-chart/chart-model.ts';
export { OutsideLink, TextAnchor, type TextAnchorProps } from './link/text-anchor.tsx';
export { Logo, LogoMark } from './logo/logo.tsx';
export { Markdown, type MarkdownProps } from './markdown/markdown.tsx';
export {
  Menu,
  MenuChoice,
  MenuGroup,
  MenuItem,
  MenuSeparator,
  type MenuChoiceProps,
  type MenuItemProps,
  type MenuProps,
} from './menu/menu.tsx';
export { NoticeBar, type NoticeProps } from './notice/notice.tsx';
export {
  formatAgo,
  formatCompact,
  formatDay,
  formatDays,
  formatHundredths,
  formatMoment,
  formatNumber,
  formatRange,
  formatAmount,
  formatShare,
  formatWhole,
} from './number/format.ts';
export { RangeNumber, type RangeNumberProps } from './number/range-number.tsx';
export { NumberField, type NumberFieldProps } from './number-field/number-field.tsx';
export { readColumn } from './number-field/read-column.ts';
export { PageHeader, type PageHeaderProps } from './page-header/page-header.tsx';
export { Pager, type PagerProps } from './pager/pager.tsx';
export { Panel, PanelFoot, PanelRow, type PanelProps } from './panel/panel.tsx';
export { ProgressBar, type ProgressBarProps } from './progress/progress-bar.tsx';
export { RadioCards, type RadioCard, type RadioCardsProps } from './radio-cards/radio-cards.tsx';
export { Select, type SelectOption, type SelectProps } from './select/select.tsx';
export { Point, Sentence, type SentenceProps } from './sentence/sentence.tsx';
export {
  ShareCompare,
  type ComparedShare,
  type ShareCompareProps,
} from './share-compare/share-compare.tsx';
export { Loading, Skeleton, type SkeletonProps } from './skeleton/skeleton.tsx';
export { Slider, type SliderProps } from './slider/slider.tsx';
export { Spinner } from './spinner/spinner.tsx';
export { StatRow, type Stat } from './stat-row/stat-row.tsx';
export { tabClass } from './tabs/tab-class.ts';
export { TabAnchor, TabLinks, type TabAnchorProps } from './tabs/tab-links.tsx';
export { Tabs, type Tab, type TabsProps } from './tabs/tabs.tsx';
export type { Signal } from './tag/signal.ts';
export { Identifier, Tag, type TagProps } from './tag/tag.tsx';
export { TextArea, type TextAreaProps } from './text-area/text-area.tsx';
export { SearchField, type SearchFieldProps } from './text-field/search-field.tsx';
export { SecretField, type SecretFieldProps } from './text-field/secret-field.tsx';
export { TextField, type TextFieldProps } from './text-field/text-field.tsx';
export { notify, type Notice } from './toast/notify.ts';
export { Toaster } from './toast/toaster.tsx';
export { Tooltip, type TooltipProps } from './tooltip/tooltip.tsx';
export { type TraceGroup, type TraceLine, type TraceReading } from './trace/trace.tsx';
export { Traced, type TracedProps } from './trace/traced.tsx';
export {
  describeTrack,
  gapInWords,
  readyInWords,
  STAGE_WORDS,
  type TrackReading,
} from './track/track-model.ts';
export { Track, type TrackProps } from './track/track.tsx';
export type { ForecastMark, StageStatus } from './track/track-words.ts';
export { VisuallyHidden } from './visually-hidden/visually-hidden.tsx';
export { When, type WhenProps } from './when/when.tsx';
export { WorkItem, WorkList, type WorkItemProps } from './work-list/work-list.tsx';
