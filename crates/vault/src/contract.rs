//! What every store of objects is held to. The tests of each call [`check_objects`].

use crate::objects::{ObjectName, Objects};

/// Checks a kind of store against the contract of [`Objects`]. `make` makes a new, empty one each time.
/// Panics at the first promise that is not kept.
pub fn check_objects(make: impl Fn() -> Box<dyn Objects>) {
    an_object_is_there_once_put(&*make());
    putting_again_replaces(&*make());
    what_is_removed_is_gone(&*make());
    all_names_are_listed(&*make());
    large_and_empty_objects_are_kept(&*make());
}

fn name(number: u8) -> ObjectName {
    ObjectName([number; 32])
}

fn get(objects: &dyn Objects, number: u8) -> Option<Vec<u8>> {
    objects.get(name(number)).expect("the store answers")
}

fn put(objects: &dyn Objects, number: u8, bytes: &[u8]) {
    objects.put(name(number), bytes).expect("the store keeps it");
}

fn an_object_is_there_once_put(objects: &dyn Objects) {
    assert_eq!(get(objects, 1), None);
    assert!(!objects.contains(name(1)).expect("the store answers"));
    put(objects, 1, b"one");
    assert_eq!(get(objects, 1).as_deref(), Some(b"one".as_slice()));
    assert!(objects.contains(name(1)).expect("the store answers"));
    assert_eq!(get(objects, 2), None);
}

fn putting_again_replaces(objects: &dyn Objects) {
    put(objects, 1, b"a longer one");
    put(objects, 1, b"another");
    assert_eq!(get(objects, 1).as_deref(), Some(b"another".as_slice()));
    assert_eq!(objects.names().expect("the store answers"), [name(1)]);
}

fn what_is_removed_is_gone(objects: &dyn Objects) {
    put(objects, 1, b"one");
    put(objects, 2, b"two");
    assert!(objects.remove(name(1)).expect("the store answers"));
    assert!(!objects.remove(name(1)).expect("removing twice is no error"));
    assert_eq!(get(objects, 1), None);
    assert_eq!(get(objects, 2).as_deref(), Some(b"two".as_slice()));
    put(objects, 1, b"again");
    assert_eq!(get(objects, 1).as_deref(), Some(b"again".as_slice()));
}

fn all_names_are_listed(objects: &dyn Objects) {
    assert_eq!(objects.names().expect("the store answers"), []);
    for number in [9, 3, 200, 4] {
        put(objects, number, &[number]);
    }
    assert_eq!(
        objects.names().expect("the store answers"),
        [name(3), name(4), name(9), name(200)]
    );
}

fn large_and_empty_objects_are_kept(objects: &dyn Objects) {
    let large = vec![7; 70 * 1024 * 1024];
    put(objects, 1, &large);
    put(objects, 2, &[]);
    assert!(get(objects, 1) == Some(large));
    assert_eq!(get(objects, 2), Some(Vec::new()));
}
