//! The real window: the built app, driven as a clerk would. `cargo xtask e2e` gives it the screen that it needs.
#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "window/backing_up.rs"]
mod backing_up;
#[path = "window/bad_input.rs"]
mod bad_input;
#[path = "window/bringing_in.rs"]
mod bringing_in;
#[path = "window/composing.rs"]
mod composing;
#[path = "window/desk.rs"]
mod desk;
#[path = "window/figures.rs"]
mod figures;
#[path = "window/hands.rs"]
mod hands;
#[path = "window/input_method.rs"]
mod input_method;
#[path = "window/keeping.rs"]
mod keeping;
#[path = "window/main_job.rs"]
mod main_job;
#[path = "window/screens.rs"]
mod screens;
#[path = "window/sign_off.rs"]
mod sign_off;
#[path = "window/steps.rs"]
mod steps;
