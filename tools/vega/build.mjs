// Bundles Vega for themes/default/assets/vendor/, and writes down what is in it: `npm ci --ignore-scripts && npm run build`.
// The same packages give the same bytes; tests/tools/test_vega.py holds the files against each other.
import { createHash } from "node:crypto";
import { readFile, readdir, mkdir, writeFile } from "node:fs/promises";
import { build } from "esbuild";

const here = new URL("./", import.meta.url);
const vendor = new URL("../../themes/default/assets/vendor/", here);

const { metafile, outputFiles } = await build({
  absWorkingDir: here.pathname,
  banner: { js: "/* Vega, Vega-Lite and D3, bundled by tools/vega; licences in vega.licences.txt beside this file. */" },
  bundle: true,
  entryPoints: ["bundle.js"],
  format: "iife",
  legalComments: "none",
  metafile: true,
  minify: true,
  outfile: "vega.js",
  target: "es2020",
  write: false,
});

/** The packages that something of is in the bundle, in the order of their names. */
async function packages() {
  const inputs = Object.values(metafile.outputs)[0].inputs;
  const used = Object.entries(inputs).filter(([, each]) => each.bytesInOutput > 0).map(([path]) => path);
  const names = new Set(used.map((path) => path.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1]).filter(Boolean));
  return Promise.all([...names].sort().map(described));
}

async function described(name) {
  const folder = new URL(`node_modules/${name}/`, here);
  const { version, license } = JSON.parse(await readFile(new URL("package.json", folder), "utf8"));
  const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
  if (!file) throw new Error(`${name} ${version} carries no text of its licence (${license}): leave it out or add the text here`);
  return { name, version, license, text: (await readFile(new URL(file, folder), "utf8")).replace(/\r\n/g, "\n").trim() };
}

/** Each text once, below the packages that it is of. */
function licences(found) {
  const by = grouped(found);
  return [...by].map(([text, of]) => `${of.map((each) => `${each.name} ${each.version}`).join(", ")}\n\n${text}\n`).join(`\n${"-".repeat(80)}\n\n`);
}

function grouped(found) {
  const by = new Map();
  for (const each of found) by.set(each.text, [...(by.get(each.text) ?? []), each]);
  return by;
}

const script = Buffer.from(outputFiles[0].contents);
const found = await packages();
const record = {
  file: "themes/default/assets/vendor/vega.js",
  bytes: script.length,
  sha256: createHash("sha256").update(script).digest("hex"),
  packages: found.map(({ name, version, license }) => ({ name, version, license })),
};
await mkdir(vendor, { recursive: true });
await writeFile(new URL("vega.js", vendor), script);
await writeFile(new URL("vega.licences.txt", vendor), licences(found));
await writeFile(new URL("vendor.json", here), `${JSON.stringify(record, null, 1)}\n`);
console.log(`${found.length} packages, ${script.length} bytes`);
