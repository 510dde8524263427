import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { Document20Regular } from "@fluentui/react-icons/svg/document";
import { Globe20Regular } from "@fluentui/react-icons/svg/globe";
import type { ReactElement } from "react";
import type { CsvFile } from "../../excel/contract";
import { useSurroundings } from "../context";
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
  },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  arrived: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  names: { display: "flex", flexDirection: "column", flexGrow: 1, minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  records: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
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
  readonly onOpen: () => void;
  /** False when the page could not be opened. */
  readonly onSavePage: (name: string) => boolean;
  readonly onEvent: (event: DeliveryEvent) => void;
}

/** One file: its name, how it can leave the pane, and the question whether it arrived. */
export function FileCard({ file, delivery, open, onOpen, onSavePage, onEvent }: FileCardProps): ReactElement {
  const styles = useStyles();
  const { environment, texts } = useSurroundings();
  const { exporting } = texts;
  const best = recommended(delivery, environment.platform);

  const take = async (way: Way): Promise<void> => {
    if (way === "download") {
      downloadText(file.name, file.text);
      return onEvent({ type: "tried", way, copied: true });
    }
    const copied = await copyText(file.text);
    // The page is of use without the clipboard too: the text can be copied by hand and pasted there.
    if (way === "savePage" && !onSavePage(file.name)) return;
    onEvent({ type: "tried", way, copied });
  };

  return (
    <li className={styles.card}>
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
          <div className={styles.ways}>
            {waysFor(environment.platform).map((way) => (
              <Button key={way} appearance={way === best && delivery.arrived !== "yes" ? "primary" : "secondary"} icon={icons[way]} onClick={() => void take(way)}>
                {exporting.ways[way]}
              </Button>
            ))}
          </div>
          <Arrived file={file} delivery={delivery} next={best} onAnswer={(arrived) => onEvent({ type: "answered", arrived })} />
        </>
      )}
    </li>
  );
}
