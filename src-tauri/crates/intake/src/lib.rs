//! Bytes of an old draft become a manuscript (what the file says), then drafts with doubts (what it means).
