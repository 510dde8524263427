// Reads [path, code][] from standard input and writes, for each, the rules that the code breaks (as errors) were it at that path.
// A process of its own: Jest cannot load ESLint's configuration.
import { text } from "node:stream/consumers";
import { ESLint } from "eslint";

const eslint = new ESLint();
const broken = [];
for (const [filePath, code] of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(`${code}\n`, { filePath });
  broken.push(result.messages.filter(({ severity }) => severity === 2).map(({ ruleId }) => ruleId));
}
console.log(JSON.stringify(broken));
