//! What is read from numbers of documents, and which agree.

use super::*;
use proptest::prelude::*;

fn number(text: &str) -> IdentityNumber {
    IdentityNumber::parse(text).unwrap()
}

#[test]
fn the_example_of_the_standard_checks() {
    assert_eq!(number("11010519491231002X").check_holds(), Some(true));
    assert_eq!(number("110105194912310021").check_holds(), Some(false));
    assert_eq!(number("1101051949123100??").check_holds(), None);
    assert_eq!(
        number("11010519491231002X").birth_day().unwrap().to_string(),
        "1949-12-31"
    );
}

#[test]
fn wildcards_agree_where_they_may() {
    let pattern = number("6532??19????????O?");
    assert!(pattern.is_chinese());
    assert!(pattern.may_equal(&number("653201197001010038")));
    assert!(!pattern.may_equal(&number("653201197001010028")));
    assert!(!pattern.may_equal(&number("654201197001010038")));
    assert_eq!(pattern.birth_day(), None);
}

#[test]
fn a_number_is_kept_as_written_and_compared_in_its_plain_form() {
    for (written, plain) in [
        ("0033", "0033"),
        ("-001", "001"),
        ("+7 701 555 01 01", "77015550101"),
        ("6542 2119 7001 0100 38", "654221197001010038"),
        ("65010219620501004Х", "65010219620501004X"),
        ("65010219620501004х", "65010219620501004X"),
        ("６５４２２１１９７００１０１００３２", "654221197001010032"),
        ("６５０１０２１９６２０５０１００４Ｘ", "65010219620501004X"),
        ("٦٥٤٢٢١١٩٧٠٠١٠١٠٠٣٢", "654221197001010032"),
        ("6532**1970????????", "6532??1970????????"),
        ("Е12345678", "E12345678"),
        ("654221-19700101-0032", "654221197001010032"),
        ("№ 0042", "0042"),
        ("(007) 42", "00742"),
    ] {
        assert_eq!((number(written).written(), number(written).plain()), (written, plain));
        let json = serde_json::to_string(&number(written)).unwrap();
        assert_eq!(serde_json::from_str::<IdentityNumber>(&json).unwrap(), number(written));
    }
    for none in ["", "  ", "-", "unknown", "нет", &"1".repeat(41)] {
        assert_eq!(IdentityNumber::parse(none), None, "{none}");
    }
}

#[test]
fn the_form_tells_kind_state_birth_and_sex() {
    for row in [
        "654221197001010032 | IdentityCard cn 1970-01-01 male",
        "654221197001010025 | IdentityCard cn 1970-01-01 female",
        "6542211970???????? | IdentityCard cn 1970 -",
        "654221197005?????? | IdentityCard cn 1970-05 -",
        "6542211970??????E? | IdentityCard cn 1970 female",
        "654221197013450032 | IdentityCard cn - male",
        "654221480101003 | IdentityCard cn 1948-01-01 male",
        "654221480101004 | IdentityCard cn 1948-01-01 female",
        "790101300123 | IdentityCard kz 1979-01-01 male",
        "050101600123 | IdentityCard kz 2005-01-01 female",
        "799901300123 | - - - -",
        "E12345678 | Passport cn - -",
        "EA1234567 | Passport cn - -",
        "N12345678 | Passport kz - -",
        "AB1234567 | Passport - - -",
        "паспорт 4509 123456 | Passport - - -",
        "护照 E12345678 | Passport cn - -",
        "+7 701 555 01 01 | Telephone - - -",
        "тел. 8 701 555 01 01 | Telephone - - -",
        "ИИН 790101300123 | IdentityCard kz 1979-01-01 male",
        "DNI 10283544 | IdentityCard - - -",
        "0033 | - - - -",
    ] {
        let (text, told) = row.split_once(" | ").unwrap();
        let number = number(text);
        let kind = number.kind().map(|kind| format!("{kind:?}"));
        let born = number.born().map(|born| born.edtf().to_owned());
        let read = [kind.as_deref(), number.state(), born.as_deref(), number.sex()];
        assert_eq!(read.map(|part| part.unwrap_or("-")).join(" "), told, "{text}");
    }
}

#[test]
fn numbers_of_one_document_that_differ_exclude_each_other() {
    for (a, b, excludes) in [
        ("654221480101003", "654221194801010037", false),
        ("654221480101005", "654221194801010037", true),
        ("654221480101003", "654221194901010037", true),
        ("654221194801010037", "654221194801010036", true),
        ("654221194801010037", "E12345678", false),
        ("E12345678", "E87654321", false),
        ("654221194801010037", "790101300123", false),
        ("654221194801010037", "+7 701 555 01 01", false),
        ("65422119480101003", "654221194801010037", true),
        ("6542211948????????", "654221194801010037", false),
        ("6542211949????????", "654221194801010037", true),
        ("6542211948????????", "654221480101003", false),
        ("65010219620501004Х", "65010219620501004X", false),
        ("DNI 10283544", "10283544", false),
        ("10283544", "10283545", true),
        ("0033", "33", false),
    ] {
        assert_eq!(number(a).excludes(&number(b)), excludes, "{a} and {b}");
        assert_eq!(number(b).excludes(&number(a)), excludes, "{b} and {a}");
    }
}

proptest! {
    #[test]
    fn any_text_is_read_or_not(text in "\\PC{0,60}") {
        if let Some(number) = IdentityNumber::parse(&text) {
            prop_assert!(number.may_equal(&number));
            prop_assert!(!number.excludes(&number));
            let _ = (number.check_holds(), number.birth_day(), number.division(), number.kind(), number.sex());
            let plain = IdentityNumber::parse(number.plain()).unwrap();
            prop_assert_eq!(plain.plain(), number.plain(), "the plain form of a plain form is itself");
        }
    }
}
