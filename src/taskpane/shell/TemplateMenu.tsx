import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import { DEFAULT_EDITION, EDITIONS } from "../../template";
import { editionNames } from "../../texts";
import { usePaneContext } from "../context";
import type { Commands } from "../use-pane";
import { BUSY_REASON_ID } from "./Progress";

export interface TemplateMenuProps {
  readonly busy: boolean;
  readonly className: string;
  readonly lastEdition: () => string | null;
  readonly warningsInSheet: boolean;
  readonly start: Commands["start"];
}

const FAMILIES = ["Solution", "Team member"] as const;
const WAYS = ["add", "remove"] as const;

/** Which template the button beside it inserts: choosing one inserts it, and the choice is remembered. Loaded after the first paint. */
export default function TemplateMenu({
  busy,
  className,
  lastEdition,
  warningsInSheet,
  start,
}: TemplateMenuProps): ReactElement {
  const { language, texts } = usePaneContext();
  const last = EDITIONS.find((edition) => edition === lastEdition()) ?? DEFAULT_EDITION;
  return (
    <Menu checkedValues={{ edition: [last] }}>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          appearance="subtle"
          size="small"
          className={className}
          aria-label={texts.actions.chooseTemplate}
          disabledFocusable={busy}
          {...(busy ? { "aria-describedby": BUSY_REASON_ID } : {})}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {editionNames(language).map(({ edition, name }) => (
            <MenuItemRadio
              key={edition}
              name="edition"
              value={edition}
              persistOnClick={false}
              onClick={() => start("insertTemplate", { template: edition })}
            >
              {name}
            </MenuItemRadio>
          ))}
          <MenuDivider />
          <MenuItem onClick={() => start("insertTemplate", { template: "sheet" })}>
            {texts.actions.sheetColumns}
          </MenuItem>
          <MenuItem onClick={() => start("matchColumns", {})}>{texts.actions.matchColumns}</MenuItem>
          <MenuDivider />
          {FAMILIES.flatMap((family) =>
            WAYS.map((way) => (
              <MenuItem
                key={`${family} ${way}`}
                onClick={() => start("numberedColumn", { family, way, warningsInSheet })}
              >
                {texts.matching.numbered[way](family)}
              </MenuItem>
            )),
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
