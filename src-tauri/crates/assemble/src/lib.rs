//! A composition becomes the bytes of a .docx.
