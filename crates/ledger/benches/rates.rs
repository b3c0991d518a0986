//! Rates that the register's own rates rest on. Run with `cargo bench -p guwah-ledger --profile release`.

use std::hint::black_box;
use std::ops::ControlFlow;
use std::sync::Arc;

use divan::Bencher;
use divan::counter::ItemsCount;
use guwah_ledger::{Draft, FileRing, KeyRing, Ledger, RecordId, verify};
use tempfile::TempDir;

const BATCH: u64 = 5_000;
const CONTENT_BYTES: usize = 700;

fn main() {
    divan::main();
}

/// As many distinct ids as wanted, spread as random ones are.
fn record(number: u64) -> RecordId {
    let high = number
        .wrapping_mul(0x9e37_79b9_7f4a_7c15)
        .rotate_left(29)
        .wrapping_mul(0xd134_2543_de82_ef95);
    RecordId((u128::from(high) << 64 | u128::from(number)).to_be_bytes())
}

/// Drafts as an import makes them: each rests on a person of its own and on the dataset.
fn drafts(from: u64) -> Vec<Draft> {
    let dataset = record(u64::MAX);
    (from..from + BATCH)
        .map(|number| {
            let content = vec![number as u8; CONTENT_BYTES];
            Draft::new(vec![record(number), dataset], content).expect("two records")
        })
        .collect()
}

struct Made {
    folder: TempDir,
    ledger: Ledger,
    next: u64,
}

fn empty() -> Made {
    let folder = tempfile::tempdir().expect("a folder");
    let ring = FileRing::create(&folder.path().join("ring.sqlite"), None).expect("a ring");
    let ledger = Ledger::create(folder.path(), Arc::new(ring)).expect("a ledger");
    Made {
        folder,
        ledger,
        next: 0,
    }
}

impl Made {
    fn append_batch(&mut self) {
        let drafts = drafts(self.next);
        self.ledger.append(self.next, &drafts).expect("appended");
        self.next += BATCH;
    }
}

fn filled(batches: u64) -> Made {
    let mut made = empty();
    (0..batches).for_each(|_| made.append_batch());
    made
}

/// Create the key, seal, hash and append, a batch at a time, into a ledger that grows.
#[divan::bench(sample_count = 60, sample_size = 1)]
fn create_seal_append(bencher: Bencher) {
    let mut made = filled(20);
    bencher
        .counter(ItemsCount::new(BATCH))
        .bench_local(move || made.append_batch());
}

/// The sealing alone, keys created too.
#[divan::bench(sample_count = 40, sample_size = 1)]
fn create_and_seal(bencher: Bencher) {
    let made = empty();
    let sealer = made.ledger.sealer();
    let mut next = 0;
    bencher.counter(ItemsCount::new(BATCH)).bench_local(move || {
        next += BATCH;
        black_box(sealer.seal_batch(&drafts(next)).expect("sealed"))
    });
}

/// The appending alone, of what was sealed before.
#[divan::bench(sample_count = 40, sample_size = 1)]
fn append_sealed(bencher: Bencher) {
    let mut made = empty();
    let sealer = made.ledger.sealer();
    let mut batches: Vec<_> = (0..42)
        .map(|batch| sealer.seal_batch(&drafts(batch * BATCH)).expect("sealed"))
        .collect();
    bencher.counter(ItemsCount::new(BATCH)).bench_local(move || {
        let batch = batches.pop().expect("one batch for each run");
        let size = made.ledger.size().expect("a size");
        made.ledger.append_sealed(size, &batch).expect("appended")
    });
}

/// Keys alone, in a ring that holds a million.
#[divan::bench(sample_count = 40, sample_size = 1)]
fn create_keys_beside_a_million(bencher: Bencher) {
    let folder = tempfile::tempdir().expect("a folder");
    let ring = FileRing::create(&folder.path().join("ring.sqlite"), None).expect("a ring");
    let ids = |from: u64| (from..from + BATCH).map(record).collect::<Vec<_>>();
    (0..200).for_each(|batch| ring.create_keys(&ids(batch * BATCH)).expect("created"));
    let mut next = 1_000_000;
    bencher.counter(ItemsCount::new(BATCH)).bench_local(move || {
        ring.create_keys(&ids(next)).expect("created");
        next += BATCH;
        let _ = &folder;
    });
}

/// Read the whole ledger as a rebuild does, with an open ring.
#[divan::bench(sample_count = 10, sample_size = 1)]
fn scan_and_open(bencher: Bencher) {
    let made = filled(40);
    bencher.counter(ItemsCount::new(40 * BATCH)).bench_local(|| {
        let mut entries = 0;
        made.ledger
            .read(0, &mut |_, _, opened| {
                black_box(opened);
                entries += 1;
                ControlFlow::Continue(())
            })
            .expect("read");
        assert_eq!(entries, 40 * BATCH);
    });
}

#[divan::bench(sample_count = 10, sample_size = 1)]
fn verify_all(bencher: Bencher) {
    let made = filled(40);
    bencher
        .counter(ItemsCount::new(40 * BATCH))
        .bench_local(|| verify(made.folder.path(), None, None).expect("it holds"));
}
