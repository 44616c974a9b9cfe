//! Draft and profile become the composition: every paragraph that will be printed, in order.
