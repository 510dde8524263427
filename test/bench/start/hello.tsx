/** The least that the stack can show: one button of Fluent, once Excel is there. */
import { createRoot } from "react-dom/client";
import { Button, FluentProvider, webLightTheme } from "@fluentui/react-components";

const root = createRoot(document.getElementById("root") as HTMLElement);
void Office.onReady(() =>
  root.render(
    <FluentProvider theme={webLightTheme}>
      <Button>Hello</Button>
    </FluentProvider>,
  ),
);
