import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { InsertedTemplate } from "../../excel/api";
import { EDITIONS } from "../../template/edition";
import { useTexts } from "../context";
import type { Commands } from "../use-pane";
import { FirstMinute } from "./FirstMinute";
import { NewSheet } from "./NewSheet";
import { NoticeBar } from "./NoticeBar";

interface InsertedNoticeProps {
  readonly inserted: InsertedTemplate;
  readonly onDismiss: () => void;
  readonly start: Commands["start"];
}

/** Where the template is; and once, of an edition that Partner Center no longer takes for new deals, what Microsoft wrote and the newest one. */
export function InsertedNotice({ inserted, onDismiss, start }: InsertedNoticeProps): ReactElement {
  const { notices } = useTexts();
  const { isNoteDue } = inserted;
  const newest = EDITIONS.at(-1);
  const title = notices.inserted(inserted);
  return (
    <>
      <NewSheet action="insertTemplate" text={notices.insertedNext} made={inserted} {...{ title, onDismiss }}>
        {inserted.edition !== null && <FirstMinute edition={inserted.edition} />}
      </NewSheet>
      {isNoteDue && newest && (
        <NoticeBar
          intent="info"
          onDismiss={onDismiss}
          actions={
            <Button size="small" onClick={() => start("insertTemplate", { template: newest })}>
              {notices.insertNewest}
            </Button>
          }
        >
          {notices.oldEdition}
        </NoticeBar>
      )}
    </>
  );
}
