//! The real window: the built app, driven as a clerk would. Run by `cargo xtask e2e`, which gives it a screen.
#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

#[path = "window/desk.rs"]
mod desk;
#[path = "window/figures.rs"]
mod figures;
#[path = "window/hands.rs"]
mod hands;
#[path = "window/main_job.rs"]
mod main_job;
#[path = "window/screens.rs"]
mod screens;
