use super::*;

#[test]
fn numbers_are_read_as_they_are_shown() {
    let rows: [(&str, f64, &str); 34] = [
        ("General", 33.0, "in full"),
        ("@", 33.0, "in full"),
        ("0000", 33.0, "0033"),
        ("0000", 12_345.0, "12345"),
        ("0", 33.7, "34"),
        ("0.00", 2.5, "2.50"),
        ("0.0#", 2.5, "2.5"),
        ("#,##0", 1_234_567.0, "1,234,567"),
        ("#,##0.00", 1234.5, "1,234.50"),
        ("0%", 0.5, "50%"),
        ("0.0%", 0.125, "12.5%"),
        ("0.00E+00", 1234.0, "in full"),
        ("# ?/?", 0.5, "in full"),
        ("000-00-0000", 12_345_678.0, "012-34-5678"),
        ("0\" years\"", 7.0, "7 years"),
        ("\"No. \"000", 7.0, "No. 007"),
        ("+0;-0;0", 7.0, "+7"),
        ("+0;-0;0", -7.0, "-7"),
        ("0;[Red](0)", -7.0, "(7)"),
        ("0;-0;\"none\"", 0.0, "none"),
        (";;;", 7.0, "hidden"),
        ("[>=100]0;00", 7.0, "07"),
        ("[>=100]0;00", 107.0, "107"),
        ("[>5]0\" y\";0\" m\"", 7.0, "7 y"),
        ("[>5]0\" y\";0\" m\"", 3.0, "3 m"),
        ("[<1]\"days\";[<12]0\" m\";0\" months\"", 3.0, "3 m"),
        ("[<1]\"days\";[<12]0\" m\";0\" months\"", 18.0, "18 months"),
        ("[Red][>60]0\"!\";0", 61.0, "61!"),
        ("[=1]\"yes\";[=0]\"no\"", 1.0, "yes"),
        ("[=1]\"yes\";[=0]\"no\"", 7.0, "in full"),
        ("[>x]0;0", 7.0, "in full"),
        ("\"c. \"0", 7.0, "c. 7"),
        ("General\" kg\"", 2.5, "2.5 kg"),
        ("[$€-407] #,##0", 1200.0, "€ 1,200"),
    ];
    for (code, value, expected) in rows {
        let shown = match NumberFormat::parse(code, None).number(value) {
            Shown::Text(text) => text,
            Shown::InFull => "in full".into(),
            Shown::Hidden => "hidden".into(),
        };
        assert_eq!(shown, expected, "{code} of {value}");
    }
}

#[test]
fn of_a_date_so_much_is_read_as_is_shown() {
    let moment = Moment {
        year: 2018,
        month: 2,
        day: 9,
        hour: 14,
        minute: 5,
        second: 0,
    };
    let rows: [(&str, Option<u32>, &str, &str); 23] = [
        ("\"c. \"yyyy", None, "", "c. 2018"),
        ("yyyy\"?\"", None, "", "2018?"),
        ("\"before \"mmm yyyy", None, "", "before Feb 2018"),
        ("d\" de \"mmmm\" de \"yyyy", None, "2018-02-09", "9 de February de 2018"),
        ("yyyy\"年\"m\"月\"", None, "2018-02", "2018年2月"),
        ("d mmmm yyyy\" г.\"", None, "2018-02-09", "9 February 2018 г."),
        ("yyyy", None, "2018", "2018"),
        ("mmm-yy", Some(17), "2018-02", "Feb-18"),
        ("mmmm yyyy", None, "2018-02", "February 2018"),
        ("dd.mm.yyyy", None, "2018-02-09", "09.02.2018"),
        ("d/m/yy", None, "2018-02-09", "9/2/18"),
        ("mm-dd-yy", Some(14), "2018-02-09", "2018-02-09"),
        ("m/d/yy h:mm", Some(22), "2018-02-09", "2018-02-09 14:05"),
        ("d-mmm", Some(16), "", "9-Feb"),
        ("mmm", None, "", "Feb"),
        ("dddd, d mmmm yyyy", None, "2018-02-09", "9 February 2018"),
        ("hh:mm", None, "", "14:05"),
        ("h:mm AM/PM", Some(18), "", "2:05 PM"),
        ("yyyy-mm-dd hh:mm:ss", None, "2018-02-09", "2018-02-09 14:05:00"),
        ("[$-419]d mmmm yyyy", None, "2018-02-09", "2018-02-09"),
        ("yyyy\"年\"m\"月\"", None, "2018-02", "2018年2月"),
        ("", Some(57), "2018-02-09", "2018年2月"),
        ("[$-411]ggge", None, "2018-02-09", "2018-02-09"),
    ];
    for (code, id, date, text) in rows {
        let format = NumberFormat::parse(code, id);
        let read = format.date(moment, id).map(ShownDate::iso).unwrap_or_default();
        assert_eq!(
            (read.as_str(), format.moment(moment, 0.0, id).as_str()),
            (date, text),
            "{code} {id:?}"
        );
    }
    assert_eq!(
        NumberFormat::parse("[h]:mm", None).moment(
            Moment {
                hour: 2,
                minute: 5,
                ..moment
            },
            26.0 / 24.0 + 5.0 / 1440.0,
            None
        ),
        "26:05"
    );
}

#[test]
fn texts_have_a_section_of_their_own() {
    assert_eq!(NumberFormat::parse("@", None).text("a"), Shown::InFull);
    assert_eq!(NumberFormat::parse("General", None).text("a"), Shown::InFull);
    assert_eq!(
        NumberFormat::parse("0;0;0;\"No. \"@", None).text("a"),
        Shown::Text("No. a".into())
    );
    assert_eq!(NumberFormat::parse(";;;", None).text("a"), Shown::Hidden);
}
