//! Pictures: a block names an image, the draft keeps each image once.

use crate::{Content, Draft};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// Thousandths of a millimetre.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Micrometres(pub u32);

/// An image's name: the first 16 bytes of the SHA-256 of its bytes, in hexadecimal. Equal images have one name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ImageId(pub String);

/// A picture that stands as a block of its own, 图片.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Picture {
    /// Which of the draft's images.
    pub image: ImageId,
    /// Printed width.
    pub width: Micrometres,
    /// Printed height.
    pub height: Micrometres,
    /// What it shows, for those who do not see it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<String>"))]
    pub alt: String,
}

/// How an image is encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum ImageFormat {
    /// PNG.
    Png,
    /// JPEG.
    Jpeg,
    /// GIF.
    Gif,
    /// BMP.
    Bmp,
}

impl ImageFormat {
    /// The format that bytes begin as.
    pub fn of(bytes: &[u8]) -> Option<ImageFormat> {
        const SIGNATURES: &[(&[u8], ImageFormat)] = &[
            (b"\x89PNG\r\n\x1a\n", ImageFormat::Png),
            (b"\xff\xd8\xff", ImageFormat::Jpeg),
            (b"GIF87a", ImageFormat::Gif),
            (b"GIF89a", ImageFormat::Gif),
            (b"BM", ImageFormat::Bmp),
        ];
        SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)).map(|(_, format)| *format)
    }
}

/// An image, kept once however often it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Image {
    /// How it is encoded.
    pub format: ImageFormat,
    /// The file, in base64 where it is written as JSON.
    #[serde(with = "base64_bytes")]
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub bytes: Arc<[u8]>,
}

impl Image {
    /// An image of a format that a document can hold; `None` where the bytes begin as none.
    pub fn new(bytes: &[u8]) -> Option<Image> {
        Some(Image { format: ImageFormat::of(bytes)?, bytes: bytes.into() })
    }

    /// Its name.
    pub fn id(&self) -> ImageId {
        let digest: [u8; 32] = Sha256::digest(&self.bytes).into();
        let (first, _) = digest.split_first_chunk().expect("a digest has 32 bytes");
        ImageId(format!("{:032x}", u128::from_be_bytes(*first)))
    }
}

/// A picture whose image its draft does not have, as one sentence for whoever wanted the document.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "第 {nth} 张图片{}的内容缺失；没有写出任何内容，稿件没有改动，请重新插入这张图片或删去它",
    of_what(alt)
)]
pub struct MissingImage {
    /// Which of the draft's pictures, from 1.
    pub nth: usize,
    /// What it showed, in words.
    pub alt: String,
}

fn of_what(alt: &str) -> String {
    if alt.is_empty() { String::new() } else { format!("（{alt}）") }
}

/// The first picture whose image is not in the draft. A document with a hole in it is not to be handed in.
pub fn missing_image(draft: &Draft) -> Option<MissingImage> {
    let pictures = draft.blocks().filter_map(|block| match &block.content {
        Content::Picture(picture) => Some(picture),
        _ => None,
    });
    let missing = |(_, picture): &(usize, &Picture)| !draft.images.contains_key(&picture.image);
    let (nth, picture) = (1..).zip(pictures).find(missing)?;
    Some(MissingImage { nth, alt: picture.alt.clone() })
}

mod base64_bytes {
    use base64::Engine;
    use base64::engine::general_purpose::STANDARD;
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};
    use std::sync::Arc;

    pub(super) fn serialize<S: Serializer>(bytes: &Arc<[u8]>, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&STANDARD.encode(bytes))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Arc<[u8]>, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(from)?;
        STANDARD.decode(text.as_bytes()).map(Arc::from).map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_image_survives_json_under_the_same_name() {
        let image = Image::new(b"\x89PNG\r\n\x1a\n\x00\xff").unwrap();
        let json = serde_json::to_string(&image).unwrap();
        let read: Image = serde_json::from_str(&json).unwrap();
        assert_eq!((read.id(), &read), (image.id(), &image));
    }

    #[test]
    fn the_picture_without_an_image_is_named() {
        let image = Image::new(b"GIF89a").unwrap();
        let size = Micrometres(10_000);
        let block = |id, image: ImageId, alt: &str| crate::Block {
            id: crate::BlockId(id),
            content: Content::Picture(Picture { image, width: size, height: size, alt: alt.into() }),
        };
        let gone = || ImageId("00".into());
        let mut draft = Draft { images: [(image.id(), image.clone())].into(), ..Draft::default() };
        draft.body = vec![block(1, image.id(), "")];
        assert_eq!(missing_image(&draft), None);
        draft.body.push(block(2, gone(), "平面图"));
        let read = crate::from_json(&crate::to_json(&draft)).unwrap();
        let missing = missing_image(&read).unwrap();
        assert_eq!(missing, MissingImage { nth: 2, alt: "平面图".into() });
        assert!(missing.to_string().starts_with("第 2 张图片（平面图）的内容缺失；"), "{missing}");
        draft.body = vec![block(2, gone(), "")];
        assert!(missing_image(&draft).unwrap().to_string().starts_with("第 1 张图片的内容缺失；"));
    }

    #[test]
    fn what_begins_as_no_image_is_none() {
        assert_eq!(Image::new(b"<svg/>"), None);
    }
}
