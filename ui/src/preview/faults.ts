import type { PageFault } from "../ipc/types";
import type { WordKey } from "../words";

/** What is said of each fault of a page. */
export const FAULTS: Record<PageFault["kind"], WordKey> = {
  text_late: "faultTextLate",
  signature_alone: "faultSignatureAlone",
  heading_at_foot: "faultHeadingAtFoot",
  lone_character: "faultLoneCharacter",
  lone_line: "faultLoneLine",
  foot_on_odd_page: "faultFootOnOddPage",
};
