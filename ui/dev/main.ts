/** The window in a plain browser, its program answered by recorded values: `npx vite`, then /dev/. Not built. */
import { mockIPC, mockWindows } from "@tauri-apps/api/mocks";
import type {
  Correction,
  Draft,
  Edit,
  Hands,
  Labels,
  Older,
  Pasted,
  Search,
  Span,
  Spot,
  State,
  Verdict,
  Wishes,
} from "../src/ipc/types";
import { ProgramAside } from "./answers/aside";
import { gathered, sections } from "./answers/contributions";
import { compared } from "./answers/compared";
import { findings, foundIn } from "./answers/findings";
import { corrected, imported } from "./answers/imported";
import * as kept from "./answers/profiles";
import { promised, toldOf } from "./answers/promised";
import { laidOut, sheetsOf } from "./answers/pages";
import * as shelf from "./answers/library";
import { found, recent, series, versions } from "./answers/library";
import { Program, recognised } from "./answers/program";
import { rolled } from "./answers/rolled";
import * as signing from "./answers/signOff";
import { saving } from "./answers/saver";
import { specimen } from "./answers/specimen";

/** What the dialog gives; tests put more there. The first cannot be read. */
const chosen = ["/旧稿.docx"];
Object.assign(window, { chosen });

/** What the program holds, for tests to look at. */
const long = new URLSearchParams(location.search).has("long");
const program = long
  ? new ProgramAside()
  : new Program(specimen, (draft) => [...findings, ...foundIn(draft)]);
if (program instanceof Program) program.recall();
Object.assign(window, { program });

/** One grey dot. */
const picture = {
  format: "png",
  bytes: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==",
};

/** The program beside the page lays nothing out: it is there to be timed. */
const pages = <Answer>(answer: (draft: Draft, revision: number) => Answer) =>
  program instanceof Program ? answer(program.draft, program.revision) : null;

mockWindows("main");
mockIPC(
  (command, given) => {
    switch (command) {
      case "home":
        return {
          recent: structuredClone(recent),
          notices: [],
          version: "0.1.0",
        };
      case "search_library":
        return found((given as { search: Search }).search);
      case "sort_dropped":
        return { files: (given as { paths: string[] }).paths, folders: [] };
      case "library_series":
        return series;
      case "peek_draft":
      case "peek_version":
        return specimen;
      case "versions":
        return versions;
      case "keep_version":
        shelf.keepVersion("named", (given as { name: string }).name);
        return null;
      case "keep_before_bulk":
        shelf.keepVersion("bulk");
        return null;
      case "keep_undo":
        if (program instanceof Program) program.keepUndo(given as { revision: number; steps: string });
        return null;
      case "library_filters":
        return shelf.filters();
      case "filed":
        return shelf.filed((given as { id: number }).id);
      case "file_under":
        return shelf.fileUnder((given as { id: number }).id, (given as { labels: Labels }).labels);
      case "set_state":
        return shelf.setState((given as { id: number }).id, (given as { state: State }).state);
      case "backups":
      case "back_up":
        return shelf.backups();
      case "choose_backups":
        return shelf.chooseBackups();
      case "forget_backups":
        return shelf.forgetBackups();
      case "export_library":
        return { type: "saved", path: "/稿库.sqlite", name: "稿库.sqlite" };
      case "import_library":
        return { added: 12, same: 3, unread: ["旧稿"] };
      case "restore_version":
        return program.opened();
      case "choose_files":
        return chosen;
      case "import_file":
        if (!chosen[0]?.endsWith((given as { path: string }).path)) return imported;
        throw {
          type: "unreadable",
          message:
            "打不开“旧稿.docx”：文件已损坏，读不完整；原文件没有改动，请用 Word 或 WPS 打开修复并另存后再导入",
        };
      case "import_text":
      case "import_sample":
        return imported;
      case "correct_import":
        return corrected(imported, (given as { corrections: Correction[] }).corrections);
      case "keep_import":
        return imported.drafts.length;
      case "roll":
        return rolled((given as { span: Span }).span);
      case "begin":
      case "begin_rolled":
      case "begin_blank":
      case "open_draft":
        Object.assign(window, { openedLast: (given as { id?: number }).id });
        return program.opened();
      case "sign_off":
        return signing.signOff();
      case "send_for_sign_off":
        Object.assign(window, { hands: (given as { hands: Hands }).hands });
        return signing.send();
      case "sign":
        return signing.sign();
      case "came_back":
      case "came_back_of":
        return program instanceof Program
          ? signing.cameBack(program, (given as { path: string }).path)
          : null;
      case "settle": {
        const { requests, verdict } = given as { requests: number[]; verdict: Verdict };
        return program instanceof Program ? signing.settle(program.draft, requests, verdict) : null;
      }
      case "export_redline":
        Object.assign(window, { redline: (given as { old: Older }).old });
        return { type: "saved", path: "/修订.docx", name: "档案室上半年工作总结（修订）.docx", unseen: 0 };
      case "compare_draft":
      case "compare_versions":
      case "compare_file":
        return compared;
      case "carried_since":
        return [{ block: 2, year: 2019 }];
      case "checklist":
        return pages(promised);
      case "sections":
        return sections;
      case "hand_out":
        return { files: ["人事科供稿.docx"], path: "/人事科供稿.docx" };
      case "gather":
        return pages((draft) => {
          const { paths, chosen } = given as { paths: string[]; chosen: [number, number[]][] };
          return gathered(draft, paths, chosen);
        });
      case "tell_promise":
        return pages((draft) => toldOf(draft, (given as { nth: number }).nth));
      case "edit":
        return saving(program.edit((given as { edits: Edit[] }).edits));
      case "replace":
        return saving(program.replace((given as { draft: Draft }).draft));
      case "recognise_passage":
        return recognised((given as { pasted: Pasted[] }).pasted);
      case "choose_picture":
        return { id: "0f", image: picture };
      case "profiles":
        return kept.profiles();
      case "choose_profile":
        return kept.chosen();
      case "forget_profile":
        return kept.forgotten();
      case "lay_out":
        return pages((draft, revision) =>
          laidOut(draft, revision, (given as { caret: [Spot, number] | null }).caret),
        );
      case "sheets":
        return pages((draft, revision) => sheetsOf(draft, revision, (given as { pages: number[] }).pages));
      case "export_pdf":
        return { type: "saved", path: "/稿.pdf", name: "档案室上半年工作总结.pdf", unseen: 0 };
      case "export_docx":
        Object.assign(window, { wished: (given as { wishes: Wishes }).wishes });
        return { type: "saved", path: "/稿.docx", name: "档案室上半年工作总结.docx", unseen: 0 };
      default:
        return null;
    }
  },
  { shouldMockEvents: true },
);

await import("../src/main");
