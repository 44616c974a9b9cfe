//! `nigao assemble`: an official .docx.

use crate::arguments::Order;
use crate::failure::Failure;
use crate::input;

pub(crate) fn run(order: &Order) -> Result<(), Failure> {
    let profile = profile::built_in(&order.profile).map_err(|error| Failure::profile(&error))?;
    let draft = input::draft(&order.file, order.pick)?;
    let bytes = ::assemble::assemble(&compose::compose(&draft, &profile), order.numbering.into());
    library::files::write_whole(&order.output, &bytes).map_err(|why| Failure::writing(&order.output, why))
}
