//! How a document must look: GB/T 9704-2012 and house styles, as data with the source of each value.
