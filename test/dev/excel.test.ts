import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { plan } from "../../src/dev/excel.mjs";

const root = join(__dirname, "../..");
const refusal = (args: string[], platform: string): string => {
  const planned = plan(args, platform);
  return "refuse" in planned ? planned.refuse : "";
};

describe("npm run excel", () => {
  it("starts Microsoft's debugging tool on Windows and Mac, with our server's port", () => {
    for (const platform of ["win32", "darwin"]) {
      expect(plan(["desktop"], platform)).toEqual({
        run: [
          "start",
          "manifest.xml",
          "desktop",
          "--app",
          "excel",
          "--dev-server",
          "npm run serve",
          "--dev-server-port",
          "3443",
        ],
      });
    }
  });

  it("says on Linux what works there instead, where the tool would end well having done nothing", () => {
    expect(refusal(["desktop"], "linux")).toMatch(/Windows and Mac only.*npm run excel:web.*npm start/s);
  });

  it("ends with 1 when it refuses", () => {
    const { status, stderr } = spawnSync(process.execPath, ["src/dev/excel.mjs", "web"], {
      cwd: root,
      encoding: "utf8",
    });
    expect(status).toBe(1);
    expect(stderr).toContain("--document https://");
  });
});

describe("npm run excel:web", () => {
  it.each([[[]], [["--document"]], [["--document", "book.xlsx"]], [["--document", "http://host/book.xlsx"]]])(
    "asks for the address of a workbook when it gets %j",
    (rest) => {
      expect(refusal(["web", ...rest], "linux")).toContain("needs the address of a workbook");
    },
  );

  it("starts with the address of a workbook, on any system", () => {
    expect(plan(["web", "--document", "https://host/book.xlsx"], "linux")).toMatchObject({
      run: expect.arrayContaining(["web", "--document", "https://host/book.xlsx"]),
    });
  });
});
