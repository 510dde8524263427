import { Field, Input, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useReducer, useRef, useState, type ReactElement } from "react";
import { fileName, partName } from "../../csv/file-name";
import type { Arrived, Checked, CsvFile, Exported, FindingPlace } from "../../excel/api";
import { useTexts } from "../context";
import type { ExportChange } from "../export-changes";
import { deliver, notDelivered, type Delivery, type DeliveryEvent } from "./delivery";
import { FileCard } from "./FileCard";
import { wantedTicks } from "./ticks";
import { WhatItDoes } from "./WhatItDoes";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  message: { whiteSpace: "normal", paddingBlock: tokens.spacingVerticalXS, overflowWrap: "anywhere" },
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

function Warning({ text }: { readonly text: string }): ReactElement {
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody className={styles.message}>{text}</MessageBarBody>
    </MessageBar>
  );
}

export interface FilesProps {
  readonly exported: Exported;
  readonly change: ExportChange | null;
  readonly busy: boolean;
  /** As the user has written it; null where the files have the name that they came with. */
  readonly name: string | null;
  readonly onName: (name: string) => void;
  /** The same export made again under a name; null where it has become another. */
  readonly onTake: (shown: Exported, name: string) => Promise<Exported | null>;
  readonly onSavePage: (file: CsvFile) => Promise<boolean>;
  readonly onMove: (checked: Checked) => void;
  readonly onGo: (place: FindingPlace) => void;
  readonly onArrived: (arrived: Arrived) => void;
}

/** The marks of one file's records, of those of all files. */
function marksOf({ files, marks }: Exported, index: number): readonly string[] {
  const start = files.slice(0, index).reduce((sum, { records }) => sum + records, 0);
  return marks.slice(start, start + (files[index]?.records ?? 0));
}

/** What the import will do, then the files of one export, each taken out in turn: the first that has not arrived is open. */
export function Files({
  exported,
  change,
  busy,
  name: written,
  onName,
  onTake,
  onSavePage,
  onMove,
  onGo,
  onArrived,
}: FilesProps): ReactElement {
  const styles = useStyles();
  const { exporting, importing } = useTexts();
  const root = useRef<HTMLDivElement>(null);
  const { files } = exported;
  const [deliveries, dispatch] = useReducer(deliverFile, files, () => files.map(() => notDelivered));
  const [opened, setOpened] = useState<number | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  /** Something was to be taken before all was ticked. */
  const [isEarly, setIsEarly] = useState(false);
  const waiting = deliveries.findIndex((delivery) => delivery.arrived !== "yes");
  const open = opened ?? waiting;
  const name = fileName(written ?? "") ?? exported.name;
  const missing = wantedTicks(exported.summary).filter((tick) => !ticked.has(tick));

  const tick = (key: string, on: boolean): void => {
    const next = new Set(ticked);
    if (on) next.add(key);
    else next.delete(key);
    setTicked(next);
  };

  const take = async (index: number): Promise<CsvFile | null> => {
    setIsEarly(missing.length > 0);
    if (missing.length > 0) {
      root.current?.querySelector<HTMLElement>(`[data-tick="${missing[0]}"]`)?.focus();
      return null;
    }
    return (await onTake(exported, name))?.files[index] ?? null;
  };

  return (
    <div ref={root} className={styles.root}>
      {change && <Warning text={exporting.changed(change)} />}
      <WhatItDoes exported={exported} ticked={ticked} onTick={tick} busy={busy} onMove={onMove} onGo={onGo} />
      <Field label={importing.fileName} size="small">
        <Input value={written ?? exported.name} onChange={(_, { value }) => onName(value)} />
      </Field>
      {isEarly && missing.length > 0 && <Warning text={importing.tickFirst(missing.length)} />}
      <ul className={styles.files}>
        {files.map((file, index) => (
          <FileCard
            key={index}
            file={{ ...file, name: partName(name, index, files.length) }}
            delivery={deliveries[index] ?? notDelivered}
            open={open === index || files.length === 1}
            onOpen={() => setOpened(index)}
            busy={busy}
            onTake={() => take(index)}
            onSavePage={onSavePage}
            onEvent={(event) => {
              if (event.type === "answered" && event.arrived) {
                setOpened(null);
                onArrived({ name: partName(name, index, files.length), marks: marksOf(exported, index) });
              }
              dispatch({ ...event, file: index });
            }}
          />
        ))}
      </ul>
      <p className={styles.quiet}>{exporting.cannotUndo}</p>
    </div>
  );
}
