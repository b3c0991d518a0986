//! An act's page: which accounts stand on it.

use crate::person::act::*;
use crate::person::invented::{TODAY, record};
use guwah_domain::disclosure::Audience;

const SENTENCED: &str = r#""property":"act","value":{"act":{"label":"sentence","kind":"sentenced","sentence":{"months":240}}},"by":{"name":"Consulate","official":true}"#;
const NOT_ACCEPTED: &str = r#""property":"act","value":{"act":{"label":"sentence","kind":"sentenced"}},"held":"denied","by":{"name":"Invented son"}"#;
const SUMMONED: &str = r#""property":"act","value":{"act":{"kind":"summoned","when":"2018-02","authority":"police"}}"#;

fn page(told: &[(u8, &str)], wanted: &str) -> Option<ActView> {
    let record = record(told);
    let accounts = Accounts::of(&record, Audience::Public, TODAY, Language::English);
    let told = of_act(&accounts, wanted);
    (!told.is_empty()).then(|| of(&accounts, &Known::default(), &told, 1))
}

#[test]
fn accounts_that_share_a_label_stand_side_by_side_and_are_contested() {
    let page = page(&[(1, SENTENCED), (2, NOT_ACCEPTED), (1, SUMMONED)], "sentence").unwrap();
    assert_eq!((page.count, page.accounts.len(), page.contested), (2, 2, true));
    assert_eq!(page.kind, "Sentenced");
    assert_eq!(page.accounts[0].fields[0].1.text(), "20 years");
    assert_eq!(page.sources, [1, 2]);
    assert!(page.missing.unwrap().contains("where"));
}

#[test]
fn an_account_without_a_label_is_named_by_its_claim_and_joined_by_those_that_say_the_same() {
    let told = [(1, SUMMONED), (2, SUMMONED), (1, SENTENCED)];
    let record = record(&told);
    let accounts = Accounts::of(&record, Audience::Public, TODAY, Language::English);
    let first = accounts.told[0];
    let named = key(&accounts, first, the_act(first).unwrap());
    assert_eq!(named.len(), 32);
    assert_eq!(page(&told, &named).unwrap().count, 2);
    assert!(page(&told, "nothing").is_none());
}

#[test]
fn a_label_that_would_lead_elsewhere_is_not_put_into_an_address() {
    for label in ["..", "a/b", "", "a b", "%2e%2e", "?x", "#x", "-"] {
        assert!(!stands_in_an_address(label), "{label}");
    }
    for label in ["sentence-2019", "list:17:sentenced:1"] {
        assert!(stands_in_an_address(label), "{label}");
    }
}

#[test]
fn many_accounts_go_on_on_another_page() {
    let told: Vec<String> = (0..60)
        .map(|n| {
            format!(
                r#""property":"act","value":{{"act":{{"label":"a","kind":"arrested"}}}},"by":{{"name":"Invented {n}"}}"#
            )
        })
        .collect();
    let told: Vec<(u8, &str)> = told.iter().map(|claim| (1, claim.as_str())).collect();
    let page = page(&told, "a").unwrap();
    assert_eq!((page.count, page.accounts.len()), (60, ACCOUNTS));
}
