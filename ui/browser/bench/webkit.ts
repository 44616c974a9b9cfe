import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";

/** The browser that comes with WebKitGTK: the web view of the app, with nothing around it. */
const PLACES = [
  "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
  "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
  "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
];
const binary = PLACES.find((place) => existsSync(place));

/** Whether this machine can drive WebKitGTK. */
export const drivable =
  Boolean(binary) && existsSync("/usr/bin/WebKitWebDriver") && existsSync("/usr/bin/xvfb-run");

/** Keys by the names that WebDriver has for them. */
const NAMED: Record<string, string> = { Alt: "\uE00A", ArrowUp: "\uE013", ArrowDown: "\uE015" };

/** How WebKitGTK brings what it paints to the screen: as the app asks for it, or over DMA-BUF as it does unasked. */
export const RENDERERS = { "as the app has it": { WEBKIT_DISABLE_DMABUF_RENDERER: "1" }, "over DMA-BUF": {} };

/** A window of WebKitGTK on a screen of its own, driven over WebDriver. */
export class WebKit {
  private constructor(
    private readonly driver: ChildProcess,
    private readonly session: string,
  ) {}

  static async open(renderer: Record<string, string>): Promise<WebKit> {
    const port = await freePort();
    const args = ["-a", "-s", "-screen 0 1280x840x24", "WebKitWebDriver", `--port=${port}`];
    const driver = spawn("xvfb-run", args, {
      detached: true,
      stdio: "ignore",
      env: { ...process.env, ...renderer },
    });
    const at = `http://127.0.0.1:${port}/session`;
    const options = { binary, args: ["--automation"] };
    const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": options } };
    const { sessionId } = await patiently(() => call<{ sessionId: string }>(at, { capabilities }));
    const window = new WebKit(driver, `${at}/${sessionId}`);
    await call(`${window.session}/timeouts`, { script: 120_000 });
    return window;
  }

  goto = (url: string) => call(`${this.session}/url`, { url });

  /** Runs a script in the page and gives what it returns; a promise is waited for. */
  run = <T>(script: string, ...args: unknown[]) => call<T>(`${this.session}/execute/sync`, { script, args });

  /** Presses keys together. */
  press(...keys: string[]) {
    const values = keys.map((key) => NAMED[key] ?? key);
    const down = values.map((value) => ({ type: "keyDown", value }));
    const up = values.toReversed().map((value) => ({ type: "keyUp", value }));
    return call(`${this.session}/actions`, {
      actions: [{ type: "key", id: "keys", actions: [...down, ...up] }],
    });
  }

  async close() {
    await fetch(this.session, { method: "DELETE" }).catch(() => {});
    if (this.driver.pid) process.kill(-this.driver.pid);
  }
}

async function call<T>(url: string, body: unknown): Promise<T> {
  const answer = await fetch(url, { method: "POST", body: JSON.stringify(body) });
  const { value } = (await answer.json()) as { value: T & { error?: string; message?: string } };
  if (!answer.ok) throw new Error(`${url}: ${value.error} ${value.message}`);
  return value;
}

/** Tries until the driver listens. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let left = 100; ; left--) {
    try {
      return await work();
    } catch (failure) {
      if (!left || !(failure instanceof TypeError)) throw failure;
      await new Promise((done) => setTimeout(done, 200));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}
