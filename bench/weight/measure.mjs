// Loads the overview of a built site as a phone does, with Lighthouse, over HTTP/2 with gzip.
import fs from "node:fs";
import http2 from "node:http2";
import path from "node:path";
import zlib from "node:zlib";
import { execFileSync } from "node:child_process";
import os from "node:os";

const [site = "build/site", page = "topics/gaza-ceasefire-talks/", runs = "3"] = process.argv.slice(2);
const BASE = "/repo/";
const TYPES = {
  ".css": "text/css", ".html": "text/html; charset=utf-8", ".js": "text/javascript",
  ".json": "application/json", ".svg": "image/svg+xml", ".woff2": "font/woff2",
};

function readFile(url) {
  const inside = path.normalize(decodeURIComponent(new URL(url, "https://localhost").pathname));
  if (!inside.startsWith(BASE)) return null;
  const wanted = path.join(site, inside.slice(BASE.length));
  const file = fs.statSync(wanted, { throwIfNoEntry: false })?.isDirectory() ? path.join(wanted, "index.html") : wanted;
  if (!fs.existsSync(file)) return null;
  const type = TYPES[path.extname(file)] ?? "application/octet-stream";
  const packed = /text|json|svg/.test(type);
  const data = fs.readFileSync(file);
  return { type, packed, data: packed ? zlib.gzipSync(data, { level: 6 }) : data };
}

function answer(request, response) {
  const file = readFile(request.url);
  if (!file) return response.writeHead(404).end();
  const headers = { "content-type": file.type, "content-length": file.data.length, "cache-control": "max-age=600" };
  if (file.packed) Object.assign(headers, { "content-encoding": "gzip", vary: "accept-encoding" });
  response.writeHead(200, headers).end(file.data);
}

function makeCertificate() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "weight-"));
  const [key, cert] = ["key.pem", "cert.pem"].map((name) => path.join(folder, name));
  const request = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=localhost"];
  execFileSync("openssl", [...request, "-keyout", key, "-out", cert], { stdio: "ignore" });
  const pair = { key: fs.readFileSync(key), cert: fs.readFileSync(cert) };
  fs.rmSync(folder, { recursive: true });
  return pair;
}

const { default: lighthouse } = await import("lighthouse");
const { launch } = await import("chrome-launcher");
const server = http2.createSecureServer({ ...makeCertificate(), allowHTTP1: true }, answer);
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const url = `https://127.0.0.1:${server.address().port}${BASE}${page}`;
const chromeFlags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--ignore-certificate-errors"];
for (let run = 0; run < Number(runs); run++) {
  const chrome = await launch({ chromeFlags });
  const { lhr } = await lighthouse(url, { port: chrome.port, logLevel: "error" });
  await chrome.kill();
  const seconds = (name) => (lhr.audits[name].numericValue / 1000).toFixed(2);
  const items = lhr.audits["network-requests"].details.items;
  const weigh = (some) => Math.round(some.reduce((sum, item) => sum + item.transferSize, 0) / 1000);
  const scores = Object.values(lhr.categories).map((part) => `${part.id} ${Math.round(part.score * 100)}`);
  console.log(`first paint ${seconds("first-contentful-paint")} s, largest ${seconds("largest-contentful-paint")} s,`,
    `${weigh(items.filter((item) => !/\/search[./]/.test(item.url)))} kB without search, ${weigh(items)} kB with it;`, scores.join(", "));
}
server.close();
process.exit();
