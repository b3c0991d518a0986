//! The only unsafe code here: SQLite's default file system, with two of its calls looked over.
//!
//! A VFS is a table of functions. Ours is a copy of the default one in which `xOpen`, for main
//! database files only, swaps the opened file's table for a copy whose `xWrite` puts a digest into
//! each page and whose `xRead` checks it. All else is the default's own code.

#![allow(unsafe_code)]

use std::ffi::{CStr, c_char, c_int, c_void};
use std::ptr;
use std::sync::{Mutex, OnceLock, PoisonError};

use rusqlite::{Connection, ffi};

use super::{Reading, digest_is_right, page_number, sqlite_error, with_digest};

const CHECKED: &CStr = c"guwah-pages";
const UNCHECKED: &CStr = c"guwah-pages-unchecked";

/// A file's table of functions and the one it was copied from. `methods` comes first, so that a
/// pointer to it is a pointer to the whole.
#[repr(C)]
struct Overlooked {
    methods: ffi::sqlite3_io_methods,
    original: &'static ffi::sqlite3_io_methods,
}

// SAFETY: tables of functions hold no state, and neither they nor what they refer to change after
// they are made.
unsafe impl Sync for Overlooked {}
// SAFETY: as above.
unsafe impl Send for Overlooked {}

/// SQLite's default file system, found once.
struct Default(*mut ffi::sqlite3_vfs);
// SAFETY: SQLite calls a VFS from any thread, and the default one is never unregistered here.
unsafe impl Sync for Default {}
// SAFETY: as above.
unsafe impl Send for Default {}

static DEFAULT: OnceLock<Option<Default>> = OnceLock::new();
static TABLES: Mutex<Vec<(&'static Overlooked, Reading)>> = Mutex::new(Vec::new());

/// The name of the VFS for this kind of reading; registers both the first time.
pub(super) fn name(reading: Reading) -> rusqlite::Result<&'static CStr> {
    let registered = DEFAULT.get_or_init(|| {
        // SAFETY: a null name asks for the default VFS; the call initialises SQLite if need be.
        let default = unsafe { ffi::sqlite3_vfs_find(ptr::null()) };
        let registered = !default.is_null()
            && register(default, CHECKED, open_checked)
            && register(default, UNCHECKED, open_unchecked);
        registered.then_some(Default(default))
    });
    match (registered, reading) {
        (None, _) => Err(sqlite_error(ffi::SQLITE_ERROR, "no file system can be registered")),
        (_, Reading::Checked) => Ok(CHECKED),
        (_, Reading::Unchecked) => Ok(UNCHECKED),
    }
}

type Open = unsafe extern "C" fn(
    *mut ffi::sqlite3_vfs,
    ffi::sqlite3_filename,
    *mut ffi::sqlite3_file,
    c_int,
    *mut c_int,
) -> c_int;

fn register(default: *mut ffi::sqlite3_vfs, name: &'static CStr, open: Open) -> bool {
    // SAFETY: `default` is not null, and SQLite keeps a registered VFS valid.
    let mut ours = unsafe { *default };
    ours.zName = name.as_ptr();
    ours.pNext = ptr::null_mut();
    ours.xOpen = Some(open);
    // SQLite keeps the pointer for as long as the process lives.
    let ours = Box::leak(Box::new(ours));
    // SAFETY: `ours` is complete and lives for ever; 0 leaves the default VFS the default.
    unsafe { ffi::sqlite3_vfs_register(ours, 0) == ffi::SQLITE_OK }
}

unsafe extern "C" fn open_checked(
    _: *mut ffi::sqlite3_vfs,
    name: ffi::sqlite3_filename,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    out_flags: *mut c_int,
) -> c_int {
    // SAFETY: passed on as SQLite gave it.
    unsafe { open(Reading::Checked, name, file, flags, out_flags) }
}

unsafe extern "C" fn open_unchecked(
    _: *mut ffi::sqlite3_vfs,
    name: ffi::sqlite3_filename,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    out_flags: *mut c_int,
) -> c_int {
    // SAFETY: passed on as SQLite gave it.
    unsafe { open(Reading::Unchecked, name, file, flags, out_flags) }
}

/// Opens by the default VFS, then swaps the table of a main database file.
unsafe fn open(
    reading: Reading,
    name: *const c_char,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    out_flags: *mut c_int,
) -> c_int {
    let Some(Some(Default(default))) = DEFAULT.get() else {
        return ffi::SQLITE_CANTOPEN;
    };
    // SAFETY: `default` is a registered VFS. It is given itself, since it finds its own settings in
    // it, and a file of the size it asked for, since ours is a copy.
    let code = unsafe {
        let Some(original_open) = (**default).xOpen else {
            return ffi::SQLITE_CANTOPEN;
        };
        original_open(*default, name, file, flags, out_flags)
    };
    if code == ffi::SQLITE_OK && flags & ffi::SQLITE_OPEN_MAIN_DB != 0 {
        // SAFETY: after a successful open the file's table is set, and is one of the default VFS's
        // static tables. Ours lives for ever too.
        unsafe {
            let original: &'static ffi::sqlite3_io_methods = &*(*file).pMethods;
            (*file).pMethods = &raw const overlooked(original, reading).methods;
        }
    }
    code
}

