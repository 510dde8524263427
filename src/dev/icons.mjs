// `npm run icons`: draws every icon of the ribbon and the add-in as PNG into assets/, at each size the manifest names.
// Drawn from code, not scaled from one picture: at 16 and 20 pixels lines must fall on whole pixels and details must go.
import { mkdir, writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import sparticuz from "@sparticuz/chromium";

const INK = "#3b3a39";
const PAPER = "#ffffff";
const BRAND = "#0e7a66";
const BRAND_LIGHT = "#bfe3da";
const AMBER = "#c8501e";

/** A sheet with a header row: `s` is the icon's size in pixels; all lines on whole pixels. */
function sheet(s, { rows = s >= 32 ? 3 : 2 } = {}) {
  const u = s / 16;
  const line = Math.max(1, Math.round(u * 0.65));
  const half = line / 2;
  const [x, y, w, h] = [Math.round(u * 1) + half, Math.round(u * 2) + half, Math.round(u * 12), Math.round(u * 11)];
  const header = Math.round(h / (rows + 1));
  const parts = [
    `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${s >= 24 ? u * 0.8 : 0}" fill="${PAPER}" stroke="${INK}" stroke-width="${line}"/>`,
    `<rect x="${x + half}" y="${y + half}" width="${w - line}" height="${header - half}" fill="${BRAND}"/>`,
  ];
  for (let row = 1; row <= rows - 1; row++) {
    const at = Math.round(y + header + (row * (h - header)) / rows - half) + half;
    parts.push(`<path d="M${x} ${at}H${x + w}" stroke="${INK}" stroke-width="${line}" opacity="0.55"/>`);
  }
  const column = Math.round(x + w / 3 - half) + half;
  parts.push(`<path d="M${column} ${y + header}V${y + h}" stroke="${INK}" stroke-width="${line}" opacity="0.55"/>`);
  return parts.join("");
}

/** A round badge at the lower right, with a white ring so that it stands out on the sheet. */
function badge(s, colour, glyph) {
  const u = s / 16;
  const [cx, cy, r] = [u * 11.25, u * 11.25, u * 4.25];
  return `<circle cx="${cx}" cy="${cy}" r="${r + u * 0.75}" fill="${PAPER}"/><circle cx="${cx}" cy="${cy}" r="${r}" fill="${colour}"/>
    <g transform="translate(${cx} ${cy}) scale(${u})" fill="none" stroke="#fff" stroke-width="${s <= 20 ? 1.35 : 1.15}" stroke-linecap="round" stroke-linejoin="round">${glyph}</g>`;
}

const PLUS = `<path d="M-2.2 0H2.2M0 -2.2V2.2"/>`;
const TICK = `<path d="M-2.1 0.1L-0.6 1.7L2.2 -1.6"/>`;
const ARROW = `<path d="M-2.2 0H2.1M0.5 -1.7L2.2 0L0.5 1.7"/>`;

/** Each icon by its file name, as a function of the size. */
const ICONS = {
  insert: (s) => sheet(s) + badge(s, BRAND, PLUS),
  check: (s) => sheet(s) + badge(s, BRAND, TICK),
  export: (s) => sheet(s) + badge(s, AMBER, ARROW),
  pane: (s) => {
    const u = s / 16;
    const line = Math.max(1, Math.round(u * 0.65));
    const [x, y, w, h] = [
      Math.round(u) + line / 2,
      Math.round(u * 2) + line / 2,
      Math.round(u * 13),
      Math.round(u * 11),
    ];
    const split = Math.round(x + w * 0.52) + line / 2;
    return `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${PAPER}" stroke="${INK}" stroke-width="${line}"/>
      <rect x="${split}" y="${y + line / 2}" width="${x + w - split - line / 2}" height="${h - line}" fill="${BRAND_LIGHT}"/>
      <path d="M${split} ${y}V${y + h}" stroke="${INK}" stroke-width="${line}"/>
      <g transform="translate(${(split + x + w) / 2} ${y + h / 2}) scale(${u * 0.62})" fill="none" stroke="${BRAND}" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round">${TICK}</g>`;
  },
  icon: (s) => {
    const u = s / 16;
    return `<rect width="${s}" height="${s}" rx="${u * 3}" fill="${BRAND}"/>
      <g transform="translate(${u * 2.6} ${u * 2.6}) scale(${10.8 / 16})">
        <rect x="${u}" y="${u * 1.5}" width="${u * 14}" height="${u * 13}" rx="${u}" fill="${PAPER}"/>
        <rect x="${u}" y="${u * 1.5}" width="${u * 14}" height="${u * 3.6}" rx="${u}" fill="${BRAND_LIGHT}"/>
        <path d="M${u * 4} ${u * 9.6}L${u * 7} ${u * 12.4}L${u * 12.2} ${u * 7}" fill="none" stroke="${BRAND}" stroke-width="${u * 1.9}" stroke-linecap="round" stroke-linejoin="round"/>
      </g>`;
  },
};

const SIZES = {
  insert: [16, 20, 24, 32, 40, 48, 64, 80],
  check: [16, 20, 24, 32, 40, 48, 64, 80],
  export: [16, 20, 24, 32, 40, 48, 64, 80],
  pane: [16, 20, 24, 32, 40, 48, 64, 80],
  icon: [16, 32, 64, 80, 128],
};

const folder = new URL("../../assets/", import.meta.url);
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? (await sparticuz.executablePath()),
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
for (const [name, sizes] of Object.entries(SIZES)) {
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block}</style><svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${ICONS[name](size)}</svg>`,
    );
    await writeFile(new URL(`${name}-${size}.png`, folder), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
