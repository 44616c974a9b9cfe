import { invoke } from "@tauri-apps/api/core";
import { listen, type UnlistenFn } from "@tauri-apps/api/event";
import { getCurrentWebview } from "@tauri-apps/api/webview";
import type {
  Analysis,
  Backups,
  Block,
  CameBack,
  ChosenPicture,
  Comparison,
  Correction,
  Draft,
  Dropped,
  Edit,
  Exported,
  Filed,
  Filters,
  Found,
  Gathered,
  HandedOut,
  Hands,
  Home,
  Imported,
  Labels,
  LaidOut,
  MenuPart,
  Merged,
  NotSaved,
  Opened,
  Older,
  Pasted,
  Profiles,
  Promised,
  Reanalysis,
  Rolled,
  Saved,
  Search,
  Section,
  Series,
  SettledNow,
  SignOff,
  Sheets,
  Since,
  Span,
  Spot,
  State,
  Taken,
  Taking,
  Verdict,
  Version,
  Wishes,
} from "./types";

/** What the program answers; every call may end in a {@link Failure}. */
export const home = () => invoke<Home>("home");
export const chooseFiles = () => invoke<string[]>("choose_files");
export const importFile = (path: string) => invoke<Imported>("import_file", { path });
export const importText = (text: string) => invoke<Imported>("import_text", { text });
export const importSample = () => invoke<Imported>("import_sample");
/** Reads an import again with all that was set right in mind. */
export const correctImport = (imported: number, corrections: Correction[]) =>
  invoke<Imported>("correct_import", { import: imported, corrections });
/** Puts all drafts of an import into the library; how many there were. */
export const keepImport = (imported: number) => invoke<number>("keep_import", { import: imported });
export const begin = (imported: number, pick: number) => invoke<Opened>("begin", { import: imported, pick });
/** What a draft of an import would say in another year. */
export const roll = (imported: number, pick: number, span: Span) =>
  invoke<Rolled>("roll", { import: imported, pick, span });
/** Begins a draft of an import with the proposals at these places. */
export const beginRolled = (imported: number, pick: number, span: Span, taken: number[]) =>
  invoke<Opened>("begin_rolled", { import: imported, pick, span, taken });
export const beginBlank = () => invoke<Opened>("begin_blank");
export const openDraft = (id: number) => invoke<Opened>("open_draft", { id });
export const searchLibrary = (search: Search) => invoke<Found>("search_library", { search });
export const librarySeries = () => invoke<Series[]>("library_series");
/** What drafts can be told apart by. */
export const libraryFilters = () => invoke<Filters>("library_filters");
/** What a draft is filed under. */
export const filed = (id: number) => invoke<Filed>("filed", { id });
/** Files a draft by hand; what is left blank is the draft's own again. */
export const fileUnder = (id: number, labels: Labels) => invoke<void>("file_under", { id, labels });
export const setState = (id: number, state: State) => invoke<void>("set_state", { id, state });
/** Where backups go, and whether they can go there now. */
export const backups = () => invoke<Backups>("backups");
/** Asks for the folder; null where none was chosen. */
export const chooseBackups = () => invoke<Backups | null>("choose_backups");
export const forgetBackups = () => invoke<Backups>("forget_backups");
export const backUp = () => invoke<Backups>("back_up");
/** Writes the whole library to one file. */
export const exportLibrary = () => invoke<Exported>("export_library");
/** Takes in another library; null where none was chosen. */
export const importLibrary = () => invoke<Merged | null>("import_library");
/** A draft as it was last saved, to be read and taken from. */
export const peekDraft = (id: number) => invoke<Draft>("peek_draft", { id });
export const sortDropped = (paths: string[]) => invoke<Dropped>("sort_dropped", { paths });
/** Takes in all drafts that lie in folders; {@link onTaking} hears how far it is. */
export const takeFolders = (folders: string[]) => invoke<Taken>("take_folders", { folders });
export const stopTaking = () => invoke<void>("stop_taking");
/** What a draft was, the newest first. */
export const versions = (id: number) => invoke<Version[]>("versions", { id });
export const peekVersion = (version: number) => invoke<Draft>("peek_version", { version });
export const keepVersion = (id: number, name: string) => invoke<void>("keep_version", { id, name });
/** Keeps the draft as a version before many places of it are changed at once. */
export const keepBeforeBulk = (id: number) => invoke<void>("keep_before_bulk", { id });
/** Makes a version the draft again; what stood there is saved first, and stays as a version. */
export const restoreVersion = (version: number) => invoke<Opened>("restore_version", { version });
export const edit = (id: number, revision: number, edits: Edit[]) =>
  invoke<Reanalysis>("edit", { id, revision, edits });
export const replace = (id: number, draft: Draft) => invoke<Analysis>("replace", { id, draft });
/** Keeps what can be undone at a revision. */
export const keepUndo = (id: number, revision: number, steps: string) =>
  invoke<void>("keep_undo", { id, revision, steps });
/** Saves now; how it ended is told as after any save. */
export const save = () => invoke<void>("save");
/** The window is to close, and has sent all that was typed. */
export const allSent = () => invoke<void>("all_sent");
/** An open draft beside another of the library, or beside a file's first. */
export const compareDraft = (id: number, other: number) =>
  invoke<Comparison>("compare_draft", { id, with: other });
