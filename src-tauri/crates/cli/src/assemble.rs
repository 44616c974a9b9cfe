//! `nigao assemble`: an official .docx.

use crate::arguments::Order;
use crate::failure::Failure;
use crate::input;
use ::assemble::{Contents, Options};

pub(crate) fn run(order: &Order) -> Result<(), Failure> {
    let profile = crate::profile::read(&order.profile)?;
    let draft = input::draft(&order.file, order.pick)?;
    if let Some(missing) = draft::missing_image(&draft) {
        return Err(Failure::assembling(&order.file, missing));
    }
    let numbering = order.numbering.map_or_else(|| ::assemble::Numbering::of(&profile), Into::into);
    let inside = order.with_draft.then_some(&draft);
    let contents = if order.contents { Contents::Shown } else { Contents::LeftOut };
    let (run_in, blanks) = (order.run_in.into(), order.blanks.into());
    let issuer = draft.issuer();
    let (author, company) = (&*issuer, &*issuer);
    let options =
        Options { numbering, run_in, blanks, contents, inside, author, company, ..Options::default() };
    let bytes = ::assemble::assemble(&compose::compose(&draft, &profile), &options);
    ::library::files::write_whole(&order.output, &bytes).map_err(|why| Failure::writing(&order.output, why))
}
