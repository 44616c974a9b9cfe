import { onMenu, onNotSaved, onSaved, showMenu } from "../ipc/commands";
import { COMMANDS } from "./commands";
import { menuBar } from "./commands/menu";
import type { Desk } from "./desk.svelte";

/** Listens to the program for a desk: what was saved, what could not be, what was chosen in the menu bar. */
export function hear(desk: Desk): () => void {
  let told = "";
  const listening = [
    onSaved(({ id, revision, savedAt }) => {
      if (id !== desk.opened.id) return;
      told = "";
      desk.editor?.kept(revision, savedAt);
      desk.shelf.saved();
    }),
    onNotSaved(({ id, message }) => {
      if (id !== desk.opened.id) return;
      const failure = { type: "not_saved", message } as const;
      desk.editor?.notKept(failure);
      // It is tried again every few seconds: a notice says it once, and the status bar for as long as it is so.
      if (message !== told) desk.outer.fail(failure, desk.again);
      told = message;
    }),
    onMenu((id) => {
      const command = COMMANDS.find(({ label }) => label === id);
      if (command) desk.run(command, "menu");
    }),
  ];
  void showMenu(menuBar()).catch(() => {});
  return () => {
    desk.shelf.stop();
    listening.forEach((stop) => void stop.then((off) => off()));
    void showMenu([]).catch(() => {});
  };
}
