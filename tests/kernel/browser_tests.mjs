// Chromium, by Playwright, in Jupyter Notebook with the notebook that KernelBrowserTests.cs has written: what a person does and sees.
//   BAZAAR_PLAYWRIGHT names the package, the first argument the notebook's address.
import assert from "node:assert/strict";
import { createRequire } from "node:module";

const { chromium } = createRequire(import.meta.url)(process.env.BAZAAR_PLAYWRIGHT);
const address = new URL(process.argv[2]);
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
try {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const elsewhere = [];
  await context.route((url) => url.host !== address.host, (route) => {
    if (!/^(data|blob):/.test(route.request().url())) elsewhere.push(route.request().url());
    return route.abort();
  });
  await page.goto(address.href);
  await page.locator(".kernel_idle_icon").waitFor();
  const cells = page.locator(".code_cell");
  const run = async (number) => {
    await cells.nth(number).locator(".CodeMirror").click();
    await page.keyboard.press("Shift+Enter");
  };

  await run(0);
  // One script for both charts, and bars in both.
  const charts = cells.nth(0).locator(".js-plotly-plot");
  await charts.nth(1).locator(".main-svg .bars .point").nth(2).waitFor();
  assert.equal(await charts.count(), 2);
  assert.equal(await charts.nth(0).locator(".main-svg .bars .point").count(), 3);
  assert.match(await charts.nth(0).locator(".gtitle").textContent(), /Sold/);
  assert.equal(await page.locator('script[src*="/kernelspecs/bazaar/plotly.min.js"]').count(), 1);

  // JupyterLab loads no scripts by RequireJS, and says its address in another way. It isn't here: this is a page that is like it in both.
  const chart = await page.evaluate(() => Jupyter.notebook.get_cell(0).output_area.outputs[0].data["text/html"]);
  const lab = await context.newPage();
  await lab.route("**/like-lab", (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!DOCTYPE html><body><script id="jupyter-config-data" type="application/json">{"baseUrl":"/"}</script>${chart}`,
    }),
  );
  await lab.goto(new URL("/like-lab", address).href);
  await lab.locator(".js-plotly-plot .main-svg .bars .point").nth(2).waitFor();
  await lab.close();

  await run(1);
  const table = cells.nth(1).locator(".output table.bz-table");
  await table.waitFor();
  assert.deepEqual(await table.locator("td").allTextContents(), ["tea", "3"]);
  assert.deepEqual(elsewhere, []);

  await run(2);
  await page.locator(".kernel_busy_icon").waitFor();
  await page.waitForTimeout(1_000);
  const began = performance.now();
  await page.locator('[data-jupyter-action="jupyter-notebook:interrupt-kernel"]').click();
  await cells.nth(2).locator(".output_error").waitFor();
  const stopped = performance.now() - began;
  assert.ok(stopped < 2_000, `stopped in ${stopped} ms`);

  await run(3);
  const value = cells.nth(3).locator(".output_result pre");
  await value.waitFor();
  assert.equal(await value.textContent(), "7");
  if (process.argv[3]) await page.screenshot({ path: process.argv[3], fullPage: true });
  console.log(JSON.stringify({ interrupt: Math.round(stopped) }));
} finally {
  await browser.close();
}
