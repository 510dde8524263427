import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useReducer, useState, type ReactElement } from "react";
import type { CsvFile, Exported, FindingPlace } from "../../excel/api";
import { useTexts } from "../context";
import type { ExportChange } from "../export-changes";
import { deliver, notDelivered, type Delivery, type DeliveryEvent } from "./delivery";
import { FileCard } from "./FileCard";
import { LeftOut } from "./LeftOut";

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  change: { whiteSpace: "normal", paddingBlock: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
  files: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  quiet: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

type FileEvent = DeliveryEvent & { readonly file: number };

function deliverFile(deliveries: readonly Delivery[], event: FileEvent): readonly Delivery[] {
  return deliveries.map((delivery, file) => (file === event.file ? deliver(delivery, event) : delivery));
}

export interface FilesProps {
  readonly exported: Exported;
  readonly change: ExportChange | null;
  readonly busy: boolean;
  /** The same export made again; null where it has become another. */
  readonly onTake: (shown: Exported) => Promise<Exported | null>;
  readonly onSavePage: (file: CsvFile) => Promise<boolean>;
  readonly onGo: (place: FindingPlace) => void;
}

/** The files of one export, each taken out in turn: the first that has not arrived is open. */
export function Files({ exported, change, busy, onTake, onSavePage, onGo }: FilesProps): ReactElement {
  const styles = useStyles();
  const { exporting } = useTexts();
  const { files, onlyRowsWithoutErrors } = exported;
  const { leftOut } = exported.checked;
  const [deliveries, dispatch] = useReducer(deliverFile, files, () => files.map(() => notDelivered));
  const [opened, setOpened] = useState<number | null>(null);
  const waiting = deliveries.findIndex((delivery) => delivery.arrived !== "yes");
  const open = opened ?? waiting;
  return (
    <>
      {change && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody className={styles.change}>{exporting.changed(change)}</MessageBarBody>
        </MessageBar>
      )}
      {onlyRowsWithoutErrors && (
        <>
          {leftOut.records > 0 && <p className={styles.text}>{exporting.leftOut.after(leftOut.records)}</p>}
          <LeftOut checked={exported.checked} onGo={onGo} />
        </>
      )}
      <ul className={styles.files}>
        {files.map((file, index) => (
          <FileCard
            key={file.name}
            file={file}
            delivery={deliveries[index] ?? notDelivered}
            open={open === index || files.length === 1}
            onOpen={() => setOpened(index)}
            busy={busy}
            onTake={async () => (await onTake(exported))?.files[index] ?? null}
            onSavePage={onSavePage}
            onEvent={(event) => {
              if (event.type === "answered" && event.arrived) setOpened(null);
              dispatch({ ...event, file: index });
            }}
          />
        ))}
      </ul>
      <p className={styles.quiet}>{exporting.cannotUndo}</p>
    </>
  );
}