/// Our copy of a table; there are as many as the default VFS has tables, once for each reading.
fn overlooked(original: &'static ffi::sqlite3_io_methods, reading: Reading) -> &'static Overlooked {
    let mut tables = TABLES.lock().unwrap_or_else(PoisonError::into_inner);
    let found = tables
        .iter()
        .find(|(table, r)| ptr::eq(table.original, original) && *r == reading);
    if let Some((table, _)) = found {
        return table;
    }
    let mut methods = *original;
    methods.xWrite = Some(write);
    if reading == Reading::Checked {
        methods.xRead = Some(read);
    }
    let table: &'static Overlooked = Box::leak(Box::new(Overlooked { methods, original }));
    tables.push((table, reading));
    table
}

/// The table that the file had before ours.
///
/// # Safety
///
/// `file` must have been opened by [`open`] as a main database file and not be closed.
unsafe fn original(file: *mut ffi::sqlite3_file) -> &'static ffi::sqlite3_io_methods {
    // SAFETY: by the condition above, the file's table is the first field of an `Overlooked` that
    // lives for ever.
    unsafe { (*(*file).pMethods.cast::<Overlooked>()).original }
}

unsafe extern "C" fn write(file: *mut ffi::sqlite3_file, bytes: *const c_void, count: c_int, offset: i64) -> c_int {
    // SAFETY: SQLite calls this through the table that `open` put there.
    let Some(original_write) = (unsafe { original(file) }).xWrite else {
        return ffi::SQLITE_IOERR_WRITE;
    };
    let (Ok(length), Ok(from)) = (usize::try_from(count), u64::try_from(offset)) else {
        return ffi::SQLITE_IOERR_WRITE;
    };
    // SAFETY: SQLite passes `count` readable bytes.
    let given = unsafe { std::slice::from_raw_parts(bytes.cast::<u8>(), length) };
    match with_digest(from, given) {
        // SAFETY: the copy has as many bytes as were given.
        Some(page) => unsafe { original_write(file, page.as_ptr().cast(), count, offset) },
        // SAFETY: passed on as SQLite gave it.
        None => unsafe { original_write(file, bytes, count, offset) },
    }
}

unsafe extern "C" fn read(file: *mut ffi::sqlite3_file, bytes: *mut c_void, count: c_int, offset: i64) -> c_int {
    // SAFETY: SQLite calls this through the table that `open` put there.
    let Some(original_read) = (unsafe { original(file) }).xRead else {
        return ffi::SQLITE_IOERR_READ;
    };
    // SAFETY: passed on as SQLite gave it.
    let code = unsafe { original_read(file, bytes, count, offset) };
    let (Ok(length), Ok(from)) = (usize::try_from(count), u64::try_from(offset)) else {
        return ffi::SQLITE_IOERR_READ;
    };
    let Some(number) = page_number(from, length).filter(|_| code == ffi::SQLITE_OK) else {
        return code;
    };
    // SAFETY: the read succeeded, so all `count` bytes are filled in.
    let page = unsafe { std::slice::from_raw_parts(bytes.cast::<u8>(), length) };
    if digest_is_right(number, page) {
        code
    } else {
        ffi::SQLITE_IOERR_DATA
    }
}

/// Asks SQLite to leave so many bytes at the end of each page of a file that is still empty.
pub(super) fn reserve_bytes(connection: &Connection, bytes: usize) -> rusqlite::Result<()> {
    let mut bytes = c_int::try_from(bytes).expect("a few bytes");
    let argument = (&raw mut bytes).cast();
    control(connection, ffi::SQLITE_FCNTL_RESERVE_BYTES, argument)
}

/// Reads bytes of the main file as they lie there, past our check.
pub(super) fn read_at(connection: &Connection, offset: u64, bytes: &mut [u8]) -> rusqlite::Result<()> {
    let file = main_file(connection)?;
    let offset = i64::try_from(offset).expect("a file has fewer than 2^63 bytes");
    let count = c_int::try_from(bytes.len()).expect("at most a page is read at once");
    // SAFETY: `main_file` gives an open file of ours, and `bytes` has room for `count`.
    let code = unsafe {
        let original_read = original(file).xRead.expect("every VFS can read");
        original_read(file, bytes.as_mut_ptr().cast(), count, offset)
    };
    result(code)
}

/// The length of the main file.
pub(super) fn file_bytes(connection: &Connection) -> rusqlite::Result<u64> {
    let file = main_file(connection)?;
    let mut bytes = 0;
    // SAFETY: `main_file` gives an open file of ours.
    let code = unsafe {
        let file_size = original(file).xFileSize.expect("every VFS knows sizes");
        file_size(file, &raw mut bytes)
    };
    result(code)?;
    Ok(u64::try_from(bytes).expect("a size is not negative"))
}

/// The open main file of a connection, which must have been opened through our VFS.
fn main_file(connection: &Connection) -> rusqlite::Result<*mut ffi::sqlite3_file> {
    let mut file: *mut ffi::sqlite3_file = ptr::null_mut();
    control(connection, ffi::SQLITE_FCNTL_FILE_POINTER, (&raw mut file).cast())?;
    // SAFETY: SQLite gave either null or a pointer to the connection's file.
    if file.is_null() || unsafe { (*file).pMethods.is_null() } {
        return Err(sqlite_error(ffi::SQLITE_CANTOPEN, "the file is not open"));
    }
    Ok(file)
}

fn control(connection: &Connection, operation: c_int, argument: *mut c_void) -> rusqlite::Result<()> {
    // SAFETY: the connection is open, and each caller passes what its operation asks for.
    let code = unsafe { ffi::sqlite3_file_control(connection.handle(), c"main".as_ptr(), operation, argument) };
    result(code)
}

fn result(code: c_int) -> rusqlite::Result<()> {
    if code == ffi::SQLITE_OK {
        Ok(())
    } else {
        Err(sqlite_error(code, "the file cannot be read"))
    }
}
