// A page in Chromium at the width of a phone: a screenshot, what the console says, and every request.
import { chromium } from "playwright-core";

const [url, screenshot] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const page = await browser.newPage({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, locale: "sv-SE" });
const [said, requests] = [[], []];
page.on("console", (message) => said.push(message.text()));
page.on("pageerror", (error) => said.push(String(error)));
page.on("request", (request) => requests.push(request.url()));
const answer = await page.goto(url);
await page.screenshot({ path: screenshot, fullPage: true });
const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
const small = await page.evaluate(() => [...document.querySelectorAll("p, li, a, h1, h2")].filter((element) => parseFloat(getComputedStyle(element).fontSize) < 16).map((element) => element.textContent));
const buttons = await page.evaluate(() => [...document.querySelectorAll("a.button")].map((element) => element.href));
console.log(JSON.stringify({ status: answer.status(), title: await page.title(), said, requests, wide, small, buttons }));
await browser.close();
