import { onMenu, onNotSaved, onSaved, showMenu } from "../ipc/commands";
import { COMMANDS } from "./commands";
import { menuBar } from "./commands/menu";
import type { Desk } from "./desk.svelte";

/** Listens to the program for a desk: what was saved, what could not be, what was chosen in the menu bar. */
export function hear(desk: Desk): () => void {
  let told = "";
  const listening = [
    onSaved((saved) => {
      if (saved.id !== desk.opened.id) return;
      told = "";
      if (saved.revision >= desk.analysis.revision) desk.savedAt = saved.savedAt;
    }),
    onNotSaved(({ id, message }) => {
      // It is tried again every few seconds: what has been said stands until it changes.
      if (id !== desk.opened.id || message === told) return;
      told = message;
      desk.outer.fail({ type: "not_saved", message }, desk.again);
    }),
    onMenu((id) => {
      const command = COMMANDS.find(({ label }) => label === id);
      if (command) desk.run(command, "menu");
    }),
  ];
  void showMenu(menuBar()).catch(() => {});
  return () => {
    listening.forEach((stop) => void stop.then((off) => off()));
    void showMenu([]).catch(() => {});
  };
}
