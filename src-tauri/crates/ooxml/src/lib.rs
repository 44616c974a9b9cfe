//! .docx as a package of parts: a safe streaming reader, typed part templates, the canonicaliser, the packer.
