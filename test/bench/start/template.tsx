/**
 * A pane with what Microsoft's template for React task panes shows at start (OfficeDev/Office-Addin-TaskPane-React): a header with a picture, a list of three
 * features with icons, a text field and a button. Written anew, and without the template's support of Internet Explorer: it starts sooner than the original.
 */
import { createRoot } from "react-dom/client";
import {
  Button,
  Field,
  FluentProvider,
  Image,
  Textarea,
  makeStyles,
  tokens,
  webLightTheme,
} from "@fluentui/react-components";
import { LockOpen24Regular, Ribbon24Regular, Star24Regular } from "@fluentui/react-icons";

const useStyles = makeStyles({
  root: { minHeight: "100vh" },
  header: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    padding: "100px 0 30px",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  list: { padding: "20px" },
  item: { display: "flex", padding: "0 0 10px" },
  field: { margin: "30px 20px 20px", maxWidth: "50%" },
});

const FEATURES = [
  { icon: <Ribbon24Regular />, text: "One feature of the add-in" },
  { icon: <LockOpen24Regular />, text: "Another feature of the add-in" },
  { icon: <Star24Regular />, text: "A third feature of the add-in" },
];

function Pane() {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <section className={styles.header}>
        <Image width="90" height="90" src="assets/icon-80.png" alt="" />
        <h1>Welcome</h1>
      </section>
      <div className={styles.list}>
        <h2>Discover what this add-in can do for you today!</h2>
        <ul>
          {FEATURES.map(({ icon, text }) => (
            <li className={styles.item} key={text}>
              <i>{icon}</i>
              <span>{text}</span>
            </li>
          ))}
        </ul>
      </div>
      <Field className={styles.field} size="large" label="Enter text to be inserted into the document.">
        <Textarea size="large" defaultValue="Some text." />
      </Field>
      <Button appearance="primary" size="large">
        Insert text
      </Button>
    </div>
  );
}

const root = createRoot(document.getElementById("root") as HTMLElement);
void Office.onReady(() =>
  root.render(
    <FluentProvider theme={webLightTheme}>
      <Pane />
    </FluentProvider>,
  ),
);
