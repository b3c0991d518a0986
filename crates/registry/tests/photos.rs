//! Photos through the registry's door: in by an import, out by readers. All persons are invented.
#![allow(clippy::unwrap_used, reason = "a test stops where something is amiss")]

use guwah_domain::claim::Claim;
use guwah_domain::disclosure::{Audience, Disclosure};
use guwah_domain::id::ClaimId;
use guwah_domain::row::Row;
use guwah_domain::value::{Text, Value};
use guwah_registry::readers::RecordKey;
use guwah_registry::{Actor, Begun, OpenOptions, PhotoSize, Registry, ReleaseRequest, Taken, check_photos};
use image::{DynamicImage, ImageFormat};
use std::io::Cursor;
use std::path::Path;

fn actor() -> Actor {
    Actor::at_command_line("invented editor")
}

fn picture(shade: u8) -> Vec<u8> {
    let mut picture = image::RgbImage::new(600, 400);
    picture.fill(shade);
    let mut bytes = Vec::new();
    DynamicImage::from(picture)
        .write_to(&mut Cursor::new(&mut bytes), ImageFormat::Jpeg)
        .unwrap();
    bytes
}

/// Two persons, one public and one for the team, each with a photo.
fn with_photos(folder: &Path) -> Registry {
    let registry = Registry::init(folder, &OpenOptions::default()).unwrap();
    let request = ReleaseRequest {
        dataset: "list".into(),
        on: None,
        file_sha256: [1; 32],
        publishable: true,
        partial: false,
        dry_run: false,
        about: None,
    };
    let Begun::Reading(mut importer) = registry.begin_release(request, &actor()).unwrap() else {
        panic!("the list is new");
    };
    let intake = registry.photo_intake("list", false, &actor()).unwrap();
    let rows = [("1", Disclosure::Public), ("2", Disclosure::Team)].map(|(id, disclosure)| {
        let Taken::File(file) = intake.take(id, "x.jpg", &picture(id.as_bytes()[0])).unwrap() else {
            panic!("it is a picture");
        };
        let claims = [
            ("name", Value::Name(Text::new(format!("Invented {id}")))),
            ("photo", Value::File(file)),
        ];
        let claims = claims.map(|(property, value)| Claim {
            disclosure,
            ..Claim::stated(property, value)
        });
        Row {
            id: id.into(),
            claims: claims.into(),
        }
    });
    importer.rows(rows.into()).unwrap();
    importer.finish(2, Vec::new()).unwrap();
    registry
}

fn key(row: &str) -> RecordKey {
    RecordKey::Outside("list".into(), row.into())
}

/// The claim that names a photo, as an audience sees it.
fn photo_claim(registry: &Registry, audience: Audience, row: &str) -> Option<ClaimId> {
    let record = registry.reader(audience).person(&key(row)).unwrap()?;
    record
        .person
        .claims()
        .find_map(|(source, claim)| matches!(claim.value, Value::File(_)).then(|| claim.id(record.id, source)))
}

#[test]
fn a_photo_is_shown_to_the_public_only_where_claim_and_consent_allow() {
    let folder = tempfile::tempdir().unwrap();
    let registry = with_photos(&folder.path().join("r"));
    let shown = |audience, row, claim| {
        let reader = registry.reader(audience);
        reader.photo(&key(row), claim, PhotoSize::Small).unwrap()
    };
    // The list may be published; its photos were not spoken of.
    assert_eq!(photo_claim(&registry, Audience::Public, "1"), None);
    let team = photo_claim(&registry, Audience::Team, "1").unwrap();
    assert_eq!(shown(Audience::Public, "1", team), None);
    let copy = shown(Audience::Team, "1", team).unwrap();
    assert_eq!(copy.media_type, "image/jpeg");
    registry.allow_photos("list", &actor()).unwrap();
    let public = photo_claim(&registry, Audience::Public, "1").unwrap();
    assert_ne!(public, team, "the public is told less of the file");
    assert_eq!(shown(Audience::Public, "1", public).unwrap(), copy);
    // What is for the team stays with the team.
    let hidden = photo_claim(&registry, Audience::Team, "2").unwrap();
    assert!(shown(Audience::Team, "2", hidden).is_some());
    assert_eq!(shown(Audience::Public, "2", hidden), None);
    assert_eq!(shown(Audience::Public, "1", hidden), None);
}

#[test]
fn an_erasure_destroys_the_key_of_the_photos_though_the_ring_came_back_older() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("r");
    let registry = with_photos(&path);
    let options = OpenOptions::default();
    assert_eq!(check_photos(&path, &options).unwrap().whole, 2);
    let ring = guwah_ledger::FileRing::open(&path.join("ring.sqlite"), None).unwrap();
    let older = folder.path().join("older.sqlite");
    ring.copy_to(&older).unwrap();
    drop(ring);
    let person = registry.reader(Audience::Team).person(&key("1")).unwrap().unwrap().id;
    registry
        .erase(&actor(), &[person.0], "request_of_family", "second editor")
        .unwrap();
    let taken = |registry: &Registry| {
        let intake = registry.photo_intake("list", false, &actor()).unwrap();
        intake.take("1", "x.jpg", &picture(7)).unwrap()
    };
    assert_eq!(taken(&registry), Taken::Erased);
    drop(registry);
    for ending in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(path.join(format!("ring.sqlite{ending}")));
    }
    std::fs::copy(&older, path.join("ring.sqlite")).unwrap();
    let registry = Registry::open(&path, &options).unwrap();
    registry.replay_erasures().unwrap();
    assert_eq!(taken(&registry), Taken::Erased);
    let checked = check_photos(&path, &options).unwrap();
    assert_eq!((checked.whole, checked.unspoken, checked.faults), (1, 0, Vec::new()));
}
