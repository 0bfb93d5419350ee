// A report in Chromium: on a desktop, a phone, in the dark and zoomed to 200 %; what axe-core minds; and as A4.
import { chromium } from "playwright-core";
import { AxeBuilder } from "@axe-core/playwright";

const [url, picture] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const [said, requests, violations] = [[], new Set(), []];
let wide = false;
// 640 pixels is a desktop of 1280 at 200 %.
for (const [name, width, colorScheme] of [["desktop", 1280, "light"], ["zoomed", 640, "light"], ["phone", 390, "light"], ["dark", 1280, "dark"]]) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, locale: "sv-SE" });
  const page = await context.newPage();
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(String(error)));
  page.on("request", (request) => requests.add(request.url()));
  await page.goto(url);
  await page.screenshot({ path: `${picture}-${name}.png`, fullPage: true });
  wide ||= await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
  const found = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
  violations.push(...found.violations.map((violation) => `${name}: ${violation.id}: ${violation.nodes[0].html}`));
  if (name === "desktop") await page.pdf({ path: `${picture}.pdf`, preferCSSPageSize: true, printBackground: true });
  await context.close();
}
console.log(JSON.stringify({ said, requests: [...requests].filter((request) => !request.startsWith("data:")), wide, violations }));
await browser.close();
