/** What every tool's page is given. */
export interface ToolProps {
  /** Whether the page is in sight. */
  readonly shown: boolean;
  readonly onBack: () => void;
  /** Goes to the view that checks, and checks the active worksheet. */
  readonly onCheckSheet: () => void;
}
