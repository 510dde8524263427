import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { Document20Regular } from "@fluentui/react-icons/svg/document";
import { Globe20Regular } from "@fluentui/react-icons/svg/globe";
import { useEffect, useRef, type ReactElement } from "react";
import type { CsvFile } from "../../excel/api";
import { usePaneContext } from "../context";
import { BUSY_REASON_ID } from "../shell/Progress";
import { Arrived } from "./Arrived";
import { recommended, waysFor, type Delivery, type DeliveryEvent, type Way } from "./delivery";
import { copyText, downloadText } from "./handover";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    outlineStyle: "none",
  },
  head: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  arrived: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  names: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  records: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  best: { width: "100%" },
  others: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    "& > *": { flexGrow: 1, minWidth: "auto" },
  },
});

const icons: Readonly<Record<Way, ReactElement>> = {
  download: <ArrowDownload20Regular />,
  savePage: <Globe20Regular />,
  copy: <Copy20Regular />,
};

export interface FileCardProps {
  readonly file: CsvFile;
  readonly delivery: Delivery;
  /** Its ways out are shown; else only what became of it. */
  readonly open: boolean;
  readonly busy: boolean;
  readonly onOpen: () => void;
  /** The file made again at this moment; null where it has become another. */
  readonly onTake: () => Promise<CsvFile | null>;
  /** False when the page could not be opened. */
  readonly onSavePage: (file: CsvFile) => Promise<boolean>;
  readonly onEvent: (event: DeliveryEvent) => void;
}

/** One file: its name, how it can leave the pane, and the question whether it arrived. */
export function FileCard({
  file,
  delivery,
  open,
  busy,
  onOpen,
  onTake,
  onSavePage,
  onEvent,
}: FileCardProps): ReactElement {
  const styles = useStyles();
  const { environment, texts } = usePaneContext();
  const { exporting } = texts;
  const card = useRef<HTMLLIElement>(null);
  const bestButton = useRef<HTMLButtonElement>(null);
  const best = recommended(delivery, environment.platform);

  const state = { disabledFocusable: busy, ...(busy ? { "aria-describedby": BUSY_REASON_ID } : {}) };

  // The answer's button goes away with the question: a keyboard goes on with the next way, or with the file that has arrived.
  useEffect(() => {
    if (delivery.arrived === "no") bestButton.current?.focus();
    if (delivery.arrived === "yes") card.current?.focus();
  }, [delivery.arrived]);

  const take = async (way: Way): Promise<void> => {
    const made = await onTake();
    if (made === null) return;
    if (way === "download") {
      downloadText(made.name, made.text);
      return onEvent({ type: "tried", way, copied: true });
    }
    const copied = await copyText(made.text);
    // The page is of use without the clipboard too: the text can be copied by hand and pasted there.
    if (way === "savePage" && !(await onSavePage(made))) return;
    onEvent({ type: "tried", way, copied });
  };

  return (
    <li ref={card} tabIndex={-1} className={styles.card}>
      <div className={styles.head}>
        {delivery.arrived === "yes" ? (
          <CheckmarkCircle20Filled className={styles.arrived} title={exporting.saved} />
        ) : (
          <Document20Regular className={styles.icon} aria-hidden />
        )}
        <span className={styles.names}>
          <span className={styles.name}>{file.name}</span>
          <span className={styles.records}>{exporting.records(file.records)}</span>
        </span>
        {!open && (
          <Button size="small" appearance="subtle" onClick={onOpen} aria-label={exporting.show(file.name)}>
            {exporting.save}
          </Button>
        )}
      </div>
      {open && (
        <>
          <Button
            ref={(element: HTMLButtonElement | null) => {
              bestButton.current = element;
            }}
            className={styles.best}
            appearance={delivery.arrived === "yes" ? "secondary" : "primary"}
            icon={icons[best]}
            {...state}
            onClick={() => void take(best)}
          >
            {exporting.ways[best]}
          </Button>
          <div className={styles.others}>
            {waysFor(environment.platform)
              .filter((way) => way !== best)
              .map((way) => (
                <Button key={way} size="small" {...state} onClick={() => void take(way)}>
                  {exporting.ways[way]}
                </Button>
              ))}
          </div>
          <Arrived
            file={file}
            delivery={delivery}
            next={best}
            onAnswer={(arrived) => onEvent({ type: "answered", arrived })}
          />
        </>
      )}
    </li>
  );
}