/** A version of an open draft beside another one, or beside the draft as it is now. */
export const compareVersions = (id: number, old: number, other: number | null) =>
  invoke<Comparison>("compare_versions", { id, old, new: other });
export const compareFile = (id: number, path: string) => invoke<Comparison>("compare_file", { id, path });
/** Since which year paragraphs are carried over, by the drafts of the series. */
export const carriedSince = (id: number) => invoke<Since[]>("carried_since", { id });
/** What an older draft promised, and what an open one says of it. */
export const checklist = (id: number, last: Older) => invoke<Promised[]>("checklist", { id, last });
/** The edit that tells a promise, by its place in the list, as done. */
export const tellPromise = (id: number, last: Older, nth: number) =>
  invoke<Edit>("tell_promise", { id, last, nth });
/** What a draft can be handed out by. */
export const sections = (id: number) => invoke<Section[]>("sections", { id });
/** Writes a file for each office; null where the dialog was closed. */
export const handOut = (id: number, profile: Wishes["profile"]) =>
  invoke<HandedOut | null>("hand_out", { id, profile });
/** Reads files that came back, and puts them beside the sections they answer. */
export const gather = (id: number, paths: string[], chosen: [number, number[]][]) =>
  invoke<Gathered>("gather", { id, paths, chosen });
/** The draft with what was changed from an older one tracked. */
export const exportRedline = (id: number, old: Older, wishes: Wishes, author: string) =>
  invoke<Exported>("export_redline", { id, old, wishes, author });
/** How far a draft is on its way to be signed. */
export const signOff = (id: number) => invoke<SignOff>("sign_off", { id });
export const sendForSignOff = (id: number, wishes: Wishes, hands: Hands) =>
  invoke<Exported>("send_for_sign_off", { id, wishes, hands });
export const sign = (id: number) => invoke<SignOff>("sign", { id });
/** What is asked for in a file; null where it is no copy of ours that came back. */
export const cameBack = (path: string) => invoke<CameBack | null>("came_back", { path });
/** The same of a file that is said to be one of a draft's. */
export const cameBackOf = (id: number, path: string) => invoke<CameBack>("came_back_of", { id, path });
/** Settles requests of a draft as it is at a revision. */
export const settle = (id: number, revision: number, requests: number[], verdict: Verdict) =>
  invoke<SettledNow>("settle", { id, revision, requests, verdict });
export const recognisePassage = (pasted: Pasted[]) => invoke<Block[]>("recognise_passage", { pasted });
/** A picture that the clerk chose; null where none was chosen. */
export const choosePicture = () => invoke<ChosenPicture | null>("choose_picture");
/** The profiles that an export may follow. */
export const profiles = () => invoke<Profiles>("profiles");
/** Asks for the office's own profile; null where none was chosen. */
export const chooseProfile = () => invoke<Profiles | null>("choose_profile");
export const forgetProfile = () => invoke<Profiles>("forget_profile");
export const exportDocx = (id: number, wishes: Wishes) => invoke<Exported>("export_docx", { id, wishes });
/** The same pages that the preview shows, as a PDF. */
export const exportPdf = (id: number, wishes: Wishes) => invoke<Exported>("export_pdf", { id, wishes });
export const reveal = (path: string) => invoke<void>("reveal", { path });
/** A draft in the pages that an export would have, and where a place of it stands. */
export const layOut = (id: number, wishes: Wishes, caret: [Spot, number] | null) =>
  invoke<LaidOut>("lay_out", { id, wishes, caret });
/** What stands on some of its pages, counted from 0. */
export const sheets = (id: number, wishes: Wishes, pages: number[]) =>
  invoke<Sheets>("sheets", { id, wishes, pages });
/** Opens the system's dialog for printing what the window shows for paper. */
export const print = () => invoke<void>("print");
/** Puts these menus in the system's menu bar; none takes it away. */
export const showMenu = (parts: MenuPart[]) => invoke<void>("show_menu", { parts });

/** What was chosen in the menu bar, by the name that it was given. */
export const onMenu = (hear: (id: string) => void): Promise<UnlistenFn> =>
  listen<string>("menu", ({ payload }) => hear(payload));
export const onSaved = (hear: (saved: Saved) => void): Promise<UnlistenFn> =>
  listen<Saved>("saved", ({ payload }) => hear(payload));
/** The window is to close. */
export const onClosing = (hear: () => void): Promise<UnlistenFn> => listen("closing", hear);
export const onNotSaved = (hear: (failed: NotSaved) => void): Promise<UnlistenFn> =>
  listen<NotSaved>("not-saved", ({ payload }) => hear(payload));

export const onTaking = (hear: (taking: Taking) => void): Promise<UnlistenFn> =>
  listen<Taking>("taking", ({ payload }) => hear(payload));

export type Drop = { type: "over" } | { type: "away" } | { type: "drop"; paths: string[] };

/** Files that are dragged over the window and dropped on it. */
export function onDrop(hear: (drop: Drop) => void): Promise<UnlistenFn> {
  return getCurrentWebview().onDragDropEvent(({ payload }) => {
    switch (payload.type) {
      case "enter":
      case "over":
        return hear({ type: "over" });
      case "leave":
        return hear({ type: "away" });
      case "drop":
        return hear({ type: "drop", paths: payload.paths });
    }
  });
}
