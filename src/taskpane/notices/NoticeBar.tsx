import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactElement, ReactNode } from "react";
import { useTexts } from "../context";

const useStyles = makeStyles({
  body: {
    whiteSpace: "normal",
    paddingBlock: tokens.spacingVerticalXS,
    paddingRight: 0,
    overflowWrap: "anywhere",
  },
  title: { display: "block" },
});

export interface NoticeBarProps {
  readonly intent: "success" | "info" | "warning" | "error";
  readonly title?: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  readonly onDismiss: () => void;
}

/** One message across the pane, with a way to put it away. */
export function NoticeBar({ intent, title, children, actions, onDismiss }: NoticeBarProps): ReactElement {
  const styles = useStyles();
  const { notices } = useTexts();
  return (
    <MessageBar intent={intent} layout="multiline" aria-live="off">
      <MessageBarBody className={styles.body}>
        {title !== undefined && <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>}
        {children}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<Dismiss16Regular />}
            aria-label={notices.dismiss}
            onClick={onDismiss}
          />
        }
      >
        {actions}
      </MessageBarActions>
    </MessageBar>
  );
}
